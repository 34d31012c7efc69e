package dev.runway.app.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.core.directory.Account;
import dev.runway.core.message.Message;
import dev.runway.core.message.Text;
import dev.runway.fakeslack.FakeMessage;
import dev.runway.fakeslack.Payloads;
import dev.runway.fakeslack.Sight;
import dev.runway.faketeams.FakeCall;
import dev.runway.testkit.chat.Chat;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an office on both Slack and Teams has in either, read from the two fakes themselves. */
class BothScenesTest {

    private static final Path LINKING = Path.of("../conversations/src/test/resources/chats/linking");
    private static final String ANA_HERE = "U0ANA";
    private static final String ANA_THERE = "29:1ana";
    private static final String ASKED = """
            [given acme on Slack and Teams]
            [it is Wednesday 2026-11-25, 09:00 in Lisbon]

            Ana on Teams: hello
            Bot: Hello, Ana. I am Runway, and I work for the Acme Technical Services Project Management Office. Once a week I ask how your projects are, and I tell everybody where things stand. "help" shows what you can say to me.
                 (Help) (My projects)
            Bot: I know Ana in Slack (Acme) with your e-mail address. If that is you, please press "Yes, that's me" there, where I have just asked; then I know you as one person and ask you everything once. Until then all of it works here as well.
            Bot to Ana: Ana in Teams (Acme) has the same e-mail address as you. Is that you? Then I know you as one person: I ask you everything once, where you wrote to me last, and what I keep of either of you belongs to both.
                 (Yes, that's me) (No, that's somebody else)
            """;
    private static final String NOT_YOURS =
            "That is not yours to answer, or not asked any more. \"accounts\" shows where you write from.";

    private static Premises premises;
    private static BothStage stage;

    /** A button as Slack would send it back. */
    private record Button(String action, String value) {}

    @BeforeAll
    static void open() {
        premises = Premises.on(Vendor.H2);
        stage = new BothStage(premises);
    }

    @AfterAll
    static void close() {
        stage.close();
        premises.close();
    }

    @Test
    void askedOnceInSlackAndAnsweredInTeams() {
        plays("asked-once-and-answered-on-the-other-platform.chat");

        var prompts = beginning(slackSights(), "Good morning, Ana.");
        var first = prompts.get(0);
        var last = prompts.get(prompts.size() - 1);
        assertThat(prompts).extracting(FakeMessage::ts).containsOnly(first.ts());
        assertThat(buttons(first)).hasSizeGreaterThan(1);
        assertThat(buttons(last)).isEmpty();
        assertThat(last.blocks().toString()).contains("Answered in Teams.");
        assertThat(standingInSlack()).contains(last).doesNotContain(first);
        assertThat(stage.teams().town().teams().calls())
                .extracting(call -> call.body().toString())
                .noneMatch(body -> body.contains("Good morning"));
        assertThat(stage.facts()).contains("Ana is one person on slack and teams");
    }

    @Test
    void askedOnceInTeamsAndGoneOnInSlack() {
        plays("asked-where-she-wrote-last.chat");

        var prompts = standingInTeams().stream()
                .filter(message -> message.activity().toString().contains("Good morning, Ana."))
                .toList();
        assertThat(prompts).singleElement().satisfies(prompt -> {
            assertThat(prompt.activity().toString()).contains("You are answering this in Slack.");
            assertThat(stage.teams().reader().actions(prompt)).isEmpty();
            assertThat(stage.teams().town().teams().calls(FakeCall.Kind.UPDATE))
                    .filteredOn(call -> call.body().toString().contains("Good morning"))
                    .isNotEmpty()
                    .extracting(FakeCall::activity)
                    .containsOnly(prompt.id());
        });
        assertThat(beginning(slackSights(), "Good morning, Ana.")).isEmpty();
    }

