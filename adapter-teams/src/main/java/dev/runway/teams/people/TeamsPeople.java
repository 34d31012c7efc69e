package dev.runway.teams.people;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Person;
import dev.runway.core.people.Introductions;
import dev.runway.core.people.Names;
import dev.runway.core.people.OfficeZones;
import dev.runway.core.people.Remembered;
import dev.runway.teams.place.Address;
import dev.runway.teams.tenant.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Teams' users: name and zone as their own activities tell them, the e-mail by the connector, remembered for an hour. Safe for
 * threads.
 */
public final class TeamsPeople implements People {

    /** Whoever pressed a button sees it turn for as long as this takes. */
    static final Remembered.Patience PATIENCE = new Remembered.Patience(Duration.ofMillis(800), Duration.ofSeconds(10));

    private static final int MOST = 50_000;
    private static final Duration FRESH = Duration.ofHours(1);

    private final Roster roster;
    private final Directory directory;
    private final Introductions introductions;
    private final OfficeZones zones;
    private final Remembered<Account, Who> remembered;

    /**
     * @param officeZone for whoever Teams tells no zone of; asked once a minute
     * @param system what nothing moves
     * @param lookups where Teams is asked; what it refuses counts as a failed look-up
     */
    public TeamsPeople(
            Roster roster, Directory directory, LongFunction<ZoneId> officeZone, Clock system, Executor lookups) {
        this(roster, directory, officeZone, system, lookups, PATIENCE);
    }

    TeamsPeople(
            Roster roster,
            Directory directory,
            LongFunction<ZoneId> officeZone,
            Clock system,
            Executor lookups,
            Remembered.Patience patience) {
        this.roster = roster;
        this.directory = directory;
        this.introductions = new Introductions(directory);
        this.zones = new OfficeZones(officeZone, system);
        this.remembered = new Remembered<>(MOST, who -> FRESH, patience, system, lookups);
    }

    @Override
    public Profile profile(Tenant tenant, Address met, Told told) {
        var account = account(tenant, told.user());
        var who = remembered.get(account, () -> ask(tenant, met, told.user()));
        return profile(account, who, told);
    }

    /**
     * What is known of somebody and no guess: their activities tell their name, and Teams their e-mail, as far as that is
     * remembered; it is not asked. Empty where it is only an id that stands for a name.
     */
    public Optional<Profile> sure(Account account, Profile given) {
        var who = remembered.known(account);
        return who.isEmpty() && given.name().equals(account.user())
                ? Optional.empty()
                : Optional.of(new Profile(
                        who.flatMap(Who::name).orElseGet(given::name),
                        who.map(Who::email).orElse(""),
                        given.zone()));
    }

    @Override
    public Supplier<String> name(Tenant tenant, Address met, String user, Optional<String> label) {
        var account = account(tenant, user);
        var asked = remembered.begun(account, () -> ask(tenant, met, user));
        return () -> name(account, asked.get(), label);
    }

    private String name(Account account, Optional<Who> who, Optional<String> label) {
        if (who.isPresent()) {
            var profile = profile(account, who, new Told(account.user(), label, Optional.empty()));
            introductions.meet(account, profile);
            return profile.name();
        }
        return directory
                .person(account)
                .map(Person::name)
                .or(() -> Names.first(label.stream()))
                .orElseGet(account::user);
    }

    /** Who tells no zone this time keeps the one that is known of them: another guess would be taken for a change. */
    private Profile profile(Account account, Optional<Who> who, Told told) {
        var name = who.flatMap(Who::name).or(() -> Names.first(told.name().stream()));
        var known = name.isEmpty() || told.zone().isEmpty() ? directory.person(account) : Optional.<Person>empty();
        return new Profile(
                name.or(() -> known.map(Person::name)).orElseGet(account::user),
                who.map(Who::email).orElse(""),
                told.zone()
                        .or(() -> known.map(Person::zone))
                        .orElseGet(() -> zones.of(account.workspace().office())));
    }

    private Who ask(Tenant tenant, Address met, String user) {
        return Who.of(roster.member(tenant, met, user));
    }

    private static Account account(Tenant tenant, String user) {
        return new Account(tenant.workspace(), user);
    }
}
