package dev.runway.testkit.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.directory.Workspace;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

class ChatRunnerTest {

    private final TranscriptPlatform platform =
            new TranscriptPlatform(new Workspace(1, "transcript", "test"), Abilities.USUAL);
    private final LittleBot bot = new LittleBot(platform);
    private final ChatRunner runner = new ChatRunner(bot, platform);

    private void passes(String text) {
        assertThatCode(() -> runner.check(Chat.parse("a.chat", text))).doesNotThrowAnyException();
    }

    private String failureOf(String text) {
        try {
            runner.check(Chat.parse("a.chat", text));
        } catch (AssertionFailedError e) {
            assertThat(e.isExpectedDefined() && e.isActualDefined()).isTrue();
            return e.getMessage();
        }
        throw new AssertionError("The chat passed.");
    }

    @Test
    void whatHappensAsWrittenPasses() {
        passes(
                "# A note.\n\nAna: paint\nBot: Which colour?\n     (red) (blue)\n\nAna presses (red)\nBot changes: You pressed red.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana: paint\nBot: What colour?\n     (red) (blue)",
                "Ana: paint",
                "Ana: paint\nBot: Which colour?\n     (red)",
                "Ana: paint\nBot: Which colour?\n     (blue) (red)",
                "Ana: paint\nBot: Which colour?\n       (red) (blue)",
                "Ana: paint\nBot to Ben: Which colour?\n     (red) (blue)",
                "Ana: paint\nBot privately to Ana: Which colour?\n     (red) (blue)",
                "Ana: paint\nBot: Which colour?\n     (red) (blue)\nBot: Hurry.",
                "Ana: twice\nBot: Two.\nBot: One.",
                "Ana: remember\nBot: All right.",
                "Bot: Welcome.\nAna: remember",
            })
    void aMessageThatIsWrongMissingTooManyOrElsewhereFails(String text) {
        assertThat(failureOf(text)).startsWith("a.chat did not go as written");
    }

    @Test
    void aFailureShowsTheDifferenceLineByLine() {
        assertThat(failureOf("Ana: paint\nBot: Which color?\n     (red) (blue)"))
                .contains("   1   Ana: paint")
                .contains("   2 - Bot: Which color?")
                .contains("     + Bot: Which colour?")
                .contains("   3        (red) (blue)");
    }

    @Test
    void aButtonThatNobodyCanPressStopsTheChatAtItsLine() {
        assertThat(failureOf("Ana: paint\nBot: Which colour?\n     (red) (blue)\nAna presses (green)"))
                .contains("cannot go on at line 4: there is no button (green)")
                .contains("[red, blue]");
        assertThat(failureOf("Ana: paint\nBot: Which colour?\n     (red) (blue)\nBen presses (red)"))
                .contains("no button (red) that Ben could press");
        assertThat(failureOf("Ana: paint\nBot: Which colour?\n     (red) (blue)\nAna presses (red) on \"shade\""))
                .contains("on \"shade\"");
    }

