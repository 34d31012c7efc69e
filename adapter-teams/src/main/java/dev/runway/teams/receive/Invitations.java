package dev.runway.teams.receive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One event for the two activities that tell of one invitation: they come within seconds of one another, with ids of their own.
 * Two nodes agree on it by the quarter of an hour, unless that turns just between them. Safe for threads.
 */
final class Invitations {

    private static final Duration ONE = Duration.ofMinutes(15);
    private static final int MOST = 1_000;

    private record Begun(String event, Instant until) {}

    private final Clock system;
    private final Map<String, Begun> begun = new LinkedHashMap<>();

    Invitations(Clock system) {
        this.system = system;
    }

    /** What both go by. */
    synchronized String event(Payload payload) {
        var at = payload.timestamp().orElseGet(system::instant);
        var where = payload.place().orElse("");
        var last = begun.get(where);
        if (last != null && at.isBefore(last.until()) && at.isAfter(last.until().minus(ONE.multipliedBy(2)))) {
            return last.event();
        }
        long quarter = at.getEpochSecond() / ONE.toSeconds();
        var fresh = new Begun("invited:" + where + ":" + quarter, at.plus(ONE));
        begun.remove(where);
        begun.put(where, fresh);
        if (begun.size() > MOST) {
            begun.remove(begun.keySet().iterator().next());
        }
        return fresh.event();
    }

    /** Whoever takes us back soon after removing us is greeted again. */
    synchronized void over(String where) {
        begun.remove(where);
    }
}
