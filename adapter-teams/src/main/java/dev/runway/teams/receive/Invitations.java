package dev.runway.teams.receive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One event for the two activities that tell of one invitation: they come within seconds of one another, each with an id of its
 * own. Two nodes agree on it by the quarter of an hour, unless that turns just between them. Safe for threads.
 */
final class Invitations {

    private static final Duration AS_ONE = Duration.ofMinutes(15);
    private static final int MOST = 1_000;

    private record Begun(String event, Instant at) {

        boolean isAbout(Instant then) {
            return Duration.between(at, then).abs().compareTo(AS_ONE) < 0;
        }
    }

    private final Clock system;
    private final Map<String, Begun> begun = new LinkedHashMap<>();
    private final Map<String, Boolean> over = new LinkedHashMap<>();

    Invitations(Clock system) {
        this.system = system;
    }

    /** What both go by. */
    synchronized String event(Payload payload) {
        var at = payload.timestamp().orElseGet(system::instant);
        var where = payload.isPersonal()
                ? payload.person().orElse("")
                : payload.place().orElse("");
        var last = begun.get(where);
        if (last != null && last.isAbout(at)) {
            return last.event();
        }
        var when = over.containsKey(where) ? at.toString() : "" + at.getEpochSecond() / AS_ONE.toSeconds();
        var fresh = new Begun("invited:" + where + ":" + when, at);
        keep(begun, where, fresh);
        return fresh.event();
    }

    /** Whoever takes us back after having removed us is greeted again, however soon. */
    synchronized void over(String where) {
        begun.remove(where);
        keep(over, where, true);
    }

    private static <V> void keep(Map<String, V> all, String where, V value) {
        all.remove(where);
        all.put(where, value);
        if (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
    }
}
