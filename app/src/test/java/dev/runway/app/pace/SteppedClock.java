package dev.runway.app.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test steps it on. */
final class SteppedClock extends Clock {

    static final Instant BEGINNING = Instant.parse("2026-11-26T10:00:00Z");

    private volatile Instant now = BEGINNING;

    void step(Duration time) {
        now = now.plus(time);
    }

    /** Since the beginning. */
    Duration passed() {
        return Duration.between(BEGINNING, now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
