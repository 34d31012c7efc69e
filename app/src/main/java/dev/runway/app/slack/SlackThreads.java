package dev.runway.app.slack;

import dev.runway.slack.receive.Afterwards;
import java.util.concurrent.Executor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** What Slack is asked and told on, apart from the threads that take its requests in. */
public final class SlackThreads implements AutoCloseable {

    private static final int LOOKUPS_AT_ONCE = 16;

    private final Afterwards afterwards = new Afterwards();
    private final SimpleAsyncTaskExecutor lookups = new SimpleAsyncTaskExecutor("slack-look-up-");

    public SlackThreads() {
        lookups.setConcurrencyLimit(LOOKUPS_AT_ONCE);
        lookups.setRejectTasksWhenLimitReached(true);
        lookups.setDaemon(true);
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
        lookups.close();
    }
}
