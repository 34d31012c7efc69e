package dev.runway.app.workspace;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** For questions to a platform whose answer is waited for a moment only; refuses what is too much. */
final class LookUps implements Executor, AutoCloseable {

    private static final int AT_ONCE = 16;

    /** Most of an office may be new at once, when it is told of the bot. */
    private static final int WAITING = 1_000;

    private final ThreadPoolExecutor threads;

    /** @param platform what the threads are named for */
    LookUps(String platform) {
        threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    var thread = new Thread(work, platform + "-look-up");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws java.util.concurrent.RejectedExecutionException when too much is waiting, or it is closed */
    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