    @Test
    void aBotThatBreaksStopsTheChatWithItsCause() {
        assertThatThrownBy(() -> runner.check(Chat.parse("a.chat", "Ana: boom")))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("line 1: java.lang.IllegalStateException: broken by boom")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void anUnknownFixtureIsToldTheOnesThereAre() {
        assertThat(failureOf("[given atlantis]")).contains("there is \"a board\"");
        assertThat(failureOf("[on Paper]")).contains("there are Slack and Teams");
    }

    @Test
    void placesHaveNoOrderAmongEachOther() {
        passes("Ana: tell everybody\nBot: Told.\nBot to Ben: News for Ben.\nBot in #paint: News.");
        passes("Ana: tell everybody\nBot in #paint: News.\nBot: Told.\nBot to Ben: News for Ben.");
        passes("Ana in #paint: tell everybody\nBot: News.\nBot: Told.\nBot to Ben: News for Ben.");
        assertThat(failureOf("Ana: tell everybody\nBot: Told.\nBot in #paint: News."))
                .contains("+ Bot to Ben: News for Ben.");
    }

    @Test
    void onlyOnePersonSeesAPrivateAnswer() {
        passes("Ana in #paint: whisper\nBot privately to Ana: Psst.");
    }

    @Test
    void timeIsSteppedFromDueInstantToDueInstant() {
        passes("""
                [it is Thursday 2026-11-26, 10:00 in Lisbon]
                Ana: in an hour
                [it is Thursday 2026-11-26, 12:00 in Lisbon]
                Bot to Ana: Half an hour is over.
                Bot to Ana: An hour is over.
                """);
        assertThat(bot.steps)
                .containsExactly(Instant.parse("2026-11-26T10:30:01Z"), Instant.parse("2026-11-26T11:00:01Z"));
        passes("Ana: in an hour\n[30 minutes pass]\nBot to Ana: Half an hour is over.\n[1 hour passes]\n"
                + "Bot to Ana: An hour is over.");
        assertThat(failureOf(
                        "[it is Thursday 2026-11-26, 10:00 in Lisbon]\n[it is Thursday 2026-11-26, 09:00 in Lisbon]"))
                .contains("time only moves forward");
    }

    @Test
    void aFormIsOpenedUnfoldsIsRefusedAndSent() {
        passes("""
                [given a board]
                Bot in #paint: Nothing is painted.
                Ana: /paint
                Bot opens: Paint
                     Colour [ ] Red  [ ] Blue
                     (Paint it)
                Ana fills in: Colour = Red
                Bot opens: Paint
                     Colour [x] Red  [ ] Blue
                       ! Red is out. Take blue.
                     (Paint it)
                Ana fills in: colour = Blue; shade = dark
                Bot: Painted.
                Bot changes in #paint: Painted: blue.
                => painted blue
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour = green", "size = big", "shade = dark"})
    void aFormTakesOnlyWhatItHas(String values) {
        assertThat(failureOf("Ana: /paint\nBot opens: Paint\n     Colour [ ] Red  [ ] Blue\n     (Paint it)\n"
                        + "Ana fills in: " + values))
                .contains("cannot go on at line 5: ");
        assertThat(failureOf("Ben fills in: " + values)).contains("no form is open before Ben");
    }

    @Test
    void aListedFactMustHoldAndOthersMay() {
        var chat = "Ana: /paint\nBot opens: Paint\n     Colour [ ] Red  [ ] Blue\n     (Paint it)\n"
                + "Ana fills in: colour = blue\nBot: Painted.";
        passes(chat);
        passes(chat + "\n=> painted blue");
        assertThat(failureOf(chat + "\n=> painted red"))
                .contains("- => painted red")
                .contains("The store holds:\n=> painted blue");
    }

    @Test
    void onesOwnMessageCanBeEdited() {
        passes("Ana: remember\n[Ana edits \"remember\" to \"forget\"]\nBot: Now it reads forget.");
        assertThat(failureOf("Ben: remember\n[Ana edits \"remember\" to \"forget\"]"))
                .contains("Ana has not said \"remember\"");
    }

    @Test
    void whatABotKeepsInMemoryIsLostWhenItRestarts() {
        passes("Ana: remember\nAna: recall\nBot: You said paint.");
        passes("Ana: remember\n[the bot restarts]\nAna: recall\nBot: You said nothing.");
        bot.restarts = 0;
        var chat = Chat.parse("a.chat", "Ana: remember\nAna: recall\nBot: You said paint.");
        assertThatThrownBy(() -> runner.restartingBeforeEachLine().check(chat))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("+ Bot: You said nothing.");
        assertThat(bot.restarts).isEqualTo(2);
    }

    @Test
    void anotherPlatformReadsAsAdjusted() {
        var elsewhere = runner.expecting(
                Abilities.BARE,
                expected -> new ChatRunner.Expected(
                        expected.inChannel() ? expected.head().replace("privately to Ana", "to Ana") : expected.head(),
                        expected.text(),
                        true));
        assertThatThrownBy(() ->
                        elsewhere.check(Chat.parse("a.chat", "Ana in #paint: whisper\nBot privately to Ana: Psst.")))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("- Bot to Ana: Psst.");
        assertThat(platform.abilities()).isEqualTo(Abilities.BARE);
    }

    @Test
    void recordingWritesWhatHappened(@TempDir Path folder) throws IOException {
        var file = folder.resolve("a.chat");
        Files.writeString(file, "# Kept.\nAna: paint\nBot: Eh?\n=> painted green\n\nAna: remember\nBot: Hm.\n");
        runner.record(file);
        assertThat(file).hasContent("# Kept.\nAna: paint\nBot: Which colour?\n     (red) (blue)\n\nAna: remember\n");
        runner.check(Chat.read(file));
    }

    @Test
    void aBuildServerNeverRecords() {
        assertThat(Recording.isAsked("true", null)).isTrue();
        assertThat(Recording.isAsked(null, "true")).isFalse();
        assertThatThrownBy(() -> Recording.isAsked("true", "true")).hasMessageContaining("a build server never does");
    }

    @Test
    void somebodyActsOnAPlatformThatIsNamedBehindThem() {
        var teams = new TranscriptPlatform(new Workspace(1, "teams", "test"), Abilities.of("Teams"));
        var both = new ChatRunner(new LittleBot(platform, teams), platform, Map.of("Teams", teams));

        assertThatCode(
                        () -> both.check(
                                Chat.parse(
                                        "a.chat",
                                        "Ana on Teams: paint\nBot: Which colour?\n     (red) (blue)\n\nAna on Teams presses (red)\n"
                                                + "Bot changes: You pressed red.\nAna: paint\nBot: Which colour?\n     (red) (blue)\n")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> both.check(
                        Chat.parse("a.chat", "Ana on Teams: paint\nBot to Ana: Which colour?\n     (red) (blue)\n")))
                .hasMessageContaining("+ Bot: Which colour?");
        assertThatThrownBy(() -> both.check(Chat.parse("a.chat", "Ana on Slack: paint\n")))
                .hasMessageContaining("\"Ana on Slack\" is on none of the platforms here; there are [Teams]");
    }
}
