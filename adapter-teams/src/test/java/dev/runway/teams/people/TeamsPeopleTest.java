package dev.runway.teams.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.people.Introductions;
import dev.runway.core.people.MetFirst;
import dev.runway.core.people.Remembered;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Reply;
import dev.runway.teams.place.Address;
import dev.runway.teams.tenant.Tenant;
import dev.runway.testkit.ManualClock;
import dev.runway.testkit.store.MemoryStore;
import dev.runway.testkit.store.Store;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsPeopleTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");
    private static final Workspace ACME = new Workspace(7, "teams", "0f6a1f32-56c1-4dcd-9b2c-7a1f0c1d2e3f");
    private static final Tenant TENANT = new Tenant(ACME, "5d3a0e7c-2b8f-4a6d-9c1e-8f7b6a5d4c3b");
    private static final Account WEI = new Account(ACME, "29:wei");
    private static final Address MET = new Address("19:portfolio@thread.tacv2", "https://teams.example/");

    private final ManualClock clock = new ManualClock();
    private final Store store = MemoryStore.empty();
    private final Map<String, Roster.Member> members = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();

    private TeamsPeople people(Executor lookups) {
        return new TeamsPeople(
                roster(),
                store.directory(),
                office -> LISBON,
                clock,
                lookups,
                new Remembered.Patience(Duration.ZERO, Duration.ofSeconds(10)));
    }

    private Roster roster() {
        return new Roster() {
            @Override
            public Member member(Tenant tenant, Address in, String user) {
                asked.add(in.conversation() + " " + user);
                if (!members.containsKey(user)) {
                    throw PlatformException.stopPostingThere("Teams", "asking who somebody is", null);
                }
                return members.get(user);
            }

            @Override
            public Team team(Tenant tenant, String service, String id) {
                throw new AssertionError("nobody asked for a team");
            }
        };
    }

    private static Told told(String name, ZoneId zone) {
        return new Told(WEI.user(), Optional.ofNullable(name), Optional.ofNullable(zone));
    }

    private void isCalled(String name, String email) {
        members.put(WEI.user(), new Roster.Member(Optional.ofNullable(name), Optional.ofNullable(email)));
    }

    @Test
    void areAskedForWhereTheyAreMetOnceAnHour() {
        isCalled("Wei Chen", "Wei@Acme.example");
        var people = people(Runnable::run);

        assertThat(people.profile(TENANT, MET, told("Wei", SINGAPORE)))
                .isEqualTo(new Profile("Wei Chen", "wei@acme.example", SINGAPORE));
        clock.pass(Duration.ofMinutes(59));
        people.profile(TENANT, MET, told("Wei", SINGAPORE));
        assertThat(asked).containsExactly("19:portfolio@thread.tacv2 29:wei");

        clock.pass(Duration.ofMinutes(1));
        isCalled("Wei Chen-Lima", "wei@acme.example");
        people.profile(TENANT, MET, told("Wei", SINGAPORE));
        assertThat(people.profile(TENANT, MET, told("Wei", SINGAPORE)).name()).isEqualTo("Wei Chen-Lima");
        assertThat(asked).hasSize(2);
    }

    @Test
    void areAsTheActivitySaysWhileTeamsDoesNot() {
        assertThat(people(waiting::add).profile(TENANT, MET, told("Wei", SINGAPORE)))
                .isEqualTo(new Profile("Wei", "", SINGAPORE));
        assertThat(people(Runnable::run).profile(TENANT, MET, told("Wei", null)))
                .isEqualTo(new Profile("Wei", "", LISBON));
        assertThat(people(Runnable::run)
                        .profile(TENANT, MET, told("\u202E ", null))
                        .name())
                .isEqualTo("29:wei");
    }

    @Test
    void keepTheZoneAndNameThatAreKnownWhereNoneIsSaid() {
        store.directory().welcome(WEI, new Profile("Wei", "", SINGAPORE));

        assertThat(people(waiting::add).profile(TENANT, MET, told(null, null)))
                .isEqualTo(new Profile("Wei", "", SINGAPORE));
    }

    @ParameterizedTest
    @CsvSource({
        "' WEI@Acme.Example ', wei@acme.example",
        "wei_other.example#EXT#@acme.onmicrosoft.example, ''",
        "not an address, ''",
        "<wei@acme.example>, ''",
    })
    void haveAnAddressOrNone(String told, String email) {
        isCalled("Wei", told);

        assertThat(people(Runnable::run).profile(TENANT, MET, told("Wei", null)).email())
                .isEqualTo(email);
    }

    @Test
    void whoAreNamedAreKnownAndReachableFromThenOn() {
        isCalled("Wei Chen", "wei@acme.example");
        var name = people(Runnable::run).name(TENANT, MET, WEI.user(), Optional.of("Wei"));

        assertThat(name.get()).isEqualTo("Wei Chen");
        var wei = store.directory().person(WEI).orElseThrow();
        assertThat(wei.email()).isEqualTo("wei@acme.example");
        assertThat(store.directory().direct(7, wei.id()))
                .contains(new Place(ACME, WEI.user(), Place.Kind.DIRECT, "Wei Chen"));
    }

    @Test
    void whoAreNamedAndCannotBeAskedForGoByTheirLabel() {
        var people = people(Runnable::run);

        assertThat(people.name(TENANT, MET, WEI.user(), Optional.of("Wei")).get())
                .isEqualTo("Wei");
        assertThat(people.name(TENANT, MET, WEI.user(), Optional.empty()).get()).isEqualTo("29:wei");
        assertThat(store.directory().person(WEI)).isEmpty();

        store.directory().welcome(WEI, new Profile("Wei Chen", "", SINGAPORE));
        assertThat(people.name(TENANT, MET, WEI.user(), Optional.of("Wei")).get())
                .isEqualTo("Wei Chen");
    }

    /** The first answer comes too late for the first event, and is told with the next. */
    @Test
    void whoseAddressComesLaterAreToldOnceItIsThere() {
        isCalled("Wei Chen", "wei@acme.example");
        var people = people(waiting::add);
        var changes = new ArrayList<Profile>();
        var inbox = new MetFirst(
                incoming -> {
                    if (incoming instanceof Incoming.ProfileChanged change) {
                        changes.add(change.envelope().profile());
                    }
                    return Reply.nothing();
                },
                new Introductions(store.directory()),
                people::sure,
                UUID::randomUUID,
                clock);
        var alone = new Place(ACME, WEI.user(), Place.Kind.DIRECT, "Wei");
        for (int time = 0; time < 3; time++) {
            var profile = people.profile(TENANT, MET, told("Wei", SINGAPORE));
            inbox.receive(new Incoming.Said(new Envelope("e" + time, WEI, profile, alone), "hello"));
            waiting.forEach(Runnable::run);
        }

        assertThat(changes)
                .containsExactly(
                        new Profile("Wei", "", SINGAPORE), new Profile("Wei Chen", "wei@acme.example", SINGAPORE));
    }

    @Test
    void areAGuessWhileOnlyTheirIdIsKnown() {
        var people = people(waiting::add);

        assertThat(people.sure(WEI, people.profile(TENANT, MET, told(null, SINGAPORE))))
                .isEmpty();
        assertThat(people.sure(WEI, people.profile(TENANT, MET, told("Wei", SINGAPORE))))
                .contains(new Profile("Wei", "", SINGAPORE));
    }
}
