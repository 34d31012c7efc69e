package dev.runway.app.records;

import dev.runway.app.Runway;
import dev.runway.app.database.TestDatabase;
import dev.runway.app.store.JdbcStore;
import dev.runway.conversations.Records;
import dev.runway.conversations.office.Office;
import dev.runway.conversations.sample.SampleOffice;
import dev.runway.conversations.sample.SamplePeople;
import dev.runway.conversations.sample.SamplePeople.Character;
import dev.runway.core.agenda.OfficeClock;
import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.inbox.Bot;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.testkit.ManualAgenda;
import dev.runway.testkit.chat.Abilities;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The made-up office on a real database, served by as many nodes as a test wants; nothing is delivered. */
final class OfficeOn implements AutoCloseable {

    /** The day on which everybody is asked. */
    static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    private static final Clock SYSTEM = Clock.systemUTC();

    private final TestDatabase database;
    private final RecordsOn records;
    /** Stands still between two moves. */
    private final OfficeClock clock = new OfficeClock(Clock.fixed(SYSTEM.instant(), ZoneOffset.UTC), Duration.ZERO);

    final TranscriptPlatform platform = new TranscriptPlatform(new Workspace(1, "playground", "acme"), Abilities.USUAL);
    final ManualAgenda agenda = new ManualAgenda();
    final JdbcStore store;
    final Runway runway;
    final Office office;

    OfficeOn(TestDatabase.Vendor vendor, Instant now, SampleOffice.Extent extent) {
        clock.moveTo(now);
        database = vendor.open();
        records = new RecordsOn(database);
        store = database.store(SYSTEM);
        runway = node();
        agenda.jobs(runway.jobs());
        office = runway.conversations().start(SampleOffice.NAME, SamplePeople.LISBON);
        store.transactions().run(() -> {
            new SampleOffice(records.all(), runway.conversations().rounds(), store.directory())
                    .settle(office, stage(), THURSDAY, extent);
            return office;
        });
    }

    TestDatabase database() {
        return database;
    }

    /** Another process over the same database. */
    Runway node() {
        return node(database, records.all(), agenda, clock, platform);
    }

    /** A process over any database, which plans for itself. */
    static Runway node(TestDatabase database, RecordsOn records) {
        var platform = new TranscriptPlatform(new Workspace(1, "playground", "acme"), Abilities.USUAL);
        return node(database, records.all(), new ManualAgenda(), SYSTEM, platform);
    }

    private static Runway node(
            TestDatabase database, Records records, ManualAgenda agenda, Clock office, TranscriptPlatform platform) {
        return Runway.on(
                new Runway.Ground(database.store(SYSTEM), records, agenda, office, SYSTEM, new SecureRandom()),
                new Bot.Ways(List.of(platform), CourierSettings.usual(), (delivery, remedy) -> {}));
    }

    Records records() {
        return records.all();
    }

    /** Moves the office's clock, and runs what is due on the way. */
    void moveTo(Instant then) {
        agenda.runUntil(
                then,
                at -> {
                    if (at.isAfter(clock.instant())) {
                        clock.moveTo(at);
                    }
                },
                () -> {});
    }

    Instant now() {
        return clock.instant();
    }

    /** Moves the clock alone. */
    void isNow(Instant then) {
        clock.moveTo(then);
    }

    void says(Runway node, String name, String words) {
        var envelope = new Envelope(
                UUID.randomUUID().toString(), platform.account(name), platform.profile(name), platform.direct(name));
        node.bot().inbox().receive(new Incoming.Said(envelope, words));
    }

    long person(String name) {
        return store.directory().person(platform.account(name)).orElseThrow().id();
    }

    /** How many deliveries there are for that cause, in whatever state. */
    long deliveries(String cause) {
        return store.outbox().count(office.id(), cause).values().stream()
                .mapToLong(Number::longValue)
                .sum();
    }

    /** Does them all at once, and waits until they are done. */
    static <T> void atOnce(List<Callable<T>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<T> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private SampleOffice.Stage stage() {
        return new SampleOffice.Stage() {
            @Override
            public Account account(String user) {
                return platform.account(user);
            }

            @Override
            public Place direct(Character character) {
                return platform.direct(character.name());
            }

            @Override
            public Place channel(String name) {
                return platform.channel(name);
            }
        };
    }

    Optional<Instant> nextDue(String job) {
        return agenda.nextDue(Optional.of(job));
    }

    @Override
    public void close() {
        records.close();
        database.close();
    }
}
