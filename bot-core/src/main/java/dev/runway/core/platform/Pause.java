package dev.runway.core.platform;

import java.time.Duration;

/** Waits. A port, so that no test has to. */
@FunctionalInterface
public interface Pause {

    void of(Duration wait) throws InterruptedException;

    /** @return false when it was broken off, since the process stops; the thread stays interrupted */
    default boolean passed(Duration wait) {
        try {
            of(wait);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
