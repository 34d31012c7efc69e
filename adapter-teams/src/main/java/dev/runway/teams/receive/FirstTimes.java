package dev.runway.teams.receive;

import java.util.LinkedHashSet;
import java.util.Set;

/** Which events this process has seen to: the same event again has no second effect at Teams, or on what is known of it. Safe for threads. */
final class FirstTimes {

    private static final int MOST = 10_000;

    private final Set<String> events = new LinkedHashSet<>();

    /** True for the first that asks. */
    synchronized boolean isFirst(String event) {
        boolean first = events.add(event);
        if (events.size() > MOST) {
            events.remove(events.iterator().next());
        }
        return first;
    }
}
