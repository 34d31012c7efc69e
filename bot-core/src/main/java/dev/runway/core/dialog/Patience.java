package dev.runway.core.dialog;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a dialog waits for words.
 *
 * @param nudgeAfter silence until the one gentle nudge; empty for none
 * @param draftAfter silence until the run is kept as a draft
 * @param draftDays how long a draft is kept
 * @param offersLater whether (Later) stands below the first question: for whoever did not begin it
 */
public record Patience(Optional<Duration> nudgeAfter, Duration draftAfter, int draftDays, boolean offersLater) {

    static Patience usual() {
        return new Patience(Optional.of(Duration.ofHours(2)), Duration.ofHours(24), 14, false);
    }

    Patience nudging(Optional<Duration> silence) {
        return new Patience(silence, draftAfter, draftDays, offersLater);
    }

    Patience draftingAfter(Duration silence) {
        return new Patience(nudgeAfter, silence, draftDays, offersLater);
    }

    Patience keepingDraftsFor(int days) {
        return new Patience(nudgeAfter, draftAfter, days, offersLater);
    }

    Patience offeringLater() {
        return new Patience(nudgeAfter, draftAfter, draftDays, true);
    }
}
