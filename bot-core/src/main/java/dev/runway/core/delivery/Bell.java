package dev.runway.core.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Wakes idle workers. One of them keeps watch: it wakes by itself at the next alarm or sweep; the others sleep until the bell
 * rings, so that an idle courier asks the store once a sweep and not once a worker.
 */
final class Bell {

    private final Clock system;
    private final Duration sweep;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition watch = lock.newCondition();
    private final Condition asleep = lock.newCondition();
    private final TreeSet<Instant> alarms = new TreeSet<>();
    private long rung;
    private int sleepers;
    private boolean watched;

    Bell(Clock system, Duration sweep) {
        this.system = system;
        this.sweep = sweep;
    }

    /** What a worker knew before it looked for work, so that no ring and no alarm in between is missed. */
    record Heard(long rung, Instant at) {}

    Heard listen() {
        return new Heard(locked(() -> rung), system.instant());
    }

    /** There may be work for one. */
    void ring() {
        locked(() -> {
            rung++;
            (sleepers > 0 ? asleep : watch).signal();
            return rung;
        });
    }

    void ringForAll() {
        locked(() -> {
            rung++;
            asleep.signalAll();
            watch.signalAll();
            return rung;
        });
    }

    /** There will be work then. */
    void ringAt(Instant then) {
        locked(() -> {
            alarms.add(then);
            if (alarms.first().equals(then)) {
                watch.signal();
            }
            return rung;
        });
    }

    /** Waits until there may be work; not at all when the bell rang since then. */
    void await(Heard heard) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (rung != heard.rung()) {
                return;
            }
            if (watched) {
                sleepers++;
                try {
                    asleep.await();
                } finally {
                    sleepers--;
                }
                return;
            }
            watched = true;
            try {
                watch.awaitNanos(untilNext(heard.at()).toNanos());
            } finally {
                watched = false;
            }
        } finally {
            lock.unlock();
        }
    }

    private Duration untilNext(Instant looked) {
        alarms.headSet(looked, true).clear();
        if (alarms.isEmpty()) {
            return sweep;
        }
        var wait = Duration.between(system.instant(), alarms.first());
        return wait.compareTo(sweep) < 0 ? wait : sweep;
    }

    private long locked(LongSupplier work) {
        lock.lock();
        try {
            return work.getAsLong();
        } finally {
            lock.unlock();
        }
    }
}
