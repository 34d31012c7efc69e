package dev.runway.core.dialog;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a dialog waits for words.
 *
 * @param nudgeAfter silence until the one gentle nudge; empty for none
 * @param draftAfter silence until the run is kept as a draft
 * @param draftDays how long a draft is kept
 */
public record Patience(Optional<Duration> nudgeAfter, Duration draftAfter, int draftDays) {

    static Patience usual() {
        return new Patience(Optional.of(Duration.ofHours(2)), Duration.ofHours(24), 14);
    }

    Patience nudging(Optional<Duration> silence) {
        return new Patience(silence, draftAfter, draftDays);
    }

    Patience draftingAfter(Duration silence) {
        return new Patience(nudgeAfter, silence, draftDays);
    }

    Patience keepingDraftsFor(int days) {
        return new Patience(nudgeAfter, draftAfter, days);
    }
}
