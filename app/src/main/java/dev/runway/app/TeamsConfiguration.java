package dev.runway.app;

import dev.runway.app.settings.Settings;
import dev.runway.app.settings.TeamsSettings;
import dev.runway.app.teams.AddressRows;
import dev.runway.app.teams.OneTenant;
import dev.runway.app.workspace.RealPeople;
import dev.runway.app.workspace.WorkspaceRows;
import dev.runway.conversations.Records;
import dev.runway.conversations.office.Office;
import java.time.Clock;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Microsoft Teams, when it is set: its door, its people, and the way out to it. */
@Configuration(proxyBeanMethods = false)
@Conditional(TeamsIsOn.class)
class TeamsConfiguration {

    @Bean
    TeamsSettings teamsSettings(Settings settings) {
        return settings.teams().orElseThrow();
    }

    /** The store's one office owns the tenant. */
    @Bean
    OneTenant teamsTenant(TeamsSettings teams, Records records, JdbcClient jdbc) {
        return new OneTenant(
                teams.appId(),
                teams.tenantId(),
                () -> records.offices().findAllByOrderById().stream()
                        .map(Office::id)
                        .findFirst()
                        .orElseThrow(),
                new WorkspaceRows(jdbc));
    }

    @Bean
    AddressRows teamsAddresses(JdbcClient jdbc, Clock systemClock) {
        return new AddressRows(jdbc, systemClock);
    }

    /** A store of made-up people stops the start before anything is begun. */
    @Bean
    SmartLifecycle teamsBeginning(Settings settings, JdbcClient jdbc) {
        return new Phase(
                Life.PHASE - 2,
                () -> {
                    if (!settings.playground()) {
                        new RealPeople(jdbc).check();
                    }
                },
                () -> {});
    }

    @Bean
    SmartLifecycle teamsSettling(OneTenant tenant) {
        return new Phase(Life.PHASE + 1, tenant::settle, () -> {});
    }
}