    @Test
    void oneMentionNamesTheAccountThatIsThere() {
        plays("confirmed-where-she-is-known.chat");
        var directory = premises.database().store(Clock.systemUTC()).directory();
        long ana = directory
                .person(new Account(TeamsTown.ACME, ANA_THERE))
                .orElseThrow()
                .id();
        var there = stage.teams().transcript().channel("#portfolio");
        var here = stage.slack().transcript().channel("#portfolio");
        var asks = Message.of(Text.of("Over to ").mention(ana, "Ana"));
        stage.runway().bot().visits().with(1, ana, turn -> {
            turn.post(here, asks, "a test");
            turn.post(there, asks, "a test");
        });
        stage.deliver();

        assertThat(stage.slack().town().slack().messages(here.ref()))
                .extracting(message -> message.blocks().toString())
                .singleElement()
                .asString()
                .contains(ANA_HERE)
                .doesNotContain(ANA_THERE);
        assertThat(stage.teams().town().teams().messages(there.ref()))
                .extracting(message -> message.activity().toString())
                .singleElement()
                .asString()
                .contains("<at>Ana</at>", "\"id\":\"" + ANA_THERE + "\"")
                .doesNotContain(ANA_HERE);
    }

    @Test
    void whoTheOfficePartedAreNotLinkedByAnOldButton() {
        plays("what-was-given-follows.chat");
        var question =
                beginning(slackSights(), "Ana in Teams (Acme) has the same").get(0);
        assertThat(stage.facts()).contains("Ana is one person on slack", "Ana is one person on teams");

        assertThat(buttons(question))
                .hasSize(2)
                .allSatisfy(button -> changesNothing(() -> {
                    pressesInSlack(ANA_HERE, question, button);
                    assertThat(whispersTo(ANA_HERE)).endsWith(NOT_YOURS);
                }));
    }

    /** Teams is asked for it again with what she does once what it told is an hour old. */
    @Test
    void anAddressThatTeamsTellsLaterIsFoundWithTheNextWords() {
        stage.knows("Teams has Ana's address of Ana Pires from now on", () -> {
            var town = stage.teams().town();
            town.teams().user(town.user("Ana Pires"), "Ana Pires", Town.email("Ana"));
        });
        played("""
                [given acme on Slack and Teams]
                [it is Wednesday 2026-11-25, 09:00 in Lisbon]
                Ana Pires on Teams: hello
                Bot: Hello, Ana Pires. I am Runway, and I work for the Acme Technical Services Project Management Office. Once a week I ask how your projects are, and I tell everybody where things stand. "help" shows what you can say to me.
                     (Help) (My projects)
                [given Teams has Ana's address of Ana Pires from now on]
                [2 hours pass]
                Ana Pires on Teams: accounts
                Bot: I know Ana in Slack (Acme) with your e-mail address. If that is you, please press "Yes, that's me" there, where I have just asked; then I know you as one person and ask you everything once. Until then all of it works here as well.
                Bot: I know you from Teams (Acme) alone.
                     I know Ana in Slack (Acme) with your e-mail address. If that is you, please press "Yes, that's me" there, where I have just asked; then I know you as one person and ask you everything once. Until then all of it works here as well.
                Bot to Ana: Ana Pires in Teams (Acme) has the same e-mail address as you. Is that you? Then I know you as one person: I ask you everything once, where you wrote to me last, and what I keep of either of you belongs to both.
                     (Yes, that's me) (No, that's somebody else)
                """);
    }

    /** A zone comes with what she says there, and not while she writes elsewhere. */
    @Test
    void theZoneOfTeamsCountsOnceSheWritesThere() {
        plays("confirmed-where-she-is-known.chat");
        stage.teams().town().moves("Ana", "Asia/Singapore");
        assertThat(stage.facts()).doesNotContain("Ana is in Asia/Singapore");
        stage.knock(stage.teams().hands().says(ANA_THERE, "help"));
        tenMinutesPass();
        stage.knock(stage.teams().hands().says(ANA_THERE, "help"));
        assertThat(stage.facts()).contains("Ana is in Asia/Singapore");
        stage.knock(stage.slack().town().slack().payloads().message(ANA_HERE, "D0ANA", "1.1", "help"));
        assertThat(stage.facts()).contains("Ana is in Asia/Singapore");
        tenMinutesPass();
        stage.knock(stage.slack().town().slack().payloads().message(ANA_HERE, "D0ANA", "1.2", "help"));
        assertThat(stage.facts()).doesNotContain("Ana is in Asia/Singapore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ben", "Dana"})
    void nobodyElseAnswersHerQuestionInSlack(String other) {
        played(ASKED);
        var question = standingQuestion();
        var theirs = stage.slack().town().user(other);
        assertThat(buttons(question))
                .hasSize(2)
                .allSatisfy(button -> changesNothing(() -> {
                    pressesInSlack(theirs, question, button);
                    pressesInSlack(theirs, question, new Button(button.action(), "4711"));
                    pressesInSlack(theirs, question, new Button(button.action(), "no number"));
                    assertThat(whispersTo(theirs)).containsOnly(NOT_YOURS);
                }));
        assertThat(standingQuestion()).isEqualTo(question);
    }

