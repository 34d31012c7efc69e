package dev.runway.app.benchmark.slack;

import dev.runway.app.benchmark.slack.DoorServer.Setting;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.slack.SlackPlatform;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.people.Channels;
import dev.runway.slack.people.People;
import dev.runway.slack.receive.SlackDoor;
import dev.runway.slack.send.Renderer;
import dev.runway.slack.workspace.Connection;
import dev.runway.slack.workspace.Connections;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Our door with all that it needs, and an inbox that does no more than what is behind both doors. */
final class OurDoor {

    private OurDoor() {}

    static SlackDoor over(Setting setting, Behind behind) {
        var clock = Clock.systemUTC();
        var api = new SlackApi(setting.api());
        var connections = new One(new Connection(
                new Workspace(1, SlackPlatform.NAME, setting.team()), setting.botUser(), setting.token()));
        var renderer = new Renderer((workspace, account) -> Optional.empty());
        var platform = new SlackPlatform(api, connections, renderer, List.of(), clock, millis -> {});
        return new SlackDoor(
                Caller.SECRET,
                clock,
                inbox(behind),
                new SlackDoor.Neighbours(connections, new Known(), new Known(), api, renderer, platform),
                Executors.newSingleThreadExecutor());
    }

    private static Inbox inbox(Behind behind) {
        return incoming -> {
            var envelope = incoming.envelope();
            behind.act(envelope.event(), envelope.account().user(), said(incoming));
            return Reply.nothing();
        };
    }

    private static String said(Incoming incoming) {
        if (incoming instanceof Incoming.Pressed pressed) {
            return pressed.argument();
        } else if (incoming instanceof Incoming.Commanded commanded) {
            return commanded.words();
        } else if (incoming instanceof Incoming.Said said) {
            return said.words();
        }
        throw new IllegalArgumentException("Nobody does that here: " + incoming);
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

    private record Known() implements People, Channels {
        @Override
        public Profile profile(Connection connection, String user, Optional<String> nameInPayload) {
            return new Profile(user, "", ZoneId.of("Europe/Lisbon"));
        }

        @Override
        public boolean isPerson(Connection connection, String user) {
            return true;
        }

        @Override
        public String name(Connection connection, String user) {
            return user;
        }

        @Override
        public Place place(Connection connection, String channel, Optional<String> nameInPayload) {
            return new Place(connection.workspace(), channel, Place.Kind.CHANNEL, "#" + channel);
        }
    }
}
