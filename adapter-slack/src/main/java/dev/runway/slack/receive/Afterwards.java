package dev.runway.slack.receive;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does what must not keep an acknowledgement waiting, on a few threads and with a bounded queue. Refuses more. */
public final class Afterwards implements Executor, AutoCloseable {

    private static final int THREADS = 8;
    private static final int WAITING = 200;
    private static final int SECONDS_TO_FINISH = 10;

    private final ThreadPoolExecutor threads;

    public Afterwards() {
        threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                work -> new Thread(work, "slack-afterwards"));
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws java.util.concurrent.RejectedExecutionException when too much is waiting, or it is closed */
    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /** Finishes what was begun, for ten seconds at most. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
