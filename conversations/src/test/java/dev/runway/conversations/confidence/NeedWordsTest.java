package dev.runway.conversations.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.conversations.confidence.Need.State;
import dev.runway.conversations.confidence.NeedWords.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeedWordsTest {

    private static final Instant NAMED = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 26);
    private static final Reader READER = new Reader(NOW, ZoneId.of("Europe/Lisbon"));
    private static final Need NEED = Need.named(1, 2, "test accounts", Optional.of(7L), 8, DUE, NAMED);

    @Test
    void aLineTellsOwnerDateStateAndAge() {
        assertThat(NeedWords.line(NEED, "Wiki Move", "Ana", READER))
                .isEqualTo("Wiki Move: \"test accounts\" · Ana, by today · named 2 days ago");
        assertThat(NeedWords.line(NEED.askedAt(NOW.minusSeconds(3 * 3_600)), "Wiki Move", "Ana", READER))
                .endsWith("asked 3 hours ago · named 2 days ago");
        assertThat(NeedWords.line(NEED.askedAt(NOW).askedAt(NOW), "Wiki Move", "Ana", READER))
                .contains("asked twice");
        assertThat(NeedWords.line(NEED.with(Optional.empty()), "Wiki Move", "", READER))
                .contains("nobody yet");
        assertThat(NeedWords.line(NEED.toDecide(), "Wiki Move", "Ana", READER)).contains("with the project office");
    }

    @Test
    void aTodayIsTheReadersOwn() {
        var singapore = new Reader(Instant.parse("2026-11-25T20:00:00Z"), ZoneId.of("Asia/Singapore"));
        assertThat(singapore.by(DUE)).isEqualTo("by today");
        assertThat(new Reader(Instant.parse("2026-11-25T20:00:00Z"), ZoneId.of("Europe/Lisbon")).by(DUE))
                .isEqualTo("by 26 November");
    }

    @Test
    void whoeverComesSecondReadsWhoSettledItAndHow() {
        var given = NEED.over(State.GIVEN_UP, 7, "the bank sells none", NOW);
        assertThat(NeedWords.settled(given, "Wiki Move", "Ana", READER))
                .isEqualTo(
                        "Ana settled it just now: \"test accounts\" (Wiki Move) is given up. \"the bank sells none\"");
    }

    @Test
    void whatIsGivenUpDoesNotCount() {
        var met = NEED.over(State.MET, 7, "", NOW);
        var gone = NEED.over(State.GIVEN_UP, 7, "no", NOW);
        assertThat(NeedWords.openOf(List.of())).isEmpty();
        assertThat(NeedWords.openOf(List.of(gone))).isEmpty();
        assertThat(NeedWords.openOf(List.of(NEED))).isEqualTo("its one need is still open");
        assertThat(NeedWords.openOf(List.of(met, gone))).isEqualTo("its one need is met");
        assertThat(NeedWords.openOf(List.of(NEED, met, met, gone))).isEqualTo("1 of 3 needs still open");
        assertThat(NeedWords.openOf(List.of(met, met))).isEqualTo("both needs met");
    }

    @Test
    void whoeverWantsItIsOfferedHelpAboutTheirOwnSilenceKindly() {
        assertThat(NeedWords.offer(NEED, "Wiki Move", ""))
                .startsWith("I have asked you twice about \"test accounts\" (Wiki Move).");
        assertThat(NeedWords.ask(NEED, "Wiki Move", "", READER)).startsWith("You want \"test accounts\"");
    }

    @Test
    void longWordsAreCutWhereThereIsNoRoom() {
        var wordy = Need.named(1, 2, "x".repeat(200), Optional.empty(), 8, DUE, NAMED);
        assertThat(NeedWords.inShort(wordy)).hasSize(45).endsWith("…");
    }
}
