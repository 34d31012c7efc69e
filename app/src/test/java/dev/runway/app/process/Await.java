package dev.runway.app.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for what another process does, by looking again and again. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Await() {}

    public static <T> T found(String what, Supplier<Optional<T>> look) {
        return found(() -> what, look);
    }

    /**
     * @param what is waited for, and how things stand instead; asked when that was in vain
     * @throws AssertionError when it is not there after half a minute
     */
    public static <T> T found(Supplier<String> what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("Waited in vain for " + what.get());
    }
}
