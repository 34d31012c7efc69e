package dev.runway.app;

import dev.runway.app.agenda.OfficeTime;
import dev.runway.app.agenda.TimeMachine;
import dev.runway.app.playground.DirectoryCast;
import dev.runway.app.playground.JdbcRooms;
import dev.runway.app.playground.MachineTravel;
import dev.runway.app.playground.Opening;
import dev.runway.app.settings.Settings;
import dev.runway.app.store.JdbcStore;
import dev.runway.conversations.Records;
import dev.runway.conversations.sample.SampleOffice;
import dev.runway.core.platform.Inbox;
import dev.runway.playground.PlaygroundPlatform;
import dev.runway.playground.room.Bell;
import dev.runway.playground.room.Rooms;
import dev.runway.playground.stage.Cast;
import dev.runway.playground.stage.TimeTravel;
import dev.runway.playground.web.ActController;
import dev.runway.playground.web.DoorGuard;
import dev.runway.playground.web.Journey;
import dev.runway.playground.web.LiveStreams;
import dev.runway.playground.web.LookController;
import dev.runway.playground.web.PlaygroundPages;
import dev.runway.playground.web.Refusals;
import dev.runway.playground.web.TimeController;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The browser chat, unless it is turned off: its rooms, its people, its door and its page. */
@Configuration(proxyBeanMethods = false)
@Conditional(PlaygroundIsOn.class)
@Import({Refusals.class, PlaygroundPages.class})
class PlaygroundConfiguration {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    @Bean
    Bell bell() {
        return new Bell();
    }

    @Bean
    Rooms rooms(JdbcClient jdbc, JdbcStore store, Bell bell) {
        return new JdbcRooms(jdbc, store.transactions(), store.messages(), bell);
    }

    @Bean
    Cast cast(Records records, JdbcStore store, JdbcClient jdbc, OfficeTime time) {
        return new DirectoryCast(records.offices(), store.directory(), jdbc, time.clock());
    }

    @Bean
    PlaygroundPlatform playgroundPlatform(Rooms rooms, Cast cast, OfficeTime time) {
        return new PlaygroundPlatform(rooms, cast, time.clock());
    }

    @Bean
    TimeTravel timeTravel(TimeMachine machine, Runway runway, Cast cast) {
        return new MachineTravel(machine, runway.conversations().outlook(), cast);
    }

    @Bean
    LiveStreams liveStreams(Rooms rooms, Bell bell) {
        return new LiveStreams(rooms, bell, HEARTBEAT);
    }

    @Bean
    Journey journey(TimeTravel travel, OfficeTime time, LiveStreams live) {
        return new Journey(travel, time.clock(), live);
    }

    @Bean
    ActController actController(Cast cast, Rooms rooms, Inbox inbox, OfficeTime time) {
        return new ActController(cast, rooms, inbox, time.clock());
    }

    @Bean
    LookController lookController(Cast cast, Rooms rooms, Runway runway, Journey journey, LiveStreams live) {
        var commands = runway.conversations().talk().commands();
        return new LookController(cast, rooms, commands, journey, live);
    }

    @Bean
    TimeController timeController(Cast cast, Rooms rooms, TimeTravel travel, Journey journey) {
        return new TimeController(cast, rooms, travel, journey);
    }

    @Bean
    FilterRegistrationBean<DoorGuard> doorGuard() {
        var guard = new FilterRegistrationBean<>(new DoorGuard());
        guard.addUrlPatterns("/playground", "/playground/*");
        return guard;
    }

    /** As long as there is nothing else to see, whoever comes to the door is shown the playground. */
    @Bean
    WebMvcConfigurer playgroundIsTheFrontPage() {
        return new WebMvcConfigurer() {
            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addRedirectViewController("/", "/playground");
            }
        };
    }

    @Bean
    SmartLifecycle playgroundOpening(
            Runway runway, Rooms rooms, JdbcStore store, OfficeTime time, Clock systemClock, Settings settings) {
        var opening = new Opening(
                runway.conversations(),
                rooms,
                new Opening.Store(store.transactions(), store.directory(), store.outbox(), time.clock(), systemClock));
        var zone = settings.officeZone().orElseGet(Opening::usualZone);
        return new Phase(
                Life.PHASE - 1, () -> opening.open(settings.officeName().orElse(SampleOffice.NAME), zone), () -> {});
    }

    /** Streams never end by themselves: they are ended before the server waits for its requests. */
    @Bean
    SmartLifecycle playgroundClosing(LiveStreams live, Journey journey) {
        return new Phase(SmartLifecycle.DEFAULT_PHASE, () -> {}, () -> {
            journey.close();
            live.close();
        });
    }
}
