package dev.runway.core.delivery;

import dev.runway.core.platform.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * The calls of one limit's last stretch of time. A call counts from when it is made until that long after its answer: the
 * platform counted it somewhere in between, however long the way was. Of a workspace's allowance a little is kept back for
 * whoever waits for an answer: some of the calls where a stretch is long; where it is short none, for the next one is near, and
 * there answers go first when a call comes free. Not safe for threads.
 */
final class Window {

    /** One call in so many is kept back: a fan-out of many minutes takes a 24th longer. */
    private static final int ONE_IN = 25;

    /** Of fewer calls none is kept back. */
    private static final int ENOUGH = 10;

    /** So short that waiting one out is no wait for somebody who chats. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    /** In a short one, others come so much of it later to a call that comes free: a fan-out takes a fiftieth longer. */
    private static final int HEAD_START = 50;

    private final Limit limit;
    private final boolean keepsCalls;
    private final Duration forOthers;
    private final ArrayDeque<Instant> answered = new ArrayDeque<>();
    private int underWay;

    Window(Limit limit) {
        this.limit = limit;
        boolean keeps = limit.scope() == Limit.Scope.WORKSPACE && limit.calls() >= ENOUGH;
        boolean isShort = limit.per().compareTo(SHORT) <= 0;
        keepsCalls = keeps && !isShort;
        forOthers = keeps && isShort ? limit.per().plus(limit.per().dividedBy(HEAD_START)) : limit.per();
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
        var per = awaited ? limit.per() : forOthers;
        int most = awaited ? limit.calls() : limit.calls() - keptBack();
        int free = awaited ? free(now) : 0;
        int tooMany = answered.size() - free + underWay + Math.min(more, most) - most;
        if (more == 0 || tooMany <= 0) {
            return now;
        }
        return answered.stream()
                .skip(free + tooMany - 1L)
                .findFirst()
                .orElse(now)
                .plus(per);
    }

    /** How many do not count any more for an answer, though they still do for others. */
    private int free(Instant now) {
        int free = 0;
        if (forOthers.compareTo(limit.per()) > 0) {
            for (var at : answered) {
                if (at.plus(limit.per()).isAfter(now)) {
                    break;
                }
                free++;
            }
        }
        return free;
    }

    private int keptBack() {
        return keepsCalls ? Math.max(1, limit.calls() / ONE_IN) : 0;
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
        while (!answered.isEmpty() && !answered.peekFirst().plus(forOthers).isAfter(now)) {
            answered.removeFirst();
        }
    }
}
