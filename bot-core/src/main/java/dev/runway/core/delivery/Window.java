package dev.runway.core.delivery;

import dev.runway.core.platform.Limit;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * The calls of one limit's last stretch of time. A call counts from when it is made until that long after its answer: the
 * platform counted it somewhere in between, however long the way was. Of a workspace's allowance a little is kept back for
 * whoever waits for an answer. Not safe for threads.
 */
final class Window {

    /** One call in so many is kept back: a fan-out of many minutes takes a 24th longer. */
    private static final int ONE_IN = 25;

    /** Of fewer calls none is kept back. */
    private static final int ENOUGH = 10;

    private final Limit limit;
    private final ArrayDeque<Instant> answered = new ArrayDeque<>();
    private int underWay;

    Window(Limit limit) {
        this.limit = limit;
    }

    Limit limit() {
        return limit;
    }

    /**
     * When so many more calls fit; more than fit at once are taken for as many as do.
     *
     * @param awaited whether they may use what is kept back
     */
    Instant ready(int more, boolean awaited, Instant now) {
        forget(now);
        int most = awaited ? limit.calls() : limit.calls() - keptBack();
        int tooMany = answered.size() + underWay + Math.min(more, most) - most;
        if (more == 0 || tooMany <= 0) {
            return now;
        }
        return answered.stream().skip(tooMany - 1L).findFirst().orElse(now).plus(limit.per());
    }

    private int keptBack() {
        return limit.scope() == Limit.Scope.WORKSPACE && limit.calls() >= ENOUGH
                ? Math.max(1, limit.calls() / ONE_IN)
                : 0;
    }

    void begin(int calls) {
        underWay += calls;
    }

    /** Of more calls than fit at once, the last are what the next one must keep its distance from. */
    void end(int calls, Instant now) {
        underWay -= calls;
        for (int i = 0; i < Math.min(calls, limit.calls()); i++) {
            answered.addLast(now);
        }
    }

    boolean isIdle(Instant now) {
        forget(now);
        return answered.isEmpty() && underWay == 0;
    }

    private void forget(Instant now) {
        while (!answered.isEmpty() && !answered.peekFirst().plus(limit.per()).isAfter(now)) {
            answered.removeFirst();
        }
    }
}
