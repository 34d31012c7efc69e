package dev.runway.app.benchmark.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/** Does something on several threads for a while. */
public final class Load {

    /** Times in milliseconds. @param perSecond how often it was done, all threads together */
    public record Result(double perSecond, double half, double ninetyNine) {}

    private static final int FIRST = 100_000;

    private Load() {}

    /** As fast as it goes. @param work made for each thread by its number */
    public static Result flatOut(int threads, Duration time, IntFunction<Callable<?>> work) throws Exception {
        return run(threads, time, work, () -> Long.MIN_VALUE);
    }

    /** So many a second, each due at its own instant: whoever comes late counts the wait as well. */
    public static Result steady(int threads, int perSecond, Duration time, IntFunction<Callable<?>> work)
            throws Exception {
        var next = new AtomicLong(System.nanoTime());
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        return run(threads, time, work, () -> next.getAndAdd(step));
    }

    private static Result run(int threads, Duration time, IntFunction<Callable<?>> work, LongSupplier due)
            throws Exception {
        var times = new Times();
        var over = new AtomicBoolean();
        var ended = new CountDownLatch(threads);
        var failed = new AtomicReference<Exception>();
        var pool = Executors.newFixedThreadPool(threads);
        long begun = System.nanoTime();
        for (int thread = 0; thread < threads; thread++) {
            var task = work.apply(thread);
            pool.execute(() -> {
                var nanos = new long[FIRST];
                int count = 0;
                try {
                    while (!over.get()) {
                        long from = due.getAsLong();
                        if (from == Long.MIN_VALUE) {
                            from = System.nanoTime();
                        } else {
                            waitUntil(from);
                        }
                        task.call();
                        if (count == nanos.length) {
                            nanos = Arrays.copyOf(nanos, 2 * count);
                        }
                        nanos[count++] = System.nanoTime() - from;
                    }
                } catch (Exception failure) {
                    failed.set(failure);
                } finally {
                    times.add(nanos, count);
                    ended.countDown();
                }
            });
        }
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
        over.set(true);
        ended.await();
        double seconds = (System.nanoTime() - begun) / 1e9;
        pool.shutdownNow();
        if (failed.get() != null) {
            throw failed.get();
        }
        return new Result(times.count() / seconds, times.percentile(50), times.percentile(99));
    }

    private static void waitUntil(long instant) {
        for (long left = instant - System.nanoTime(); left > 0; left = instant - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
