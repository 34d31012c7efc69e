package dev.runway.slack.people;

import com.slack.api.model.User;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Person;
import dev.runway.core.people.Introductions;
import dev.runway.core.people.Names;
import dev.runway.core.people.OfficeZones;
import dev.runway.core.people.Remembered;
import dev.runway.core.platform.PlatformException;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.workspace.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** Slack's users by {@code users.info}, which Slack lets us ask some hundred times a minute: hence remembered. Safe for threads. */
public final class SlackPeople implements People {

    private static final int MOST = 50_000;
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMinutes(1);
    private static final Set<String> NOBODY = Set.of("user_not_found", "users_not_found", "user_not_visible");

    private final SlackApi api;
    private final Directory directory;
    private final Introductions introductions;
    private final OfficeZones zones;
    private final Remembered<Account, Who> remembered;

    /**
     * @param officeZone for whoever Slack tells no zone of; asked once a minute
     * @param system what nothing moves
     * @param lookups where Slack is asked; what it refuses counts as a failed look-up
     */
    public SlackPeople(
            SlackApi api, Directory directory, LongFunction<ZoneId> officeZone, Clock system, Executor lookups) {
        this(api, directory, officeZone, system, lookups, SlackChannels.PATIENCE);
    }

    SlackPeople(
            SlackApi api,
            Directory directory,
            LongFunction<ZoneId> officeZone,
            Clock system,
            Executor lookups,
            Remembered.Patience patience) {
        this.api = api;
        this.directory = directory;
        this.introductions = new Introductions(directory);
        this.zones = new OfficeZones(officeZone, system);
        this.remembered =
                new Remembered<>(MOST, who -> who.kind() == Who.Kind.NOBODY ? SHORT : LONG, patience, system, lookups);
    }

    @Override
    public Profile profile(Connection connection, String user, Optional<String> nameInPayload) {
        return profile(account(connection, user), who(connection, user), nameInPayload);
    }

    /** What Slack said of somebody, as far as that is remembered, and as given where it said nothing; Slack is not asked. */
    public Optional<Profile> sure(Account account, Profile given) {
        return remembered
                .known(account)
                .filter(who -> who.kind() != Who.Kind.NOBODY)
                .map(who -> new Profile(
                        who.name().orElseGet(given::name),
                        who.email(),
                        who.zone().orElseGet(given::zone)));
    }

    @Override
    public boolean isPerson(Connection connection, String user) {
        return !Who.isNeverAPerson(user)
                && who(connection, user)
                        .map(known -> known.kind() == Who.Kind.PERSON)
                        .orElse(true);
    }

    @Override
    public Supplier<String> name(Connection connection, String user, Optional<String> label) {
        var account = account(connection, user);
        var asked = remembered.begun(account, () -> ask(connection, user));
        return () -> name(account, asked.get(), label);
    }

    private String name(Account account, Optional<Who> who, Optional<String> label) {
        if (who.filter(known -> known.kind() == Who.Kind.PERSON).isPresent()) {
            var profile = profile(account, who, label);
            introductions.meet(account, profile);
            return profile.name();
        }
        return who.flatMap(Who::name)
                .or(() -> directory.person(account).map(Person::name))
                .or(() -> Names.first(label.stream()))
                .orElseGet(account::user);
    }

    @Override
    public void learn(Connection connection, User user) {
        remembered.put(
                account(connection, user.getId()),
                Who.of(user, connection.workspace().id()));
    }

    private Profile profile(Account account, Optional<Who> who, Optional<String> nameInPayload) {
        var name = who.flatMap(Who::name)
                .or(() -> Names.first(nameInPayload.stream()))
                .or(() -> directory.person(account).map(Person::name))
                .orElseGet(account::user);
        return new Profile(
                name,
                who.map(Who::email).orElse(""),
                who.flatMap(Who::zone)
                        .orElseGet(() -> zones.of(account.workspace().office())));
    }

    private Optional<Who> who(Connection connection, String user) {
        return remembered.get(account(connection, user), () -> ask(connection, user));
    }

    private Who ask(Connection connection, String user) {
        try {
            var answer = api.ask(
                    connection, "asking who somebody is", methods -> methods.usersInfo(asked -> asked.user(user)));
            return Who.of(answer.getUser(), connection.workspace().id());
        } catch (PlatformException failure) {
            if (SlackApi.errorOf(failure).filter(NOBODY::contains).isPresent()) {
                return Who.nobody();
            }
            throw failure;
        }
    }

    private static Account account(Connection connection, String user) {
        return new Account(connection.workspace(), user);
    }
}
