package dev.runway.app.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.sample.SampleOffice;
import dev.runway.conversations.sample.SamplePeople;
import dev.runway.core.directory.Account;
import dev.runway.core.message.Field;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.fakeslack.FakeMessage;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.fakeslack.Payloads;
import dev.runway.testkit.chat.Abilities;
import dev.runway.testkit.chat.Chat;
import dev.runway.testkit.chat.ChatRunner;
import dev.runway.testkit.platform.Transcript;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens on Slack alone, through its real door and back. */
class SlackScenesTest {

    private static final String WEDNESDAY = """
            [given acme]
            [it is Wednesday 2026-11-25, 14:00 in Lisbon]
            """;
    private static final String HOSTILE =
            "<!channel> <@U0EVE> <https://evil.example|acme.example> *now* `rm` &lt; \u202Egnp.exe a\u200Bb";

    private static final Instant SOME_DAY = Instant.parse("2026-11-25T14:00:00Z");

    private static Premises premises;
    private static SlackStage stage;

    @BeforeAll
    static void open() {
        premises = Premises.on(Vendor.H2);
        stage = new SlackStage(premises);
    }

    @AfterAll
    static void close() {
        stage.close();
        premises.close();
    }

    @BeforeEach
    void learn() {
        stage.knows("the bot is not in #portfolio", () -> slack().workspace().leave("C0PORTFOLIO", slack().botUser()));
        stage.knows("the next trigger is too old", () -> slack().failNext("views.open", "expired_trigger_id"));
    }

    @Test
    void aCommandWhereTheBotIsNoMemberIsAnsweredPrivatelyAndSoIsAPressBelowIt() {
        plays(WEDNESDAY + """
                [given the bot is not in #portfolio]
                Eve in #portfolio: /status ledger move
                Bot privately to Eve: Ledger Move is on track. Ana said so 6 days ago. Cut-over 8 January (first date, no slip).
                     (Follow) (Ask for news)
                Eve presses (Follow)
                Bot privately to Eve: You follow Ledger Move. Each new word on it comes to you here, alone.
                     (Unfollow)
                """);
        assertThat(slack().messages("C0PORTFOLIO")).isEmpty();
    }

    @Test
    void aTriggerThatIsTooOldGoesOnInChat() {
        plays(WEDNESDAY + """
                [given the next trigger is too old]
                Ana: /update ledger move
                Bot: Ledger Move was on track. How is it now?
                     (No change) (On track) (At risk) (Off track) (More)
                Ana presses (At risk)
                Bot: What is going on, in a sentence or two? (280 characters)
                """);
        assertThat(slack().view("U0ANA")).isEmpty();
    }

    @Test
    void anUnknownActionOnAnOldMessageIsAnsweredPrivatelyAndChangesNothing() {
        plays(WEDNESDAY + """
                Ana: status ledger move
                Bot: Ledger Move is on track. You said so 6 days ago. Cut-over 8 January (first date, no slip).
                     (Give an update)
                """);
        var old = slack().messages("U0ANA").get(1);
        var facts = stage.facts();
        stage.knock(slack().payloads()
                .press(
                        "U0ANA",
                        new Payloads.Pressed(old.channel(), old.ts(), false, "made.by.an.older.release#1", "17")));

        assertThat(slack().ephemerals("U0ANA", old.channel()))
                .extracting(FakeMessage::text)
                .containsExactly("That message is from an earlier time, and I can't act on it any more. Say \"help\" to"
                        + " see what I can do now.");
        assertThat(stage.facts()).isEqualTo(facts);
    }

    @Test
    void whatAFieldReportedIsKeptWhenTheFormIsClosedThoughSlackThenTellsNothing() {
        plays(WEDNESDAY + """
                Ana: /update ledger move
                Bot opens: Weekly update
                     Ledger Move
                     Ledger Move was on track. How is it now? [ ] No change  [ ] On track  [ ] At risk  [ ] Off track  [ ] Paused  [ ] Done
                     (Go on)
                """);
        var form = stage.transcript().openForm(ana()).orElseThrow();
        var health = form.fields().get(0);
        var atRisk = health.options().get(2).key();
        var changed = new Incoming.FormChanged(
                anas(), form.action(), form.argument(), Map.of(health.name(), List.of(atRisk)));
        assertThat(stage.receive(changed)).isInstanceOfSatisfying(Reply.Open.class, unfolded -> assertThat(
                        unfolded.form().fields())
                .extracting(Field::label)
                .startsWith(health.label(), "What is going on, in a sentence or two? (280 characters)"));

        var said = stage.transcript().transcript().size();
        stage.receive(new Incoming.FormClosed(anas(), form.action(), form.argument(), Map.of()));
        stage.deliver();
        assertThat(stage.transcript().transcript().since(said))
                .extracting(Transcript.Event::text)
                .containsExactly("Nothing is lost. We can go on here, or say \"later\" or \"stop\".\n"
                        + "What is going on, in a sentence or two? (280 characters)");
    }

