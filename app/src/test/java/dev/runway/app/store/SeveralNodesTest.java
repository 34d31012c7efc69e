package dev.runway.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.app.database.CountedStatements;
import dev.runway.app.database.TestDatabase;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.testkit.store.Together;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * What several nodes over one database may do at the same time, which a store in memory cannot show. What one does in the
 * midst of another's transaction is asked of PostgreSQL alone: H2 is used by {@link OneAtATime}.
 */
class SeveralNodesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Workspace ACME = new Workspace(1, "slack", "T-ACME");
    private static final Place DIRECT = new Place(ACME, "D-ANA", Place.Kind.DIRECT, "Ana");
    private static final Place PORTFOLIO = new Place(ACME, "C-PORTFOLIO", Place.Kind.CHANNEL, "#portfolio");

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Together together = new Together();
    private TestDatabase database;

    private JdbcStore node() {
        return database.store(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static JdbcStore nodeOver(CountedStatements statements) {
        return JdbcStore.over(
                statements.source(),
                new JdbcTransactionManager(statements.source()),
                Clock.fixed(NOW, ZoneOffset.UTC),
                Set.of());
    }

    @AfterEach
    void close() {
        together.close();
        database.close();
    }

    @Test
    void aPersonsTurnWaitsForTheirOwnTurnAlone() {
        database = TestDatabase.postgres();
        var one = node();
        var other = node();
        one.turnLock().hold(1, 5);
        one.turnLock().hold(1, 6);
        one.turnLock().hold(2, 5);

        var same = one.transactions().run(() -> {
            one.turnLock().hold(1, 5);
            for (long[] free : new long[][] {{1, 6}, {2, 5}}) {
                assertThat(Together.result(together.begin(() -> held(other, free[0], free[1]))))
                        .isTrue();
            }
            var waiting = together.begin(() -> held(other, 1, 5));
            assertThat(Together.isWaiting(waiting)).isTrue();
            return waiting;
        });

        assertThat(Together.result(same)).isTrue();
    }

    @Test
    void aCourierDoesNotWaitForATurnThatHasNotCommitted() {
        database = TestDatabase.postgres();
        var one = node();
        var other = node();
        one.outbox().add(post(DIRECT));
        one.outbox().add(post(PORTFOLIO));

        var claimed = one.transactions().run(() -> {
            one.outbox().add(post(DIRECT));
            // Read in the midst of the turn, so the destination's row is held from here on.
            one.outbox().newest(DIRECT);
            return Together.result(together.begin(() -> other.outbox().claim(NOW, Duration.ofSeconds(30), Set.of())));
        });

        assertThat(claimed.orElseThrow().hold().place()).isEqualTo(PORTFOLIO);
    }

    @Test
    void aCourierLocksNothingButThePlaceItTakes() {
        database = TestDatabase.postgres();
        var one = node();
        var other = node();
        one.outbox().add(post(DIRECT));
        one.outbox().add(post(PORTFOLIO));

        var places = one.transactions().run(() -> {
            var mine = claim(one);
            return List.of(mine, Together.result(together.begin(() -> claim(other))));
        });

        assertThat(places).containsExactlyInAnyOrder(DIRECT, PORTFOLIO);
    }

    /** In the midst of an upgrade: the newer release delivers it, and the older one goes on with what it can read. */
    @ParameterizedTest
    @EnumSource
    void aRowOfANewerReleaseKeepsNoOtherPlaceWaiting(Vendor vendor) {
        database = vendor.open();
        var older = node();
        var first = post(DIRECT);
        var second = post(DIRECT);
        older.outbox().add(first);
        older.outbox().add(second);
        older.outbox().add(post(PORTFOLIO));
        database.jdbc()
                .sql("update outbox set message = '{\"v\":9}' where id = ?")
                .param(second.id())
                .update();

        var inHand = older.outbox().claim(NOW, LEASE, Set.of()).orElseThrow();
        assertThat(older.outbox().next(inHand.hold(), inHand.delivery().sent(Optional.of("m1"))))
                .isEmpty();
        assertThat(older.outbox().find(1, first.id()).orElseThrow().state()).isEqualTo(Delivery.State.SENT);
        var elsewhere = older.outbox().claim(NOW, LEASE, Set.of()).orElseThrow();
        assertThat(elsewhere.hold().place()).isEqualTo(PORTFOLIO);
        older.outbox().next(elsewhere.hold(), elsewhere.delivery().sent(Optional.of("m2")));
        assertThat(older.outbox().claim(NOW.plus(LEASE), LEASE, Set.of())).isEmpty();

        database.jdbc()
                .sql("update outbox set message = '{\"v\":1,\"parts\":[]}' where id = ?")
                .param(second.id())
                .update();
        assertThat(older.outbox()
                        .claim(NOW.plus(LEASE).plus(LEASE), LEASE, Set.of())
                        .map(found -> found.delivery().id()))
                .contains(second.id());
    }

    @Test
    void whatIsAddedBetweenTheLastLookAndLettingGoIsDelivered() {
        database = TestDatabase.postgres();
        var turn = node();
        var statements = new CountedStatements(database.dataSource());
        var courier = nodeOver(statements);
        turn.outbox().add(post(DIRECT));
        var inHand = inHand(courier);
        var late = post(DIRECT);

        statements.meanwhile(
                "update destination set due = null", () -> turn.outbox().add(late));
        var next = courier.outbox().next(inHand.hold(), inHand.delivery().sent(Optional.of("m1")));

        assertThat(next.orElseThrow().delivery().id()).isEqualTo(late.id());
    }

    @Test
    void whatIsAddedWhileAPlaceIsPutToRestIsDueAfterwards() {
        database = TestDatabase.postgres();
        var turn = node();
        var statements = new CountedStatements(database.dataSource());
        var courier = nodeOver(statements);
        turn.outbox().add(post(DIRECT));
        var inHand = inHand(courier);

        statements.meanwhile(
                "update destination set held_until = null", () -> turn.outbox().add(post(DIRECT)));
        courier.outbox().letGo(inHand.hold(), inHand.delivery().sent(Optional.of("m1")), NOW.plusSeconds(5));

        assertThat(claimAt(turn, NOW.plusSeconds(4))).isEmpty();
        assertThat(claimAt(turn, NOW.plusSeconds(5))).isPresent();
    }

    @Test
    void aRowThatIsCancelledInTheLastMomentIsNotSent() {
        database = TestDatabase.postgres();
        var turn = node();
        var statements = new CountedStatements(database.dataSource());
        var courier = nodeOver(statements);
        var first = post(DIRECT);
        var second = post(DIRECT);
        var third = post(DIRECT);
        turn.transactions().run(() -> {
            turn.outbox().add(first);
            turn.outbox().add(second);
            turn.outbox().add(third);
            return true;
        });
        var inHand = inHand(courier);

        statements.meanwhile("update outbox set state = 'SENDING'", () -> assertThat(
                        turn.transactions().run(() -> turn.outbox().cancel(1, second.id(), "answered")))
                .isTrue());
        var next = courier.outbox().next(inHand.hold(), inHand.delivery().sent(Optional.of("m1")));

        assertThat(next.orElseThrow().delivery().id()).isEqualTo(third.id());
    }

    @Test
    void aCourierThatLosesItsPlaceWhileItTakesTheNextRowTakesNothing() {
        database = TestDatabase.postgres();
        var heir = node();
        var statements = new CountedStatements(database.dataSource());
        var sleeper = nodeOver(statements);
        var second = post(DIRECT);
        heir.transactions().run(() -> {
            heir.outbox().add(post(DIRECT));
            heir.outbox().add(second);
            return true;
        });
        var inHand = inHand(sleeper);
        sleeper.outbox()
                .next(inHand.hold(), inHand.delivery().sent(Optional.of("m1")))
                .orElseThrow();
        var stale = heir.outbox().find(1, second.id()).orElseThrow();
        var inherited = new AtomicReference<Optional<Outbox.InHand>>();

        statements.meanwhile("update outbox set state = ?", () -> inherited.set(claimAt(heir, NOW.plusSeconds(30))));
        var next = sleeper.outbox().next(inHand.hold(), stale.sent(Optional.of("too late")));

        assertThat(next).isEmpty();
        assertThat(inherited.get().orElseThrow().doubtful()).isTrue();
        assertThat(heir.outbox().find(1, second.id()).orElseThrow().attempts()).isEqualTo(2);
        assertThat(heir.outbox().find(1, second.id()).orElseThrow().state()).isEqualTo(Delivery.State.SENDING);
    }

    @ParameterizedTest
    @EnumSource
    void turnsThatSpeakCrosswiseDoNotWaitForEachOther(Vendor vendor) {
        database = vendor.open();
        var node = node();
        node.outbox().add(post(DIRECT));
        node.outbox().add(post(PORTFOLIO));
        var begun = new AtomicInteger();

        together.run(4, number -> {
            for (int turn = 0; turn < 25; turn++) {
                node.transactions().run(() -> {
                    begun.incrementAndGet();
                    node.outbox().add(post(number % 2 == 0 ? DIRECT : PORTFOLIO));
                    node.outbox().add(post(number % 2 == 0 ? PORTFOLIO : DIRECT));
                    return true;
                });
            }
            return number;
        });

        assertThat(begun).hasValue(100);
    }

    @ParameterizedTest
    @EnumSource
    void aTurnThatTheDatabaseGaveUpIsRunAgain(Vendor vendor) {
        database = vendor.open();
        var attempts = new AtomicInteger();
        var delivery = post(DIRECT);

        node().transactions().run(() -> {
            node().seen().before(ACME, "event-1");
            node().outbox().add(delivery);
            if (attempts.incrementAndGet() < 3) {
                throw new CannotAcquireLockException("deadlock detected");
            }
            return true;
        });

        assertThat(attempts).hasValue(3);
        assertThat(node().outbox().find(1, delivery.id())).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aTurnThatIsGivenUpEveryTimeFailsInTheEnd(Vendor vendor) {
        database = vendor.open();
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> node().transactions().run(() -> {
                    attempts.incrementAndGet();
                    throw new CannotAcquireLockException("deadlock detected");
                }))
                .isInstanceOf(CannotAcquireLockException.class);

        assertThat(attempts).hasValue(5);
    }

    private static boolean held(JdbcStore node, long office, long person) {
        return node.transactions().run(() -> {
            node.turnLock().hold(office, person);
            return true;
        });
    }

    private static Optional<Outbox.InHand> claimAt(JdbcStore node, Instant now) {
        return node.outbox().claim(now, Duration.ofSeconds(30), Set.of());
    }

    private static Outbox.InHand inHand(JdbcStore node) {
        return claimAt(node, NOW).orElseThrow();
    }

    private static Place claim(JdbcStore node) {
        return inHand(node).hold().place();
    }

    private static Delivery post(Place place) {
        return Delivery.post(UUID.randomUUID(), place, Message.of("Hello"), "reply", NOW);
    }
}
