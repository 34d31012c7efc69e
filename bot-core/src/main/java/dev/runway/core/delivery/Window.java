package dev.runway.core.delivery;

import dev.runway.core.platform.Limit;
import java.time.Instant;
import java.util.ArrayDeque;

/** The calls of one limit's last stretch of time: at most as many as it allows are remembered. Not safe for threads. */
final class Window {

    private final Limit limit;
    private final ArrayDeque<Instant> calls = new ArrayDeque<>();

    Window(Limit limit) {
        this.limit = limit;
    }

    Instant ready(Instant now) {
        forget(now);
        return calls.size() < limit.calls() ? now : calls.peekFirst().plus(limit.per());
    }

    void count(Instant now) {
        calls.addLast(now);
    }

    boolean isIdle(Instant now) {
        forget(now);
        return calls.isEmpty();
    }

    private void forget(Instant now) {
        while (!calls.isEmpty() && !calls.peekFirst().plus(limit.per()).isAfter(now)) {
            calls.removeFirst();
        }
    }
}
