package dev.runway.app;

import dev.runway.app.agenda.AgendaRunner;
import dev.runway.app.agenda.HousekeepingJob;
import dev.runway.app.settings.Settings;
import dev.runway.app.store.Administrators;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the agenda and the courier before the doors open, and stops them after they are closed: what was taken in is
 * finished, nothing new begins.
 */
final class Life implements SmartLifecycle {

    /** Lower than the web server's phases: begun before it, ended after it. */
    static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(Life.class);
    private static final String SOME_OFFICE = "Project Office";
    private static final int WORKERS = 8;
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Runway runway;
    private final AgendaRunner agenda;
    private final HousekeepingJob housekeeping;
    private final Administrators administrators;
    private final Settings settings;
    private final Executor threads;
    private volatile boolean running;

    /** @param threads one for each of the courier's workers */
    Life(
            Runway runway,
            AgendaRunner agenda,
            HousekeepingJob housekeeping,
            Administrators administrators,
            Settings settings,
            Executor threads) {
        this.runway = runway;
        this.agenda = agenda;
        this.housekeeping = housekeeping;
        this.administrators = administrators;
        this.settings = settings;
        this.threads = threads;
    }

    @Override
    public void start() {
        runway.conversations().start(settings.officeName().orElse(SOME_OFFICE), settings.officeZoneOrUtc());
        administrators.appoint();
        housekeeping.plan();
        runway.bot().courier().start(threads, WORKERS);
        agenda.start();
        running = true;
    }

    /** The agenda first: what its last run said is still delivered. */
    @Override
    public void stop() {
        running = false;
        agenda.stop();
        if (!runway.bot().courier().stop(GRACE)) {
            LOG.warn("A delivery was still under way after {} seconds; the next start settles it.", GRACE.toSeconds());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
