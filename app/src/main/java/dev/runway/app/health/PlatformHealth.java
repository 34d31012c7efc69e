package dev.runway.app.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Asks for attention when a platform does not let us in. It is asked once a minute at most, and nobody waits for it. */
public final class PlatformHealth implements HealthIndicator {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final String platform;
    private final Supplier<Optional<String>> trouble;
    private final Runnable look;
    private final Clock system;
    private final Executor lookups;
    private Instant lookAgain;

    /**
     * @param platform as people call it
     * @param trouble as it was when the platform was asked last, in words
     * @param look asks it anew
     */
    public PlatformHealth(
            String platform, Supplier<Optional<String>> trouble, Runnable look, Clock system, Executor lookups) {
        this.platform = platform;
        this.trouble = trouble;
        this.look = look;
        this.system = system;
        this.lookups = lookups;
        this.lookAgain = system.instant().plus(BETWEEN_LOOKS);
    }

    @Override
    public Health health() {
        if (isTimeToLook()) {
            try {
                lookups.execute(look);
            } catch (RejectedExecutionException busy) {
                return Attention.health(
                        platform + " is slow: so much is asked of it that nothing more can be asked now.");
            }
        }
        return trouble.get().map(Attention::health).orElseGet(() -> Attention.fine(platform + " lets us in."));
    }

    private synchronized boolean isTimeToLook() {
        var now = system.instant();
        if (now.isBefore(lookAgain)) {
            return false;
        }
        lookAgain = now.plus(BETWEEN_LOOKS);
        return true;
    }
}
