package dev.runway.app.workspace;

import dev.runway.core.door.Afterwards;
import java.util.Locale;
import java.util.concurrent.Executor;

/** What a platform is asked and told on, apart from the threads that take its requests in. */
public final class PlatformThreads implements AutoCloseable {

    private final Afterwards afterwards;
    private final LookUps lookups;

    /** @param platform as people call it */
    public PlatformThreads(String platform) {
        afterwards = new Afterwards(platform);
        lookups = new LookUps(platform.toLowerCase(Locale.ROOT));
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
