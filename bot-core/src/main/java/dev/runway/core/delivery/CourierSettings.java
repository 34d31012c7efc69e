package dev.runway.core.delivery;

import java.time.Duration;

/**
 * How patient the courier is.
 *
 * @param lease how long a place is held; twice any platform's own time limit for one call. What takes several of its calls holds
 *     the place for longer. After a crash its places wait that long
 * @param sweep how often an idle courier looks for what a dead node left
 * @param settle how long a lost answer is given before it is looked up
 * @param giveUp how long altogether a place is waited for because of failures until a message for it has failed; waiting for a
 *     limit does not count
 * @param firstWait the first wait before trying again; doubled each time, up to {@code longestWait}
 */
public record CourierSettings(
        Duration lease, Duration sweep, Duration settle, Duration giveUp, Duration firstWait, Duration longestWait) {

    public static CourierSettings usual() {
        return new CourierSettings(
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofHours(24),
                Duration.ofSeconds(1),
                Duration.ofMinutes(5));
    }

    public CourierSettings withLease(Duration other) {
        return new CourierSettings(other, sweep, settle, giveUp, firstWait, longestWait);
    }
}
