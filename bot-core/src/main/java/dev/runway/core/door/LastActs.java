package dev.runway.core.door;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was done last to each open form, as it arrived: of two answers only that to the later act may be shown, whichever is
 * ready first. Holds the forms of the last acts alone. Safe for threads.
 */
public final class LastActs {

    private static final int MOST = 1_000;

    private final Map<String, String> events = new LinkedHashMap<>();

    /** @param view the platform's id of the form, the same while it changes */
    public synchronized void arrived(String view, String event) {
        events.remove(view);
        events.put(view, event);
        if (events.size() > MOST) {
            events.remove(events.keySet().iterator().next());
        }
    }

    public synchronized boolean isLast(String view, String event) {
        return event.equals(events.get(view));
    }
}
