package dev.runway.core.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of rounds, ages and the agenda: a ticking clock plus an offset that can only grow. In the playground people
 * move it forward; signatures, leases and pacing never look at it.
 */
public final class OfficeClock extends Clock {

    private final Clock ticking;
    private final AtomicReference<Duration> ahead;

    public OfficeClock(Clock ticking, Duration ahead) {
        this.ticking = ticking;
        this.ahead = new AtomicReference<>(ahead);
    }

    @Override
    public Instant instant() {
        return ticking.instant().plus(ahead.get());
    }

    /** How far it is ahead of the ticking clock. */
    public Duration ahead() {
        return ahead.get();
    }

    /**
     * Moves forward so that it reads {@code then} this moment.
     *
     * @throws IllegalArgumentException when that would turn time back
     */
    public void moveTo(Instant then) {
        ahead.updateAndGet(before -> {
            var after = Duration.between(ticking.instant(), then);
            if (after.compareTo(before) < 0) {
                throw new IllegalArgumentException(
                        "The office's clock only moves forward; it is past " + then + " already.");
            }
            return after;
        });
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Zones belong to people; this clock gives instants, so a zone makes no difference to it. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
