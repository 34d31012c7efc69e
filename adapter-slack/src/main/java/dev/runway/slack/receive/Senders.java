package dev.runway.slack.receive;

import com.slack.api.model.User;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.slack.people.Channels;
import dev.runway.slack.people.People;
import dev.runway.slack.workspace.Connection;
import dev.runway.slack.workspace.Connections;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who did something, and where, as the core knows it. */
final class Senders {

    /** Looking somebody up is a call to Slack; a text full of mentions must not hold up its own acknowledgement. */
    static final int MOST_NAMES = 10;

    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{1,40}");
    private static final Pattern CHANNEL = Pattern.compile("[CDG][A-Z0-9]{1,40}");

    private final Connections connections;
    private final People people;
    private final Channels channels;

    Senders(Connections connections, People people, Channels channels) {
        this.connections = connections;
        this.people = people;
        this.channels = channels;
    }

    /**
     * The connection that a request is for.
     *
     * @param others other places in the payload that name a team; one of another team means that somebody else's ids stand there
     */
    Optional<Connection> connection(String team, String... others) {
        boolean together = Stream.of(others).allMatch(other -> other.isEmpty() || other.equals(team));
        return together && !team.isEmpty() ? connections.ofTeam(team) : Optional.empty();
    }

    static boolean isUser(String id) {
        return USER.matcher(id).matches();
    }

    static boolean isChannel(String id) {
        return CHANNEL.matcher(id).matches();
    }

    boolean isPerson(Connection connection, String user) {
        return isUser(user) && !user.equals(connection.botUser()) && people.isPerson(connection, user);
    }

    /** Somebody as they are from now on. */
    void learn(Connection connection, User user) {
        people.learn(connection, user);
    }

    /** In a channel, or alone with us. */
    Envelope envelope(
            Connection connection,
            String event,
            String user,
            Optional<String> userName,
            String channel,
            Optional<String> channelName) {
        return isDirect(channel)
                ? alone(connection, event, user, userName)
                : at(connection, event, user, userName, channels.place(connection, channel, channelName));
    }

    /** A person alone with us goes by their own id, whichever conversation Slack keeps for it. */
    Envelope alone(Connection connection, String event, String user, Optional<String> userName) {
        var profile = people.profile(connection, user, userName);
        return new Envelope(
                event,
                new Account(connection.workspace(), user),
                profile,
                new Place(connection.workspace(), user, Place.Kind.DIRECT, profile.name()));
    }

    Envelope at(Connection connection, String event, String user, Optional<String> userName, Place place) {
        return new Envelope(
                event, new Account(connection.workspace(), user), people.profile(connection, user, userName), place);
    }

    Place place(Connection connection, String channel) {
        return channels.place(connection, channel, Optional.empty());
    }

    Words words(Connection connection) {
        var named = new HashSet<String>();
        return new Words(
                connection.botUser(),
                (user, label) -> isUser(user) && (named.contains(user) || named.size() < MOST_NAMES && named.add(user))
                        ? people.name(connection, user, label)
                        : () -> label.orElse(user),
                channel -> isChannel(channel)
                                && (named.contains(channel) || named.size() < MOST_NAMES && named.add(channel))
                        ? channels.name(connection, channel)
                        : () -> "#" + channel);
    }

    static boolean isDirect(String channel) {
        return channel.startsWith("D");
    }
}
