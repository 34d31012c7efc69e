package dev.runway.core.platform;

import java.time.Duration;

/** Waits. A port, so that no test has to. */
@FunctionalInterface
public interface Pause {

    void of(Duration wait) throws InterruptedException;
}