    /** Not even whoever claims to be her. */
    @ParameterizedTest
    @ValueSource(strings = {"Ana", "Ben", "Dana"})
    void nobodyAnswersHerQuestionFromTeams(String other) {
        played(ASKED);
        var question = standingQuestion();
        var town = stage.teams().town();
        var them = town.user(other);
        stage.knock(stage.teams().hands().says(them, "help"));
        var shown = town.teams().messages(town.conversation(them));
        var below = shown.get(shown.size() - 1);
        var before = standingInSlack();
        for (Button button : buttons(question)) {
            changesNothing(() -> {
                for (String number : List.of(button.value(), "4711", "no number", "-1", "99999999999999999999")) {
                    var data = Map.of("runway", Map.of("action", action(button), "argument", number));
                    stage.knock(town.activities().pressed(town.asUser(them), below.id(), "press", data));
                }
            });
        }
        var said = town.teams().messages(town.conversation(them));
        assertThat(said.subList(shown.size(), said.size()))
                .hasSize(10)
                .extracting(message -> stage.teams().reader().message(message))
                .containsOnly(Message.of(NOT_YOURS));
        assertThat(standingInSlack()).isEqualTo(before);
    }

    private static void changesNothing(Runnable happens) {
        var facts = stage.facts();
        var pairs = pairs();
        happens.run();
        assertThat(stage.facts()).isEqualTo(facts);
        assertThat(pairs()).isNotEmpty().isEqualTo(pairs);
    }

    /** Who may be one, and how that stands, which no fact tells. */
    private static List<Map<String, Object>> pairs() {
        return premises.jdbc()
                .sql("select * from same_person order by id")
                .query()
                .listOfRows();
    }

    private static void tenMinutesPass() {
        stage.moveTo(stage.now().plus(Duration.ofMinutes(10)));
    }

    private static void plays(String file) {
        stage.runner().check(Chat.read(LINKING.resolve(file)));
    }

    private static void played(String words) {
        stage.runner().check(Chat.parse("on both", words.stripTrailing()));
    }

    private static FakeMessage standingQuestion() {
        return standingInSlack().stream()
                .filter(message -> message.text().startsWith("Ana in Teams (Acme) has the same"))
                .findFirst()
                .orElseThrow();
    }

    private static List<FakeMessage> standingInSlack() {
        return stage.slack().town().slack().messages(ANA_HERE);
    }

    private static List<dev.runway.faketeams.FakeMessage> standingInTeams() {
        var teams = stage.teams().town().teams();
        return teams.messages(teams.direct(ANA_THERE));
    }

    /** As each read, one after the other. */
    private static List<FakeMessage> slackSights() {
        return stage.slack().town().slack().workspace().sights(0).stream()
                .map(Sight::message)
                .toList();
    }

    private static List<FakeMessage> beginning(List<FakeMessage> all, String words) {
        return all.stream().filter(message -> message.text().startsWith(words)).toList();
    }

    private static void pressesInSlack(String user, FakeMessage on, Button button) {
        var pressed = new Payloads.Pressed(on.channel(), on.ts(), false, button.action(), button.value());
        stage.knock(stage.slack().town().slack().payloads().press(user, pressed));
    }

    private static List<String> whispersTo(String user) {
        var slack = stage.slack().town().slack();
        return slack.ephemerals(user, SlackTown.directOf(ANA_HERE)).stream()
                .map(FakeMessage::text)
                .toList();
    }

    private static List<Button> buttons(FakeMessage message) {
        return message.blocks().asList().stream()
                .map(block -> Optional.ofNullable(block.getAsJsonObject().getAsJsonArray("elements")))
                .flatMap(elements -> elements.stream().flatMap(each -> each.asList().stream()))
                .map(JsonElement::getAsJsonObject)
                .filter(element -> element.has("action_id"))
                .map(element -> new Button(
                        element.get("action_id").getAsString(),
                        element.get("value").getAsString()))
                .toList();
    }

    /** Without what Slack needs behind it. */
    private static String action(Button button) {
        return button.action().replaceFirst("#.*$", "");
    }
}
