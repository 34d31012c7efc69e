package dev.runway.conversations.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfidenceWordsTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Instant THURSDAY = Instant.parse("2026-11-26T10:00:00Z");

    @Test
    void aLevelTellsWhereItCameFrom() {
        assertThat(ConfidenceWords.level(4, Optional.of(3))).isEqualTo("confidence 4 of 5, up from 3");
        assertThat(ConfidenceWords.level(2, Optional.of(3))).isEqualTo("confidence 2 of 5, down from 3");
        assertThat(ConfidenceWords.level(3, Optional.of(3))).isEqualTo("confidence 3 of 5");
        assertThat(ConfidenceWords.level(3, Optional.empty())).isEqualTo("confidence 3 of 5");
    }

    @Test
    void aDigestTellsWhatChangedOrIsLow() {
        assertThat(ConfidenceWords.inDigest(2, Optional.of(4))).contains("2 ▼ from 4");
        assertThat(ConfidenceWords.inDigest(5, Optional.of(4))).contains("5 ▲ from 4");
        assertThat(ConfidenceWords.inDigest(2, Optional.of(2))).contains("2");
        assertThat(ConfidenceWords.inDigest(1, Optional.empty())).contains("1");
        assertThat(ConfidenceWords.inDigest(3, Optional.empty())).isEmpty();
        assertThat(ConfidenceWords.inDigest(4, Optional.of(4))).isEmpty();
    }

    @Test
    void whatWasSaidIsRemindedOfInTheReadersDays() {
        assertThat(ConfidenceWords.last(said("2026-11-19T10:00:00Z"), "you", THURSDAY, LISBON))
                .isEqualTo("Last week you said 3.");
        assertThat(ConfidenceWords.last(said("2026-11-25T10:00:00Z"), "Ben", THURSDAY, LISBON))
                .isEqualTo("Yesterday Ben said 3.");
        assertThat(ConfidenceWords.last(said("2026-11-01T10:00:00Z"), "you", THURSDAY, LISBON))
                .isEqualTo("25 days ago you said 3.");
    }

    @Test
    void whatIsKnownIsOneOrBothOrNothing() {
        assertThat(ConfidenceWords.known(Optional.of("confidence 4 of 5"), "1 of 3 needs still open"))
                .contains("confidence 4 of 5; 1 of 3 needs still open");
        assertThat(ConfidenceWords.known(Optional.empty(), "both needs met")).contains("both needs met");
        assertThat(ConfidenceWords.known(Optional.empty(), "")).isEmpty();
    }

    @Test
    void historyReadsFromTheOldest() {
        var newestFirst = List.of(points(4), points(3), points(2));
        assertThat(ConfidenceWords.history(newestFirst)).isEqualTo("2, 3 and 4");
    }

    private static Confidence said(String when) {
        return new Confidence(1L, 1, 2, 3, 7, null, Instant.parse(when));
    }

    private static Confidence points(int points) {
        return new Confidence(1L, 1, 2, points, 7, null, THURSDAY);
    }
}
