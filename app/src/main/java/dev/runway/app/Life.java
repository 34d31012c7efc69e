package dev.runway.app;

import dev.runway.app.agenda.AgendaRunner;
import dev.runway.app.agenda.HousekeepingJob;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts the agenda before the doors open, and stops it after they are closed: what was taken in is finished, nothing new
 * begins.
 */
@Component
class Life implements SmartLifecycle {

    private final AgendaRunner agenda;
    private final HousekeepingJob housekeeping;

    Life(AgendaRunner agenda, HousekeepingJob housekeeping) {
        this.agenda = agenda;
        this.housekeeping = housekeeping;
    }

    @Override
    public void start() {
        housekeeping.plan();
        agenda.start();
    }

    @Override
    public void stop() {
        agenda.stop();
    }

    @Override
    public boolean isRunning() {
        return agenda.isRunning();
    }

    /** Lower than the web server's phases: begun before it, ended after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
