package dev.runway.app;

import dev.runway.app.agenda.AgendaRunner;
import dev.runway.app.agenda.DbSchedulerAgenda;
import dev.runway.app.agenda.HousekeepingJob;
import dev.runway.app.agenda.OfficeTime;
import dev.runway.app.agenda.TimeMachine;
import dev.runway.app.health.Figures;
import dev.runway.app.settings.Settings;
import dev.runway.app.store.JdbcStore;
import dev.runway.app.web.SignedLinks;
import dev.runway.conversations.Records;
import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.inbox.Bot;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Inbox;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** The bot with all that it talks about, over every chat platform that is connected. */
@Configuration(proxyBeanMethods = false)
class BotConfiguration {

    @Bean
    Runway runway(
            JdbcStore store,
            Records records,
            DbSchedulerAgenda agenda,
            OfficeTime time,
            Clock systemClock,
            ObjectProvider<ChatPlatform> platforms,
            ObjectProvider<CourierSettings> courier,
            SignedLinks links,
            Figures figures) {
        return Runway.on(
                new Runway.Ground(store, records, agenda, time.clock(), systemClock, new SecureRandom(), links),
                new Bot.Ways(
                        platforms.orderedStream().toList(), courier.getIfAvailable(CourierSettings::usual), figures));
    }

    @Bean
    Inbox inbox(Runway runway, Figures figures) {
        return figures.timed(runway.bot().inbox());
    }

    @Bean
    HousekeepingJob housekeepingJob(
            JdbcStore store, DbSchedulerAgenda agenda, OfficeTime time, Clock systemClock, Settings settings) {
        return new HousekeepingJob(store.housekeeping(), agenda, time.clock(), systemClock, settings.officeZoneOrUtc());
    }

    @Bean
    AgendaRunner agendaRunner(
            DataSource source, DbSchedulerAgenda agenda, OfficeTime time, Runway runway, HousekeepingJob housekeeping) {
        var node = "process " + ProcessHandle.current().pid();
        var jobs =
                Stream.concat(runway.jobs().stream(), Stream.of(housekeeping)).toList();
        return new AgendaRunner(source, agenda, time.clock(), node, jobs);
    }

    @Bean
    TimeMachine timeMachine(
            OfficeTime time, DbSchedulerAgenda agenda, AgendaRunner runner, JdbcStore store, Clock systemClock) {
        return new TimeMachine(time, agenda, runner, store.outbox(), systemClock);
    }

    @Bean
    Life life(
            Runway runway,
            AgendaRunner runner,
            HousekeepingJob housekeeping,
            JdbcStore store,
            Settings settings,
            Environment env) {
        var threads = new SimpleAsyncTaskExecutor("courier-");
        threads.setVirtualThreads(Threading.VIRTUAL.isActive(env));
        return new Life(runway, runner, housekeeping, store.administrators(), settings, threads);
    }
}
