package dev.runway.app.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.core.message.PlainText;
import dev.runway.faketeams.Activities;
import dev.runway.faketeams.FakeCall;
import dev.runway.faketeams.FakeMessage;
import dev.runway.faketeams.FakeTeams;
import dev.runway.testkit.chat.Abilities;
import dev.runway.testkit.chat.Chat;
import dev.runway.testkit.chat.ChatRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What happens on Teams alone, through its real door and back. */
class TeamsScenesTest {

    private static final String WEDNESDAY = """
            [given acme]
            [it is Wednesday 2026-11-25, 14:00 in Lisbon]
            """;
    private static final String UPDATE_IN_A_FORM = WEDNESDAY + """
            Ana: update ledger move
            Bot: Ledger Move was on track. How is it now?
                 (No change) (On track) (At risk) (Off track) (More)
            Ana: form
            Bot: Here it is as a form, with what you said so far.
                 (Go on in a form)
            Ana presses (Go on in a form)
            Bot opens: Weekly update
                 Ledger Move
                 Ledger Move was on track. How is it now? [ ] No change  [ ] On track  [ ] At risk  [ ] Off track  [ ] Paused  [ ] Done
                 (Go on)
            """;
    private static final String HOSTILE =
            "<at>Eve</at> <b>now</b> **now** [acme](https://evil.example) {{DATE(2026-11-25T00:00:00Z,SHORT)}} &lt; \u202Egnp.exe";

    private static final Instant SOME_DAY = Instant.parse("2026-11-25T14:00:00Z");
    private static final String ANA = "29:1ana";
    private static final String PORTFOLIO = "19:portfolio@thread.tacv2";

    private static Premises premises;
    private static TeamsStage stage;

    @BeforeAll
    static void open() {
        premises = Premises.on(Vendor.H2);
        stage = new TeamsStage(premises);
    }

    @AfterAll
    static void close() {
        stage.close();
        premises.close();
    }

    @BeforeEach
    void learn() {
        stage.knows("the app is not installed for Chidi", () -> teams().uninstall("29:1chidi"));
    }

    @Test
    void theSameFormSentTwiceIsOneAnswerAndReadsTheSame() {
        plays(UPDATE_IN_A_FORM);
        var card = stage.screens().card(ANA);
        var filled = stage.hands().sends(ANA, Map.of());
        var first = stage.knock(filled);
        var facts = stage.facts();
        var said = teams().messages(direct()).size();

        var again = filled.deepCopy().put("id", "f:another-invoke");
        assertThat(stage.knock(again)).isEqualTo(first);
        assertThat(stage.facts()).isEqualTo(facts);
        assertThat(teams().messages(direct())).hasSize(said);
        assertThat(stage.screens().card(ANA).id()).isEqualTo(card.id());
    }

    @Test
    void aFormThatWasTakenTurnsIntoItsAnswers() {
        plays(UPDATE_IN_A_FORM + """
                Ana fills in: Ledger Move was on track. How is it now? = On track
                Bot: Shall I send this?
                       Ledger Move: on track
                     (Send) (Change an answer) (Stop)
                """);
        var form = teams().messages(direct()).stream()
                .filter(message -> message.activity().toString().contains("Weekly update"))
                .toList();
        assertThat(form).hasSize(1);
        assertThat(form.get(0).card().orElseThrow().toString())
                .contains("On track")
                .doesNotContain("Input.", "Action.Execute");
    }

    @Test
    void aQuestionThatWasAnsweredTurnsIntoItsAnswer() {
        plays(WEDNESDAY + """
                Ana: update ledger move
                Bot: Ledger Move was on track. How is it now?
                     (No change) (On track) (At risk) (Off track) (More)
                """);
        var question = newest();
        var answered = stage.knock(stage.hands().pressesNewest(ANA, "At risk")).orElseThrow();
        assertThat(answered.path("value")).isEqualTo(standing(question).card().orElseThrow());
        assertThat(standing(question).card().orElseThrow().toString()).doesNotContain("Action.Execute");
        assertThat(lines(standing(question))).containsExactly("Ledger Move was on track. How is it now?", "At risk");

        var why = newest();
        assertThat(lines(why)).first().asString().startsWith("What is going on");
        says(ANA, "The driver is late");
        var help = newest();
        assertThat(lines(help)).last().asString().startsWith("(");
        assertThat(lines(standing(why))).isEqualTo(lines(why));
        says(ANA, "skip");
        assertThat(lines(standing(help))).noneMatch(line -> line.startsWith("("));

        var facts = stage.facts();
        var before = standing(question);
        stage.knock(pressOnAnUnrefreshed(question, "On track"));
        assertThat(stage.facts()).isEqualTo(facts);
        assertThat(standing(question)).isEqualTo(before);
        assertThat(lines(newest())).first().asString().startsWith("That was answered before");
    }

