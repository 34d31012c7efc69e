package dev.runway.app;

import dev.runway.app.agenda.AgendaRunner;
import dev.runway.app.health.AgendaHealth;
import dev.runway.app.health.DeliveriesHealth;
import dev.runway.app.health.DeliveryFigures;
import dev.runway.app.health.Figures;
import dev.runway.app.health.StoreHealth;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How Runway says how it is. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    Figures figures(MeterRegistry registry) {
        return new Figures(registry);
    }

    @Bean
    DeliveryFigures deliveryFigures(JdbcClient jdbc, Clock systemClock, Figures figures, AgendaRunner agenda) {
        var deliveries = new DeliveryFigures(jdbc, systemClock);
        figures.watch(deliveries, agenda);
        return deliveries;
    }

    @Bean
    HealthIndicator storeHealthIndicator(JdbcClient jdbc) {
        return new StoreHealth(jdbc);
    }

    @Bean
    HealthIndicator deliveriesHealthIndicator(DeliveryFigures figures) {
        return new DeliveriesHealth(figures);
    }

    @Bean
    HealthIndicator agendaHealthIndicator(AgendaRunner runner) {
        return new AgendaHealth(runner);
    }
}
