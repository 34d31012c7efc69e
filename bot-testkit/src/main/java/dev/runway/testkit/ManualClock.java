package dev.runway.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it. Safe for threads. */
public final class ManualClock extends Clock {

    private final Instant beginning;
    private volatile Instant now;

    /** From a Thursday morning on. */
    public ManualClock() {
        this(Instant.parse("2026-11-26T10:00:00Z"));
    }

    public ManualClock(Instant beginning) {
        this.beginning = beginning;
        this.now = beginning;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    /** Since the beginning. */
    public Duration passed() {
        return Duration.between(beginning, now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Times of day are nobody's to ask of it. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("A clock of tests tells instants alone.");
    }
}
