package dev.runway.app;

import org.springframework.context.SmartLifecycle;

/** Something to do at one point of the start and of the stop: lower phases begin earlier and end later. */
final class Phase implements SmartLifecycle {

    private final int phase;
    private final Runnable begin;
    private final Runnable end;
    private volatile boolean running;

    Phase(int phase, Runnable begin, Runnable end) {
        this.phase = phase;
        this.begin = begin;
        this.end = end;
    }

    @Override
    public void start() {
        begin.run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        end.run();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
