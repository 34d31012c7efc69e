package dev.runway.app.health;

import dev.runway.app.agenda.AgendaRunner;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.DeliveryWatcher;
import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.Remedy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The figures that Prometheus collects: how long turns take, how deliveries end, and how far behind the courier and the agenda are. */
public final class Figures implements DeliveryWatcher {

    private final MeterRegistry registry;

    public Figures(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The same inbox, with each turn timed until its answer is committed. */
    public Inbox timed(Inbox inbox) {
        return incoming -> {
            var begun = Timer.start(registry);
            var outcome = "failed";
            try {
                var reply = inbox.receive(incoming);
                outcome = "done";
                return reply;
            } finally {
                begun.stop(Timer.builder("runway.turn")
                        .description("One turn, until its answer is committed")
                        .tag("what", incoming.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                        .tag("outcome", outcome)
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofMillis(1))
                        .maximumExpectedValue(Duration.ofSeconds(10))
                        .register(registry));
            }
        };
    }

    @Override
    public void ended(Delivery delivery, Optional<Remedy> remedy) {
        registry.counter(
                        "runway.deliveries.ended",
                        "state",
                        delivery.state().name().toLowerCase(Locale.ROOT),
                        "platform",
                        delivery.place().workspace().platform())
                .increment();
    }

    /** How much waits, and for how long. */
    public void watch(DeliveryFigures deliveries, AgendaRunner agenda) {
        Gauge.builder("runway.deliveries.open", deliveries, DeliveryFigures::open)
                .description("Deliveries that have not ended")
                .register(registry);
        Gauge.builder("runway.deliveries.behind", deliveries, of -> seconds(of.behind()))
                .description("For how long the place that waits longest has been due")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("runway.agenda.behind", agenda, of -> seconds(of.behind()))
                .description("How late the agenda is, on the office's clock")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
