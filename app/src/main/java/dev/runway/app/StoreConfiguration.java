package dev.runway.app;

import dev.runway.app.agenda.DbSchedulerAgenda;
import dev.runway.app.agenda.OfficeTime;
import dev.runway.app.settings.Settings;
import dev.runway.app.store.JdbcStore;
import dev.runway.app.store.OneAtATime;
import dev.runway.conversations.Records;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What Runway stands on: settings, the two clocks, the store, the agenda, and the records of the conversations. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(basePackageClasses = Records.class)
@Import(Records.class)
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

    /** Whatever opens a connection waits its turn there. */
    @Bean
    static BeanPostProcessor oneAtATimeOnH2(Environment environment) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? OneAtATime.whereH2(source, environment.getRequiredProperty("spring.datasource.url"))
                        : bean;
            }
        };
    }

    @Bean
    JdbcStore store(DataSource source, PlatformTransactionManager manager, Clock systemClock, Settings settings) {
        return JdbcStore.over(source, manager, systemClock, Set.copyOf(settings.admins()));
    }

    @Bean
    OfficeTime officeTime(JdbcClient jdbc, Clock systemClock) {
        return new OfficeTime(jdbc, systemClock);
    }

    @Bean
    DbSchedulerAgenda agenda(JdbcClient jdbc) {
        return new DbSchedulerAgenda(jdbc);
    }
}