    @Test
    void whatFollowsAPressIsSaidOnceThoughTheProcessEndsAtOnce() {
        var late = lateToAnAnsweredQuestion();
        int before = said().size();
        stage.knockAtItsLast(late);
        assertThat(said()).hasSize(before);

        stage.deliver();
        isSaidOnceAfter(before);
        stage.restart();
        stage.deliver();
        isSaidOnceAfter(before);
    }

    @Test
    void whatFollowsAPressIsSaidOnceThoughTeamsPutsItOffForLong() {
        var late = lateToAnAnsweredQuestion();
        int before = said().size();
        for (int refusal = 0; refusal < 5; refusal++) {
            teams().failNext(FakeCall.Kind.POST, 429, "Throttled");
        }
        stage.knock(late);
        assertThat(said()).hasSize(before);

        for (int minute = 0; minute < 5; minute++) {
            stage.moveTo(stage.now().plusSeconds(60));
            stage.deliver();
        }
        isSaidOnceAfter(before);
    }

    /** Pressed on a client that still shows the question as it was. */
    private static ObjectNode lateToAnAnsweredQuestion() {
        plays(WEDNESDAY + """
                Ana: update ledger move
                Bot: Ledger Move was on track. How is it now?
                     (No change) (On track) (At risk) (Off track) (More)
                """);
        var question = newest();
        stage.knock(stage.hands().pressesNewest(ANA, "At risk"));
        return pressOnAnUnrefreshed(question, "On track");
    }

    private static void isSaidOnceAfter(int before) {
        assertThat(said()).hasSize(before + 1);
        assertThat(lines(newest())).first().asString().startsWith("That was answered before");
    }

    @Test
    void whatIsAskedInAChannelIsAnsweredInItsThread() {
        stage.begin(SOME_DAY);
        stage.given("acme");
        stage.transcript().channel("#portfolio");
        var id = saysInPortfolio("status ledger move");

        assertThat(teams().messages(PORTFOLIO)).extracting(FakeMessage::id).containsExactly(id);
        assertThat(teams().messages(PORTFOLIO + ";messageid=" + id))
                .singleElement()
                .satisfies(answer -> assertThat(answer.summary()).startsWith("Ledger Move is on track."));
    }

    @Test
    void whoeverHasNotInstalledTheAppIsSkippedAndTheReportSaysSo() throws IOException {
        var sent = Files.readString(
                        Path.of(
                                "../conversations/src/test/resources/chats/broadcast/failed-and-sent-again-to-the-failed-only.chat"))
                .split("Bot changes to Dana: Delivery report")[0];
        plays(sent.replace(
                        "[given acme, where what is sent to Chidi fails]",
                        "[given acme]\n[given the app is not installed for Chidi]")
                + """
                Bot changes to Dana: Delivery report: summary of Moves
                     To 2 people, on Friday at 10:00 your time.
                     1 of 2 sent · 1 skipped
                     Skipped. I could not try these:
                       Chidi · Teams failed while writing to Chidi: the app is not installed for them (ForbiddenOperationException)
                     Every name, with state, reason and time: the list as CSV (https://runway.example/broadcasts/1.csv). The link works for a day; "broadcast report" brings a new one.
                """);
    }

