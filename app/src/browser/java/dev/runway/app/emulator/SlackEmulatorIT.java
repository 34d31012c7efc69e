package dev.runway.app.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.runway.app.process.Await;
import dev.runway.app.process.Node;
import dev.runway.core.message.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * The jar as it is shipped, against an emulator of Slack with the scopes of our manifest: from a request to the digest that a
 * late answer changes. The playground is open as well, for its time machine.
 */
class SlackEmulatorIT {

    private static final String CHANNEL = "delivery";

    /** Where the emulator's people are, for it tells no zone of theirs, and when they are asked; in the east it is earlier. */
    private static final ZoneId OFFICE = ZoneId.of("Europe/Lisbon");

    private static final int ASKED_AT = 10;

    @TempDir
    Path folder;

    private Emulator emulator;
    private Relay relay;
    private Node runway;
    private TimeMachine time;
    private Client iris;
    private Client noor;

    @BeforeEach
    void start() throws IOException {
        emulator = Emulator.start(folder, List.of("Iris", "Noor"), CHANNEL, scopesOfTheManifest());
        relay = new Relay(emulator);
        runway = Node.jar(Path.of(System.getProperty("java.home")), folder)
                .with("SLACK_BOT_TOKEN", Emulator.TOKEN)
                .with("SLACK_SIGNING_SECRET", Client.SECRET)
                .with("SLACK_API_URL", relay.url() + "/api/")
                .with("RUNWAY_PLAYGROUND", "true")
                .with("RUNWAY_ADMINS", "noor@acme.example")
                .go();
        time = new TimeMachine(runway);
        iris = new Client("Iris", runway, emulator, relay, Clock.systemUTC());
        noor = new Client("Noor", runway, emulator, relay, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        runway.close();
        relay.close();
        emulator.close();
    }

    @Test
    void fromARequestToADigestThatALateAnswerChanges() throws IOException {
        try {
            fromTheFirstWordOn();
        } catch (AssertionError failure) {
            throw new AssertionError(failure.getMessage() + "\nRunway printed:\n" + runway.printed(), failure);
        }
    }

    private void fromTheFirstWordOn() throws IOException {
        var channel = emulator.channel(CHANNEL);
        noor.say("hello");
        noor.reads("Hello, Noor. I am Runway");
        iris.say("hello");
        iris.reads("Hello, Iris. I am Runway");

        aRequestBySlashCommand(channel);
        itIsAccepted();
        theWeeklyStatusByButton();
        // Not before: on the way to a Thursday there may be another week's digest.
        noor.bringBotTo(channel);
        noor.reads(channel, "I am quiet here until the project office says");
        noor.say("digest in #" + CHANNEL);
        noor.reads("Digests go to #" + CHANNEL + " from now on.");
        andByText();
        theDigestIsReplaced(channel);
    }

    private void aRequestBySlashCommand(String channel) throws IOException {
        assertThat(iris.command(channel, "intake", "Invoices print twice")).isEmpty();
        assertThat(iris.modal().values().get("title")).containsExactly("Invoices print twice");

        int folded = iris.modal().values().size();
        iris.choose("size", "launch");
        assertThat(iris.modal().values()).hasSizeGreaterThan(folded);
        iris.choose("size", "fix");
        assertThat(iris.modal().values().get("title")).containsExactly("Invoices print twice");

        iris.fill(Map.of(
                "today", List.of("Shops in Spain send *two* copies & <!channel>"),
                "costs-from", List.of("2026-11-24"),
                "ask", List.of("Noorr"),
                "needs", List.of("nothing")));
        var errors = iris.submit();
        assertThat(errors.keySet()).containsExactly("ask");
        assertThat(errors.get("ask").getAsString()).contains("Noorr").contains("Noor?");

        iris.fill(Map.of("ask", List.of("Noor")));
        assertThat(iris.submit().keySet()).isEmpty();
        iris.reads("Here is your request. Shall I send it?");
        assertThat(iris.reads("Shops in Spain")).contains("Shops in Spain send *two* copies & <!channel>");
        iris.press("Send");
        iris.reads("Sent. The project office answers by ");
    }

    private void itIsAccepted() throws IOException {
        noor.reads("Iris asks for a fix: Invoices print twice.");
        noor.pressToOpen("Accept");
        noor.fill(Map.of("leads", List.of("first"), "program", List.of(noor.firstChoice("program"))));
        assertThat(noor.submit().keySet()).isEmpty();
        noor.reads("Shall I make it a project and tell Iris?");
        noor.press("Send");
        noor.reads("Invoices print twice is a project now, and Iris leads it.");
        Await.found("the requester to be told", () -> texts(iris).stream()
                .filter(text -> text.contains("Noor accepted \"Invoices print twice\"."))
                .findFirst());
        iris.reads("How confident are you to start it");
        iris.say("4");
    }

    private void theWeeklyStatusByButton() throws IOException {
        while (time.next("NEXT_PROMPT").atZone(OFFICE).getHour() != ASKED_AT) {
            time.goTo("NEXT_PROMPT");
        }
        time.goTo("NEXT_PROMPT");
        iris.reads("weekly update, for Invoices print twice.");
        iris.press("At risk");
        iris.reads("What is going on, in a sentence or two?");
    }

    private void andByText() throws IOException {
        iris.say("The printer's driver is old");
        iris.reads("What would help most?");
        iris.press("Skip");
        iris.reads("What does it mean for the business");
        iris.say("skip");
        iris.reads("How confident are you in Invoices print twice now");
        iris.press("3");
        iris.reads("Shall I send this?");
        iris.press("Send");
        iris.reads("It will be in #portfolio and #" + CHANNEL);
    }

    private void theDigestIsReplaced(String channel) throws IOException {
        time.goTo("NEXT_DIGEST");
        var digest = Await.found("the digest", () -> iris.messages(channel).stream()
                .filter(message -> read(message).contains("▲ Invoices print twice"))
                .findFirst());
        assertThat(read(digest)).contains("Office · week ").doesNotContain("updated");

        iris.say("update invoices print twice");
        iris.reads("Invoices print twice was at risk. How is it now?");
        iris.press("On track");
        iris.reads("Anything worth telling others");
        iris.say("A new driver is in");
        iris.reads("How confident are you in Invoices print twice now");
        iris.press("5");
        iris.reads("Shall I send this?");
        iris.press("Send");
        iris.reads("I have changed it in ");

        var late = Await.found("the late answer in the digest", () -> iris.messages(channel).stream()
                .filter(message -> message.get("ts").equals(digest.get("ts")))
                .filter(message -> read(message).contains("A new driver is in"))
                .findFirst());
        assertThat(read(late)).contains("(updated ").doesNotContain("▲ Invoices print twice");
        assertThat(iris.messages(channel).stream()
                        .filter(message -> read(message).contains(" · week ")))
                .hasSize(1);
    }

    private static String read(JsonObject message) {
        return PlainText.of(Client.shown(message));
    }

    private List<String> texts(Client client) {
        return client.messages(client.direct()).stream()
                .map(Client::shown)
                .map(PlainText::of)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> scopesOfTheManifest() throws IOException {
        var manifest = (Map<String, Object>)
                new Yaml().load(Files.readString(Path.of("..", "manifest", "slack", "manifest.yaml")));
        var oauth = (Map<String, Object>) manifest.get("oauth_config");
        var scopes = (Map<String, Object>) oauth.get("scopes");
        return (List<String>) scopes.get("bot");
    }
}
