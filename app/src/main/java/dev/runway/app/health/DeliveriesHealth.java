package dev.runway.app.health;

import java.time.Duration;
import java.util.ArrayList;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Asks for attention when messages wait too long, are in doubt or could not be delivered. */
public final class DeliveriesHealth implements HealthIndicator {

    private static final Duration TOO_LONG = Duration.ofMinutes(10);

    private final DeliveryFigures figures;

    public DeliveriesHealth(DeliveryFigures figures) {
        this.figures = figures;
    }

    @Override
    public Health health() {
        var words = new ArrayList<String>();
        var behind = figures.behind();
        if (behind.compareTo(TOO_LONG) > 0) {
            words.add("Messages wait: the oldest for " + behind.toMinutes()
                    + " minutes. The log says what the platform answers.");
        }
        long doubtful = figures.ended("IN_DOUBT");
        if (doubtful > 0) {
            words.add(Attention.count(doubtful, "message", "messages")
                    + " of the last day may or may not have arrived, and the platform cannot be asked."
                    + " None is sent again by itself.");
        }
        long failed = figures.ended("FAILED");
        if (failed > 0) {
            words.add(Attention.count(failed, "message", "messages")
                    + " of the last day could not be delivered. The log says why.");
        }
        return words.isEmpty()
                ? Attention.fine("Messages are delivered as they come.")
                : Attention.health(String.join(" ", words));
    }
}
