package dev.runway.app.benchmark.slack;

import dev.runway.app.benchmark.slack.DoorServer.Setting;
import dev.runway.app.workspace.PlatformThreads;
import dev.runway.core.directory.Mentions;
import dev.runway.core.directory.Workspace;
import dev.runway.core.people.Introductions;
import dev.runway.core.people.MetFirst;
import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.slack.SlackPlatform;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.people.SlackChannels;
import dev.runway.slack.people.SlackPeople;
import dev.runway.slack.receive.SlackDoor;
import dev.runway.slack.send.Renderer;
import dev.runway.slack.workspace.Connection;
import dev.runway.slack.workspace.Connections;
import dev.runway.testkit.store.MemoryStore;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Our door with all that the application gives it, and an inbox that does no more than what is behind both doors. */
final class OurDoor {

    private OurDoor() {}

    static SlackDoor over(Setting setting, Behind behind) {
        var clock = Clock.systemUTC();
        var api = new SlackApi(setting.api());
        var connections = new One(new Connection(
                new Workspace(1, SlackPlatform.NAME, setting.team()), setting.botUser(), setting.token()));
        var directory = MemoryStore.empty().directory();
        var threads = new PlatformThreads("Slack");
        var people = new SlackPeople(api, directory, office -> ZoneOffset.UTC, clock, threads.lookups());
        var channels = new SlackChannels(api, directory, clock, threads.lookups());
        var renderer = new Renderer(Mentions.of(directory));
        var platform = new SlackPlatform(api, connections, renderer, List.of(), clock, wait -> {});
        return new SlackDoor(
                Caller.SECRET,
                clock,
                new MetFirst(inbox(behind), new Introductions(directory), people::sure, UUID::randomUUID, clock),
                new SlackDoor.Neighbours(connections, people, channels, api, renderer, platform, wait -> {}),
                threads.afterwards());
    }

    /** What Slack tells of people on the way is heard as well, and nothing is done about it. */
    private static Inbox inbox(Behind behind) {
        return incoming -> {
            var envelope = incoming.envelope();
            said(incoming)
                    .ifPresent(said ->
                            behind.act(envelope.event(), envelope.account().user(), said));
            return Reply.nothing();
        };
    }

    private static Optional<String> said(Incoming incoming) {
        if (incoming instanceof Incoming.Pressed pressed) {
            return Optional.of(pressed.argument());
        } else if (incoming instanceof Incoming.Commanded commanded) {
            return Optional.of(commanded.words());
        } else if (incoming instanceof Incoming.Said said) {
            return Optional.of(said.words());
        }
        return Optional.empty();
    }

    private record One(Connection connection) implements Connections {

        @Override
        public Optional<Connection> ofTeam(String team) {
            return Optional.of(connection).filter(one -> one.workspace().id().equals(team));
        }

        @Override
        public Connection of(Workspace workspace) {
            return connection;
        }
    }
}
