package dev.runway.slack.people;

import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Place;
import dev.runway.core.people.Names;
import dev.runway.core.people.Remembered;
import dev.runway.core.platform.PlatformException;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.workspace.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Slack's channels by {@code conversations.info}, remembered. Safe for threads. */
public final class SlackChannels implements Channels {

    /** An acknowledgement is due within 3 s (docs.slack.dev, "Acknowledgment response"), and needs its own time as well. */
    static final Remembered.Patience PATIENCE = new Remembered.Patience(Duration.ofMillis(800), Duration.ofSeconds(10));

    private static final int MOST = 20_000;
    private static final Duration FRESH = Duration.ofHours(1);

    /** We may be let into it any time. Meanwhile nobody waits: what is remembered is given while it is asked anew. */
    private static final Duration NOT_TOLD_FRESH = Duration.ofMinutes(1);

    /** Slack's answers about a conversation that we are not in, or have no leave to read. */
    private static final Set<String> NOT_TOLD = Set.of("channel_not_found", "missing_scope");

    /** What Slack writes in a command's payload in the stead of a private channel's name. */
    private static final Set<String> NO_NAMES = Set.of("privategroup", "directmessage");

    private final SlackApi api;
    private final Directory directory;
    private final Remembered<String, Optional<String>> remembered;

    /**
     * @param system what nothing moves
     * @param lookups where Slack is asked; what it refuses counts as a failed look-up
     */
    public SlackChannels(SlackApi api, Directory directory, Clock system, Executor lookups) {
        this.api = api;
        this.directory = directory;
        this.remembered =
                new Remembered<>(MOST, name -> name.isPresent() ? FRESH : NOT_TOLD_FRESH, PATIENCE, system, lookups);
    }

    @Override
    public Place place(Connection connection, String channel, Optional<String> nameInPayload) {
        var told = Names.first(nameInPayload.stream()).filter(name -> !NO_NAMES.contains(name));
        var name = told.map(known -> "#" + known)
                .orElseGet(() -> name(connection, channel).get());
        return new Place(connection.workspace(), channel, Place.Kind.CHANNEL, name);
    }

    @Override
    public Supplier<String> name(Connection connection, String channel) {
        var key = connection.workspace().id() + "/" + channel;
        var asked = remembered.begun(key, () -> ask(connection, channel));
        return () -> asked.get()
                .flatMap(name -> name)
                .map(known -> "#" + known)
                .or(() -> knownBefore(connection, channel))
                .orElse("#" + channel);
    }

    private Optional<String> ask(Connection connection, String channel) {
        try {
            var answer = api.ask(
                    connection,
                    "asking what a channel is called",
                    methods -> methods.conversationsInfo(asked -> asked.channel(channel)));
            return Names.first(Stream.ofNullable(answer.getChannel().getName()));
        } catch (PlatformException failure) {
            if (SlackApi.errorOf(failure).filter(NOT_TOLD::contains).isPresent()) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** A channel that is known by name does not lose it while Slack cannot be asked. */
    private Optional<String> knownBefore(Connection connection, String channel) {
        return directory.channels(connection.workspace().office()).stream()
                .filter(place -> place.workspace().equals(connection.workspace())
                        && place.ref().equals(channel))
                .map(Place::name)
                .findFirst();
    }
}
