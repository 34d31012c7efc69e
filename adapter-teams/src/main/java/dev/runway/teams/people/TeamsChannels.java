package dev.runway.teams.people;

import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.people.Names;
import dev.runway.core.people.Remembered;
import dev.runway.teams.place.Address;
import dev.runway.teams.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Teams' channels by the connector, which tells a team's all at once, remembered for an hour. Safe for threads. */
public final class TeamsChannels implements Channels {

    private static final int MOST = 5_000;
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int TAG = 6;

    /** So long a channel's name stays settled: else every message there would ask the directory for all channels. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Roster roster;
    private final Directory directory;
    private final Clock system;
    private final Remembered<String, Roster.Team> remembered;
    private final Map<Seen, Settled> settled = new ConcurrentHashMap<>();

    /**
     * @param system what nothing moves
     * @param lookups where Teams is asked; what it refuses counts as a failed look-up
     */
    public TeamsChannels(Roster roster, Directory directory, Clock system, Executor lookups) {
        this(roster, directory, system, lookups, TeamsPeople.PATIENCE);
    }

    TeamsChannels(Roster roster, Directory directory, Clock system, Executor lookups, Remembered.Patience patience) {
        this.roster = roster;
        this.directory = directory;
        this.system = system;
        this.remembered = new Remembered<>(MOST, team -> FRESH, patience, system, lookups);
    }

    /** A channel as it was named. */
    private record Seen(Workspace workspace, Named channel) {}

    private record Settled(Place place, Instant until) {}

    @Override
    public Place channel(Tenant tenant, Address address, Named channel) {
        learn(tenant, channel);
        return settled(tenant, channel, () -> {
            var named = told(channel).or(() -> asked(tenant, address, channel));
            return place(tenant, channel.id(), named.map(name -> unique(tenant, channel, name)));
        });
    }

    @Override
    public Place group(Tenant tenant, String conversation, Optional<String> topic) {
        var named = new Named(conversation, topic, Optional.empty(), Optional.empty());
        return settled(tenant, named, () -> place(tenant, conversation, Names.first(topic.stream())));
    }

    private Place settled(Tenant tenant, Named channel, Supplier<Place> find) {
        var now = system.instant();
        var seen = new Seen(tenant.workspace(), channel);
        var known = settled.get(seen);
        if (known != null && now.isBefore(known.until())) {
            return known.place();
        }
        if (settled.size() >= MOST) {
            settled.clear();
        }
        var place = find.get();
        settled.put(seen, new Settled(place, now.plus(SETTLED)));
        return place;
    }

    /** A new name holds from the next message on, though messages do not say it. */
    private void learn(Tenant tenant, Named channel) {
        var key = channel.team().map(team -> key(tenant, team));
        var before = key.flatMap(remembered::known);
        var after = told(channel).flatMap(name -> before.map(team -> team.calling(channel, name)));
        if (!after.equals(before) && after.isPresent()) {
            remembered.put(key.orElseThrow(), after.get());
            settled.clear();
        }
    }

    private static String key(Tenant tenant, String team) {
        return tenant.workspace().id() + "/" + team;
    }

    @Override
    public Optional<String> known(Tenant tenant, String id) {
        return known(tenant)
                .filter(place -> place.ref().equals(id))
                .map(Place::name)
                .findFirst();
    }

    private static Optional<String> told(Named channel) {
        return Names.first((channel.isGeneral() ? channel.teamName() : channel.name()).stream());
    }

    private Optional<String> asked(Tenant tenant, Address address, Named channel) {
        return channel.team()
                .flatMap(team -> remembered.get(key(tenant, team), () -> roster.team(tenant, address.service(), team)))
                .flatMap(team -> Names.first(Stream.of(
                                channel.isGeneral()
                                        ? team.name()
                                        : Optional.ofNullable(team.channels().get(channel.id())))
                        .flatMap(Optional::stream)));
    }

    /** What is posted for the one team must not be read by the other. */
    private String unique(Tenant tenant, Named channel, String name) {
        boolean isTaken = known(tenant)
                .anyMatch(place -> place.name().equalsIgnoreCase("#" + name)
                        && !place.ref().equals(channel.id()));
        if (!isTaken) {
            return name;
        }
        var team = Names.first(channel.teamName().stream())
                .or(() -> channel.team()
                        .flatMap(id -> remembered.known(key(tenant, id)))
                        .flatMap(Roster.Team::name))
                .filter(any -> !channel.isGeneral());
        return name + " (" + team.orElseGet(() -> tag(channel.id())) + ")";
    }

    /** One that is known by name does not lose it while Teams cannot be asked. */
    private Place place(Tenant tenant, String ref, Optional<String> named) {
        var name = named.map(any -> "#" + any).or(() -> known(tenant, ref)).orElseGet(() -> "#chat-" + tag(ref));
        return new Place(tenant.workspace(), ref, Place.Kind.CHANNEL, name);
    }

    private Stream<Place> known(Tenant tenant) {
        return directory.channels(tenant.workspace().office()).stream()
                .filter(place -> place.workspace().equals(tenant.workspace()));
    }

    /** Short enough to be typed, and always the same: Teams' ids are neither read nor typed by anybody. */
    private static String tag(String ref) {
        return UUID.nameUUIDFromBytes(ref.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, TAG);
    }
}
