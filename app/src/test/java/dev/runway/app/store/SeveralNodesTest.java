package dev.runway.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.app.database.TestDatabase;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.core.delivery.Delivery;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.CannotAcquireLockException;

/** What several nodes over one database may do at the same time, which a store in memory cannot show. */
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

    @AfterEach
    void close() {
        together.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPersonsTurnWaitsForTheirOwnTurnAlone(Vendor vendor) {
        database = vendor.open();
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

    @ParameterizedTest
    @EnumSource
    void aCourierDoesNotWaitForATurnThatHasNotCommitted(Vendor vendor) {
        database = vendor.open();
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

    @ParameterizedTest
    @EnumSource
    void aCourierLocksNothingButThePlaceItTakes(Vendor vendor) {
        database = vendor.open();
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

    private static Place claim(JdbcStore node) {
        return node.outbox()
                .claim(NOW, Duration.ofSeconds(30), Set.of())
                .orElseThrow()
                .hold()
                .place();
    }

    private static Delivery post(Place place) {
        return Delivery.post(UUID.randomUUID(), place, Message.of("Hello"), "reply", NOW);
    }
}
