package dev.runway.testkit.store;

import dev.runway.core.directory.Workspace;
import dev.runway.core.inbox.Seen;
import dev.runway.core.inbox.Transactions;
import dev.runway.core.platform.Reply;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A store in memory that keeps the whole {@link StoreContract}, for tests that need no database. One transaction runs at a
 * time, which is more than a database promises: what must hold among several is tested on the databases.
 */
public final class MemoryStore implements Transactions {

    private final ReentrantLock lock = new ReentrantLock(true);
    private MemoryState state = new MemoryState();

    private MemoryStore() {}

    /** A new store, empty. */
    public static Store empty() {
        var memory = new MemoryStore();
        return new Store(
                memory,
                memory.new Events(),
                (office, person) -> {},
                new MemoryRuns(memory),
                new MemoryOutbox(memory),
                new MemoryDirectory(memory));
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return in(now -> work.get());
    }

    /** Work on the state; undone as a whole when the outermost fails. */
    <T> T in(Function<MemoryState, T> work) {
        lock.lock();
        var before = lock.getHoldCount() == 1 ? new MemoryState(state) : null;
        boolean done = false;
        try {
            var result = work.apply(state);
            done = true;
            return result;
        } finally {
            if (!done && before != null) {
                state = before;
            }
            lock.unlock();
        }
    }

    /** As fine as a database keeps it. */
    static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private final class Events implements Seen {

        @Override
        public Optional<Reply> before(Workspace workspace, String event) {
            return in(now -> Optional.ofNullable(
                    now.seen.putIfAbsent(new MemoryState.EventKey(workspace, event), Reply.nothing())));
        }

        @Override
        public void keep(Workspace workspace, String event, Reply reply) {
            in(now -> now.seen.put(new MemoryState.EventKey(workspace, event), reply));
        }
    }
}
