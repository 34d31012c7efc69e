package dev.runway.app;

import dev.runway.app.health.PlatformHealth;
import dev.runway.app.picture.DrawnPictures;
import dev.runway.app.settings.Settings;
import dev.runway.app.settings.SlackSettings;
import dev.runway.app.slack.OneWorkspace;
import dev.runway.app.store.JdbcStore;
import dev.runway.app.workspace.PlatformThreads;
import dev.runway.app.workspace.RealPeople;
import dev.runway.app.workspace.WorkspaceRows;
import dev.runway.conversations.Records;
import dev.runway.core.directory.Mentions;
import dev.runway.core.people.Introductions;
import dev.runway.core.people.MetFirst;
import dev.runway.core.platform.Inbox;
import dev.runway.slack.SlackPlatform;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.people.Channels;
import dev.runway.slack.people.SlackChannels;
import dev.runway.slack.people.SlackPeople;
import dev.runway.slack.receive.SlackDoor;
import dev.runway.slack.send.Renderer;
import dev.runway.slack.send.SlackLimits;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Slack, when it is set: its door, its people and channels, and the way out to it. */
@Configuration(proxyBeanMethods = false)
@Conditional(SlackIsOn.class)
class SlackConfiguration {

    @Bean
    SlackSettings slackSettings(Settings settings) {
        return settings.slack().orElseThrow();
    }

    @Bean
    SlackApi slackApi(SlackSettings slack) {
        return new SlackApi(slack.apiUrl());
    }

    @Bean
    PlatformThreads slackThreads() {
        return new PlatformThreads("Slack");
    }

    /** The store's one office owns the workspace. */
    @Bean
    OneWorkspace slackWorkspace(
            SlackApi api, SlackSettings slack, Records records, JdbcClient jdbc, Clock systemClock) {
        return new OneWorkspace(
                api, slack.botToken(), () -> Offices.first(records), new WorkspaceRows(jdbc), systemClock);
    }

    @Bean
    Renderer slackRenderer(JdbcStore store) {
        return new Renderer(Mentions.of(store.directory()));
    }

    @Bean
    SlackPlatform slackPlatform(
            SlackApi api, OneWorkspace workspace, Renderer renderer, SlackSettings slack, Clock systemClock) {
        return new SlackPlatform(
                api,
                workspace,
                renderer,
                SlackLimits.of(slack.postsPerMinute()),
                systemClock,
                wait -> Thread.sleep(wait.toMillis()),
                new DrawnPictures());
    }

    @Bean
    SlackPeople slackPeople(
            SlackApi api, JdbcStore store, Records records, Clock systemClock, PlatformThreads slackThreads) {
        return new SlackPeople(
                api, store.directory(), office -> Offices.zone(records, office), systemClock, slackThreads.lookups());
    }

    @Bean
    Channels slackChannels(SlackApi api, JdbcStore store, Clock systemClock, PlatformThreads slackThreads) {
        return new SlackChannels(api, store.directory(), systemClock, slackThreads.lookups());
    }

    @Bean
    SlackDoor slackDoor(
            SlackSettings slack,
            Inbox inbox,
            JdbcStore store,
            OneWorkspace workspace,
            SlackPeople people,
            Channels channels,
            SlackApi api,
            Renderer renderer,
            SlackPlatform platform,
            Clock systemClock,
            PlatformThreads slackThreads) {
        return new SlackDoor(
                slack.signingSecret(),
                systemClock,
                new MetFirst(inbox, new Introductions(store.directory()), people::sure, UUID::randomUUID, systemClock),
                new SlackDoor.Neighbours(
                        workspace, people, channels, api, renderer, platform, wait -> Thread.sleep(wait.toMillis())),
                slackThreads.afterwards());
    }

    @Bean
    HealthIndicator slackHealthIndicator(OneWorkspace workspace, Clock systemClock, PlatformThreads slackThreads) {
        return new PlatformHealth("Slack", workspace::trouble, workspace::look, systemClock, slackThreads.lookups());
    }

    /** A wrong token, or a store of made-up people, stops the start before anything is begun. */
    @Bean
    SmartLifecycle slackBeginning(OneWorkspace workspace, Settings settings, JdbcClient jdbc) {
        return new Phase(
                Life.PHASE - 2,
                () -> {
                    if (!settings.playground()) {
                        new RealPeople(jdbc).check();
                    }
                    workspace.begin();
                },
                () -> {});
    }

    @Bean
    SmartLifecycle slackSettling(OneWorkspace workspace) {
        return new Phase(Life.PHASE + 1, workspace::settle, () -> {});
    }
}
