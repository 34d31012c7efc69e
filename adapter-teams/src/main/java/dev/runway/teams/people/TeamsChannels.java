package dev.runway.teams.people;

import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Place;
import dev.runway.core.people.Names;
import dev.runway.core.people.Remembered;
import dev.runway.teams.place.Address;
import dev.runway.teams.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Teams' channels by the connector, which tells a team's all at once, remembered for an hour. Safe for threads. */
public final class TeamsChannels implements Channels {

    private static final int MOST = 5_000;
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int TAG = 6;

    private final Roster roster;
    private final Directory directory;
    private final Remembered<String, Roster.Team> remembered;

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
        this.remembered = new Remembered<>(MOST, team -> FRESH, patience, system, lookups);
    }

    @Override
    public Place channel(Tenant tenant, Address address, Named channel) {
        var named = told(channel).or(() -> asked(tenant, address, channel));
        return place(tenant, channel.id(), named.map(name -> unique(tenant, channel, name)));
    }

    @Override
    public Place group(Tenant tenant, String conversation, Optional<String> topic) {
        return place(tenant, conversation, Names.first(topic.stream()));
    }

    private static Optional<String> told(Named channel) {
        return Names.first((channel.isGeneral() ? channel.teamName() : channel.name()).stream());
    }

    private Optional<String> asked(Tenant tenant, Address address, Named channel) {
        return channel.team()
                .flatMap(team -> remembered.get(
                        tenant.workspace().id() + "/" + team, () -> roster.team(tenant, address.service(), team)))
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
                        .flatMap(id -> remembered.known(tenant.workspace().id() + "/" + id))
                        .flatMap(Roster.Team::name))
                .filter(any -> !channel.isGeneral());
        return name + " (" + team.orElseGet(() -> tag(channel.id())) + ")";
    }

    /** One that is known by name does not lose it while Teams cannot be asked. */
    private Place place(Tenant tenant, String ref, Optional<String> named) {
        var name = named.map(any -> "#" + any)
                .or(() -> known(tenant)
                        .filter(place -> place.ref().equals(ref))
                        .map(Place::name)
                        .findFirst())
                .orElseGet(() -> "#chat-" + tag(ref));
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
