package dev.runway.teams.receive;

import java.util.LinkedHashSet;
import java.util.Set;

/** Which events were answered by a message of their own: the same event again gets the same answer, and no second message. Safe for threads. */
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