    @Test
    void anotherTenantsIdsFindNothing() {
        plays(WEDNESDAY + """
                Ana: status ledger move
                Bot: Ledger Move is on track. You said so 6 days ago. Cut-over 8 January (first date, no slip).
                     (Give an update)
                """);
        var facts = stage.facts();
        int calls = teams().calls().size();
        var answer = teams().messages(direct()).get(1);
        var action = stage.reader().actions(answer).get(0);
        var theirs = stage.town().activities("9a8b7c6d-0000-4000-8000-000000000009");
        var pressed = theirs.pressed(
                ana(),
                answer.id(),
                action.verb(),
                Map.of("runway", action.data().path("runway")));

        stage.knock(theirs.personal(ana(), "status ledger move"));
        stage.knock(pressed);
        assertThat(stage.facts()).isEqualTo(facts);
        assertThat(teams().calls()).hasSize(calls);
    }

    @Test
    void theSameActivityAgainIsAnsweredOnce() {
        stage.begin(SOME_DAY);
        stage.given("acme");
        var asked = stage.hands().says(ANA, "status ledger move");
        for (int time = 0; time < 3; time++) {
            assertThat(stage.knock(asked)).isEmpty();
        }
        assertThat(teams().messages(direct())).hasSize(2);
    }

    @Test
    void hostileWordsComeBackAsTheWordsTheyAre() {
        stage.begin(SOME_DAY);
        stage.given("acme");
        for (var words : List.of("update ledger move", "at risk", HOSTILE, "skip", "skip")) {
            says(ANA, words);
        }
        var all = teams().messages(direct()).stream()
                .filter(message -> message.from().equals(FakeTeams.BOT))
                .toList();
        var summary = all.get(all.size() - 1);
        assertThat(stage.reader().message(summary).parts().toString())
                .contains("<at>Eve</at> <b>now</b> **now** [acme](https://evil.example)", "[U+202E]gnp.exe");
        assertThat(all).allSatisfy(message -> assertThat(
                        message.card().orElseThrow().toString())
                .doesNotContain("{{DATE", "\u202E", "\"entities\":[{", "\"type\":\"TextBlock\",\"text\":\"<at>"));
    }

    @Test
    void aChannelThatTheAppWasTakenFromIsGreetedWhenItComesAgain() {
        plays(WEDNESDAY + """
                [Dana invites the bot to #delivery]
                Bot: Hello. I am Runway, and I work for the Acme Technical Services Project Management Office. I am quiet here until the project office says "digest in #delivery" to me; then I post where the projects stand, once a week.
                [Dana removes the bot from #delivery]
                [30 minutes pass]
                [Dana invites the bot to #delivery]
                Bot: Hello. I am Runway, and I work for the Acme Technical Services Project Management Office. I am quiet here until the project office says "digest in #delivery" to me; then I post where the projects stand, once a week.
                """);
        assertThat(teams().messages("19:delivery@thread.tacv2")).hasSize(2);
    }

    private static ObjectNode pressOnAnUnrefreshed(FakeMessage card, String label) {
        var action = stage.reader().actions(card).stream()
                .filter(one -> one.title().equals(label))
                .findFirst()
                .orElseThrow();
        return stage.hands().press(ana(), card, action.verb(), action.data());
    }

    private static FakeMessage newest() {
        return said().get(said().size() - 1);
    }

    private static List<FakeMessage> said() {
        return teams().messages(direct());
    }

    private static FakeMessage standing(FakeMessage posted) {
        return teams().message(posted.conversation(), posted.id()).orElseThrow();
    }

    private static List<String> lines(FakeMessage message) {
        return PlainText.lines(stage.reader().message(message));
    }

    private static void plays(String words) {
        var chat = Chat.parse("on Teams", words.stripTrailing());
        new ChatRunner(stage, stage.transcript())
                .expecting(Abilities.of("Teams"), OnTeams::expected)
                .check(chat);
    }

    private static void says(String user, String words) {
        stage.knock(stage.hands().says(user, words));
    }

    private static String saysInPortfolio(String words) {
        var text = "<at>Runway</at> " + words;
        var id = teams().says(PORTFOLIO, ANA, text);
        ObjectNode body = stage.town()
                .activities()
                .mentioning(
                        stage.town().activities().inThread(ana(), stage.town().asChannel(PORTFOLIO), id, text));
        stage.knock(body.put("id", id));
        return id;
    }

    private static Activities.User ana() {
        return stage.town().asUser(ANA);
    }

    private static String direct() {
        return teams().direct(ANA);
    }

    private static FakeTeams teams() {
        return stage.town().teams();
    }
}
