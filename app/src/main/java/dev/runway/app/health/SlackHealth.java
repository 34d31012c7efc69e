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

/** Asks for attention when Slack does not let us in. Slack is asked once a minute at most, and nobody waits for it. */
public final class SlackHealth implements HealthIndicator {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final Supplier<Optional<String>> trouble;
    private final Runnable look;
    private final Clock system;
    private final Executor lookups;
    private Instant lookAgain;

    /**
     * @param trouble as it was when Slack was asked last, in words
     * @param look asks it anew
     */
    public SlackHealth(Supplier<Optional<String>> trouble, Runnable look, Clock system, Executor lookups) {
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
                return Attention.health("Slack is slow: so much is asked of it that nothing more can be asked now.");
            }
        }
        return trouble.get().map(Attention::health).orElseGet(() -> Attention.fine("Slack lets us in."));
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
