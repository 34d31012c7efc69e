package dev.runway.slack;

import java.time.Duration;

/** Waits. A port, so that no test has to. */
@FunctionalInterface
public interface Pause {

    void of(Duration wait) throws InterruptedException;
}
