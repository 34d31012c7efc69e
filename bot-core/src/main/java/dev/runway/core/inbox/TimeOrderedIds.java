package dev.runway.core.inbox;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Ids that sort by when they were made: version 7 of RFC 9562, section 5.7, with the twelve bits after the millisecond used as a
 * counter (section 6.2, method 1). A store's index then grows at its end, and one process never makes two in the wrong order.
 */
public final class TimeOrderedIds implements Supplier<UUID> {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock system;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    /** @param random safe for threads, and not to be guessed where ids must not be */
    public TimeOrderedIds(Clock system, RandomGenerator random) {
        this.system = system;
        this.random = random;
    }

    @Override
    public UUID get() {
        long now = system.millis() << COUNTER_BITS;
        long mine = last.accumulateAndGet(now, (before, read) -> Math.max(before + 1, read));
        long millis = mine >>> COUNTER_BITS;
        return new UUID(millis << 16 | VERSION_7 | mine & COUNTER, random.nextLong() >>> 2 | VARIANT);
    }
}
