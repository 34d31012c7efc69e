package dev.runway.app;

import dev.runway.app.agenda.AgendaRunner;
import dev.runway.app.agenda.DbSchedulerAgenda;
import dev.runway.app.agenda.HousekeepingJob;
import dev.runway.app.agenda.OfficeTime;
import dev.runway.app.settings.Settings;
import dev.runway.app.store.JdbcStore;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the house stands on: settings, the two clocks, the store, and the records of the conversations. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories("dev.runway.conversations")
class StoreConfiguration {

    @Bean
    Settings settings(Environment environment) {
        return Settings.read(environment);
    }

    /** Signatures, pacing, leases: nothing moves it. */
    @Bean
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    JdbcStore store(DataSource source, PlatformTransactionManager manager, Clock systemClock) {
        return JdbcStore.over(source, manager, systemClock);
    }

    @Bean
    OfficeTime officeTime(JdbcClient jdbc, Clock systemClock) {
        return new OfficeTime(jdbc, systemClock);
    }

    @Bean
    DbSchedulerAgenda agenda(JdbcClient jdbc) {
        return new DbSchedulerAgenda(jdbc);
    }

    @Bean
    HousekeepingJob housekeepingJob(
            JdbcStore store, DbSchedulerAgenda agenda, OfficeTime time, Clock systemClock, Settings settings) {
        return new HousekeepingJob(store.housekeeping(), agenda, time.clock(), systemClock, settings.officeZone());
    }

    @Bean
    AgendaRunner agendaRunner(
            DataSource source, DbSchedulerAgenda agenda, OfficeTime time, HousekeepingJob housekeeping) {
        return new AgendaRunner(source, agenda, time.clock(), nodeName(), List.of(housekeeping));
    }

    private static String nodeName() {
        return "process " + ProcessHandle.current().pid();
    }
}
