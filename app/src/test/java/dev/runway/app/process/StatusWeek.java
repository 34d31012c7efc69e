package dev.runway.app.process;

import dev.runway.app.Runway;
import dev.runway.app.agenda.DbSchedulerAgenda;
import dev.runway.app.database.TestDatabase;
import dev.runway.app.records.OneProjectEach;
import dev.runway.app.records.OneProjectEach.Reporter;
import dev.runway.app.records.RecordsOn;
import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Role;
import dev.runway.core.directory.Workspace;
import dev.runway.core.inbox.Bot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * An office on the fake platform, in which each person reports on one project. When a node is started over it, the office's
 * clock stands some seconds after the Thursday on which all of them are to be asked.
 */
public final class StatusWeek {

    static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    static final String OFFICE = "Acme Technical Services Project Management Office";

    private StatusWeek() {}

    public static Workspace workspace() {
        return new Workspace(1, HttpPlatform.NAME, "acme");
    }

    public static Account account(String user) {
        return new Account(workspace(), user);
    }

    public static Place direct(String user) {
        return new Place(workspace(), user, Place.Kind.DIRECT, user);
    }

    public static String user(int number) {
        return "person-" + number;
    }

    public static Profile profile(String user) {
        return new Profile(user, user + "@acme.example", LISBON);
    }

    /** @param people how many there are; the first is of the project office as well */
    public static void prepare(TestDatabase database, int people) {
        prepare(database, people, workspace(), StatusWeek::user);
    }

    /** The same in another workspace, whose users go by other ids. */
    static void prepare(TestDatabase database, int reporting, Workspace workspace, IntFunction<String> users) {
        var asking = LocalDate.now(Clock.systemUTC())
                .plusWeeks(1)
                .with(TemporalAdjusters.next(DayOfWeek.THURSDAY))
                .atTime(LocalTime.of(10, 0))
                .atZone(LISBON)
                .toInstant();
        var system = Clock.systemUTC();
        var dayBefore = Clock.fixed(asking.minus(Duration.ofDays(1)), ZoneOffset.UTC);
        try (var records = new RecordsOn(database)) {
            var store = database.store(system);
            var runway = Runway.on(
                    new Runway.Ground(
                            store,
                            records.all(),
                            new DbSchedulerAgenda(database.jdbc()),
                            dayBefore,
                            system,
                            new Random(1)),
                    new Bot.Ways(List.of(), CourierSettings.usual(), (delivery, remedy) -> {}));
            var office = runway.conversations().start(OFFICE, LISBON);
            if (office.id() != workspace().office()) {
                throw new IllegalStateException("The office is number " + office.id() + ".");
            }
            var people = OneProjectEach.begin(
                    store,
                    records.all(),
                    office.id(),
                    IntStream.range(0, reporting)
                            .mapToObj(users)
                            .map(user -> new Reporter(new Account(workspace, user), profile(user)))
                            .toList());
            var first = people.get(0).having(Set.of(Role.MEMBER, Role.PROJECT_OFFICE));
            store.transactions().run(() -> {
                store.directory().save(first);
                return null;
            });
        }
        turnTo(database, asking.plusSeconds(1), system);
    }

    private static void turnTo(TestDatabase database, Instant then, Clock system) {
        database.jdbc()
                .sql("insert into office_clock (id, ahead_nanos) values (1, :ahead)")
                .param("ahead", Duration.between(system.instant(), then).toNanos())
                .update();
    }

    /** A node over that store, with the fake platform connected and a door for what its people say. */
    static Node.Start node(KeptStore store, FakePlatform platform, boolean canFind, Path folder) {
        return Node.classes(ProofNode.class, folder)
                .store(store.url(), store.user())
                .with("RUNWAY_PLAYGROUND", "false")
                .with("RUNWAY_OFFICE_ZONE", LISBON.getId())
                .with("PROOF_PLATFORM", platform.url())
                .with("PROOF_CAN_FIND", Boolean.toString(canFind));
    }
}
