package dev.runway.app.slack;

import dev.runway.core.door.Afterwards;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What Slack is asked and told on, apart from the threads that take its requests in. */
public final class SlackThreads implements AutoCloseable {

    private static final int LOOKUPS_AT_ONCE = 16;

    /** Most of an office may be new at once, when it is told of the bot. */
    private static final int LOOKUPS_WAITING = 1_000;

    private final Afterwards afterwards = new Afterwards("Slack");
    private final ThreadPoolExecutor lookups = new ThreadPoolExecutor(
            LOOKUPS_AT_ONCE,
            LOOKUPS_AT_ONCE,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(LOOKUPS_WAITING),
            SlackThreads::lookup);

    public SlackThreads() {
        lookups.allowCoreThreadTimeOut(true);
    }

    private static Thread lookup(Runnable work) {
        var thread = new Thread(work, "slack-look-up");
        thread.setDaemon(true);
        return thread;
    }

    /** For what follows an acknowledgement. */
    public Executor afterwards() {
        return afterwards;
    }

    /** For questions whose answer is waited for a moment only; refuses what is too much. */
    public Executor lookups() {
        return lookups;
    }

    @Override
    public void close() {
        afterwards.close();
        lookups.shutdownNow();
    }
}
