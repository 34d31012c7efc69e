package dev.runway.app.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Real time, and besides it the time that passes in a chat: as much as passes for people passes for Slack. */
final class MovedAlong extends Clock {

    private final Clock real = Clock.systemUTC();
    private Duration moved = Duration.ZERO;

    void by(Duration more) {
        moved = moved.plus(more);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The system's clock knows no zone.");
    }
}
