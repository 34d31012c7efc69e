package dev.runway.testkit.store;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Threads that begin at the same moment, as nodes of a cluster may. Closing it ends them. */
public final class Together implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Runs the work on that many threads at once. @return the results in the order of the threads */
    public <T> List<T> run(int times, IntFunction<T> work) {
        var start = new CyclicBarrier(times);
        var running = IntStream.range(0, times)
                .mapToObj(number -> begin(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return work.apply(number);
                }))
                .toList();
        return running.stream().map(Together::result).toList();
    }

    public <T> Future<T> begin(Callable<T> work) {
        return threads.submit(work);
    }

    public static <T> T result(Future<T> running) {
        try {
            return running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("It did not end in time.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("It failed: " + e.getCause(), e.getCause());
        }
    }

    /** Whether it is still at it after a moment; for something that must wait until the caller is done. */
    public static boolean isWaiting(Future<?> running) {
        try {
            running.get(100, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("It failed while it should wait.", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
