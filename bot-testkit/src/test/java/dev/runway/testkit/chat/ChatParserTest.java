package dev.runway.testkit.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatParserTest {

    private static Line only(String text) {
        var entries = Chat.parse("a.chat", text).entries();
        assertThat(entries).hasSize(1);
        return entries.get(0).line();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "ana: hello",
                "Ana:",
                "Ana says hello",
                "Ana presses Edit",
                "Ana fills in: health",
                "Ana fills in: = red",
                "Bot for Ana: hello",
                "Bot to: hello",
                "Bot presses (Edit)",
                "=>nothing",
                "     an indented line with nothing above it",
                "Ana: hello ",
                "Bot: hello\n   set in too little",
                "Bot: hello\n\tset in by a tab",
                "[given acme",
                "[given ]",
                "[the bot dies]",
                "[ten minutes pass]",
                "[on teams]",
                "[it is Thursday 2026-11-26 10:00 in Lisbon]",
                "[it is Friday 2026-11-26, 10:00 in Lisbon]",
                "[it is Monday 2026-02-30, 10:00 in Lisbon]",
                "[it is Thursday 2026-11-26, 25:00 in Lisbon]",
                "[it is Thursday 2026-11-26, 10:00 in Atlantis]",
                "[it is Sunday 2026-03-29, 01:30 in Lisbon]",
            })
    void whatIsNoLineOfAChatIsRefusedByFileAndLine(String text) {
        assertThatThrownBy(() -> Chat.parse("a.chat", "# first\n" + text))
                .isInstanceOf(ChatException.class)
                .hasMessageMatching("(?s)a\\.chat:[23]: .{20,}");
    }

    @Test
    void aDayThatDisagreesWithItsDateIsNamed() {
        assertThatThrownBy(() -> Chat.parse("a.chat", "[it is Friday 2026-11-26, 10:00 in Lisbon]"))
                .hasMessage("a.chat:1: 2026-11-26 is a Thursday, not a Friday.");
    }

    @Test
    void peopleSpeakDirectlyInAChannelAndOverSeveralLines() {
        assertThat(only("Ana: no change")).isEqualTo(new Line.Said("Ana", Optional.empty(), "no change"));
        assertThat(only("Ana Lima in #portfolio: status: now"))
                .isEqualTo(new Line.Said("Ana Lima", Optional.of("#portfolio"), "status: now"));
        assertThat(only("Ana: a key\n     a door")).isEqualTo(new Line.Said("Ana", Optional.empty(), "a key\na door"));
    }

    @Test
    void peoplePressAndFillIn() {
        assertThat(only("Ana presses (More (or less))"))
                .isEqualTo(new Line.Presses("Ana", "More (or less)", Optional.empty()));
        assertThat(only("Ana presses (Edit) on \"Ledger Move\""))
                .isEqualTo(new Line.Presses("Ana", "Edit", Optional.of("Ledger Move")));
        assertThat(only("Ana fills in: a/health = At risk; teams = red; teams = blue; words ="))
                .isEqualTo(new Line.FillsIn(
                        "Ana",
                        Map.of("a/health", List.of("At risk"), "teams", List.of("red", "blue"), "words", List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "Bot:",
        "Bot to Ana:",
        "Bot to Ana Lima:",
        "Bot privately to Ana:",
        "Bot in #portfolio:",
        "Bot changes in #portfolio:",
        "Bot opens:"
    })
    void theBotSpeaksInEveryWay(String head) {
        assertThat(only(head + " one\n       deeper\n\n     three"))
                .isEqualTo(new Line.Heard(head, List.of("one", "  deeper", "", "three")));
    }

    @Test
    void theStageIsSet() {
        assertThat(only("[given acme: \"Acme\"]")).isEqualTo(new Line.Given("acme: \"Acme\""));
        assertThat(only("[10 minutes pass]")).isEqualTo(new Line.Passes(Duration.ofMinutes(10)));
        assertThat(only("[1 hour passes]")).isEqualTo(new Line.Passes(Duration.ofHours(1)));
        assertThat(only("[14 days pass]")).isEqualTo(new Line.Passes(Duration.ofDays(14)));
        assertThat(only("[on Teams]")).isEqualTo(new Line.On("Teams"));
        assertThat(only("[the bot restarts]")).isEqualTo(new Line.Restarts());
        assertThat(only("[Ana edits \"red\" to \"blue\"]")).isEqualTo(new Line.Edits("Ana", "red", "blue"));
        assertThat(only("[Dana invites the bot to #portfolio]")).isEqualTo(new Line.Invites("Dana", "#portfolio"));
    }

    @Test
    void aMomentIsOneInTheCitysOwnTime() {
        var moment = (Line.ItIs) only("[it is Thursday 2026-11-26, 10:00 in Singapore, and nobody spoke]");
        assertThat(moment.then().toInstant()).isEqualTo(Instant.parse("2026-11-26T02:00:00Z"));
        assertThat(moment.besides()).isEqualTo("nobody spoke");
    }

    @Test
    void aNoteTagsTheChat() {
        assertThat(Chat.parse("a.chat", "# A story.\n# tagged: platforms, slow\nAna: hi")
                        .tags())
                .containsExactlyInAnyOrder("platforms", "slow");
        assertThat(Chat.parse("a.chat", "# A story.\nAna: hi").tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# A story.\n"})
    void aChatInWhichNothingHappensIsRefused(String text) {
        assertThatThrownBy(() -> Chat.parse("a.chat", text)).hasMessageContaining("nothing happens in this chat");
    }

    @Test
    void aPlatformMayBeNamedBehindAPersonOrAChannel() {
        assertThat(only("Ana Lima on Teams in #general: hello"))
                .isEqualTo(new Line.Said("Ana Lima on Teams", Optional.of("#general"), "hello"));
        assertThat(only("Ana on Slack presses (Edit)"))
                .isEqualTo(new Line.Presses("Ana on Slack", "Edit", Optional.empty()));
        assertThat(only("Bot privately to Ana on Teams: hello"))
                .isEqualTo(new Line.Heard("Bot privately to Ana on Teams:", List.of("hello")));
        assertThat(only("Bot changes in #general on Teams: hello"))
                .isEqualTo(new Line.Heard("Bot changes in #general on Teams:", List.of("hello")));
        assertThatThrownBy(() -> Chat.parse("a.chat", "Ana on Post: hello")).isInstanceOf(ChatException.class);
    }
}