    @Test
    void theSameEventAgainIsAnsweredOnce() {
        stage.begin(SOME_DAY);
        stage.given("acme");
        var asked = slack().workspace().says("U0ANA", "U0ANA", "status ledger move");
        var body = slack().payloads().message("U0ANA", asked.channel(), asked.ts(), asked.text());
        for (int time = 0; time < 3; time++) {
            assertThat(stage.knock(body)).isEmpty();
        }
        assertThat(slack().messages("U0ANA")).hasSize(2);
    }

    @Test
    void anotherWorkspacesIdsFindNothing() {
        plays("""
                [given acme]
                [it is Thursday 2026-11-26, 10:00 in Lisbon]
                Bot to Ana: Good morning, Ana. Your weekly update, for Payments Gateway and Ledger Move. The project office and the people who follow them will read it.
                     Payments Gateway was on track last week. How is it now?
                     (No change in both) (No change) (On track) (At risk) (Off track) (More)
                """);
        stage.runway().conversations().start(SampleOffice.NAME, SamplePeople.LISBON);
        var facts = stage.facts();
        var anas = slack().messages("U0ANA").get(0);
        var button = stage.transcript()
                .button("Ana", "On track", Optional.empty())
                .orElseThrow()
                .button();
        var pressed = new Payloads.Pressed(anas.channel(), anas.ts(), false, button.action(), button.argument());
        var other = stage.town().other();
        other.user("U0ANA", "Not Ana", "ana@other.example", "Europe/Lisbon");
        var theirs = slack().payloads(other);

        stage.knock(theirs.press("U0ANA", pressed));
        assertThat(stage.facts()).containsAll(facts);
        assertThat(other.ephemerals("U0ANA", anas.channel()))
                .extracting(FakeMessage::text)
                .singleElement()
                .asString()
                .doesNotContain("Payments", "Ledger");

        stage.knock(theirs.command("U0ANA", "C0PORTFOLIO", "portfolio", "runway", "status ledger move"));
        assertThat(slack().messages("U0ANA")).containsExactly(anas);
        assertThat(slack().messages("C0PORTFOLIO")).isEmpty();
    }

    @Test
    void aWorkspaceThatNeverLetUsInIsNotHeard() {
        stage.begin(SOME_DAY);
        stage.given("acme");
        var facts = stage.facts();
        var strangers = new Payloads("T0STRANGER", "U0RUNWAY", "https://hooks.slack.com/strangers/");
        assertThat(stage.knock(strangers.message("U0ANA", "D0ANA", "1.1", "status")))
                .isEmpty();
        assertThat(stage.knock(strangers.command("U0ANA", "D0ANA", "", "runway", "status")))
                .isEmpty();
        assertThat(slack().calls()).isEmpty();
        assertThat(stage.facts()).isEqualTo(facts);
    }

    @Test
    void hostileWordsComeBackAsTheWordsTheyAre() {
        stage.begin(SOME_DAY);
        stage.given("acme");
        says("update ledger move");
        says("at risk");
        says(HOSTILE);
        says("skip");
        says("skip");

        var all = Stream.of("U0ANA", "U0EVE", "C0PORTFOLIO")
                .flatMap(place -> slack().messages(place).stream())
                .filter(message -> message.user().equals(slack().botUser()))
                .toList();
        var summary = all.get(all.size() - 1);
        assertThat(summary.blocks().toString()).contains("[U+202E]gnp.exe a[U+200B]b");
        assertThat(all).allSatisfy(message -> {
            assertThat(message.text()).doesNotContain("<!", "<@", "<https://evil", "\u202E", "\u200B");
            assertThat(message.blocks().toString())
                    .doesNotContain("\u202E", "\u200B", "\"broadcast\"", "\"type\":\"user\"", "\"type\":\"link\"");
        });
        assertThat(summary.text()).contains("&lt;!channel&gt; &lt;@U0EVE&gt;");
    }

    private static void says(String words) {
        var said = slack().workspace().says("U0ANA", "U0ANA", Payloads.escaped(words));
        stage.knock(slack().payloads().message("U0ANA", said.channel(), said.ts(), said.text()));
    }

    private static void plays(String words) {
        var chat = Chat.parse("on Slack", words.stripTrailing());
        new ChatRunner(stage, stage.transcript())
                .expecting(Abilities.USUAL, OnSlack::expected)
                .check(chat);
    }

    private static Incoming.Envelope anas() {
        return new Incoming.Envelope(
                "a form",
                ana(),
                stage.transcript().profile("Ana"),
                stage.transcript().direct("Ana"));
    }

    private static Account ana() {
        return stage.transcript().account("Ana");
    }

    private static FakeSlack slack() {
        return stage.town().slack();
    }
}
