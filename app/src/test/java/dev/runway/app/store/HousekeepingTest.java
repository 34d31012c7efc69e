package dev.runway.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HousekeepingTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(100));
    private static final Workspace ACME = new Workspace(1, "slack", "T-ACME");
    private static final Place DIRECT = new Place(ACME, "D-ANA", Place.Kind.DIRECT, "Ana");

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void oldEventsAreForgottenAndYoungOnesStay(Vendor vendor) {
        database = vendor.open();
        var before = database.store(Clock.fixed(LONG_AGO, ZoneOffset.UTC));
        var now = database.store(Clock.fixed(NOW, ZoneOffset.UTC));
        before.transactions().run(() -> {
            for (int number = 0; number < 2_345; number++) {
                before.seen().before(ACME, "old-" + number);
            }
            return true;
        });
        now.seen().before(ACME, "young");
        var reply = Reply.privately(Message.of("Said"));
        now.seen().keep(ACME, "young", reply);

        assertThat(now.housekeeping().forgetSeen(NOW.minus(Duration.ofDays(7)))).isEqualTo(2_345);

        assertThat(now.housekeeping().forgetSeen(NOW.minus(Duration.ofDays(7)))).isZero();
        assertThat(now.seen().before(ACME, "young")).contains(reply);
        assertThat(now.seen().before(ACME, "old-1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oldDeliveriesAreForgottenUnlessTheyStillWait(Vendor vendor) {
        database = vendor.open();
        var store = database.store(Clock.fixed(NOW, ZoneOffset.UTC));
        var sent = post(LONG_AGO);
        store.outbox().add(sent);
        var inHand = store.outbox().claim(NOW, Duration.ofSeconds(30), Set.of()).orElseThrow();
        store.outbox().next(inHand.hold(), inHand.delivery().sent(Optional.of("m1")));
        var waiting = post(LONG_AGO);
        var young = post(NOW);
        store.transactions().run(() -> {
            store.outbox().add(waiting);
            for (int number = 0; number < 1_500; number++) {
                store.outbox().add(post(LONG_AGO));
            }
            store.outbox().add(young);
            return true;
        });
        database.jdbc()
                .sql("update outbox set is_open = false, state = 'SENT' where id not in (?, ?)")
                .params(waiting.id(), young.id())
                .update();

        assertThat(store.housekeeping().forgetDelivered(NOW.minus(Duration.ofDays(90))))
                .isEqualTo(1_501);

        assertThat(store.housekeeping().forgetDelivered(NOW.minus(Duration.ofDays(90))))
                .isZero();
        assertThat(store.outbox().find(1, sent.id())).isEmpty();
        assertThat(store.outbox().find(1, waiting.id())).isPresent();
        assertThat(store.outbox().find(1, young.id())).isPresent();
    }

    /** A thread is a place of its own, and there is a new one every day. */
    @ParameterizedTest
    @EnumSource
    void queuesOfThreadsThatNothingIsRememberedOfAreForgottenAndBeginAnew(Vendor vendor) {
        database = vendor.open();
        var store = database.store(Clock.fixed(NOW, ZoneOffset.UTC));
        store.transactions().run(() -> {
            for (int thread = 0; thread < 1_200; thread++) {
                store.outbox().add(post(LONG_AGO, thread("old-" + thread)));
            }
            store.outbox().add(post(LONG_AGO, thread("waits")));
            store.outbox().add(post(NOW, thread("young")));
            return true;
        });
        database.jdbc()
                .sql("update outbox set is_open = false, state = 'SENT' where destination not in"
                        + " (select id from destination where ref like '%waits')")
                .update();
        database.jdbc()
                .sql("update destination set due = null where ref not like '%waits'")
                .update();
        database.jdbc()
                .sql("update destination set rests_until = ? where ref like '%old-7'")
                .param(Stored.at(NOW.plusSeconds(1)))
                .update();
        database.jdbc()
                .sql("update destination set held_until = ? where ref like '%old-8'")
                .param(Stored.at(NOW.plusSeconds(1)))
                .update();
        assertThat(store.housekeeping().forgetDestinations(NOW))
                .as("of each a delivery is remembered")
                .isZero();
        assertThat(store.housekeeping().forgetDelivered(NOW.minus(Duration.ofDays(90))))
                .isEqualTo(1_200);

        assertThat(store.housekeeping().forgetDestinations(NOW)).isEqualTo(1_198);

        assertThat(store.housekeeping().forgetDestinations(NOW)).isZero();
        assertThat(store.housekeeping().forgetDestinations(NOW.plusSeconds(1))).isEqualTo(1);
        var again = post(NOW, thread("old-1"));
        store.outbox().add(again);
        var refs = new HashSet<String>();
        while (true) {
            var inHand = store.outbox().claim(NOW, Duration.ofSeconds(30), Set.of());
            if (inHand.isEmpty()) {
                break;
            }
            refs.add(inHand.get().delivery().place().ref());
        }
        assertThat(refs)
                .containsExactlyInAnyOrder(
                        thread("waits").ref(), thread("old-1").ref());
    }

    private static Place thread(String name) {
        return new Place(ACME, "C-PORTFOLIO;messageid=" + name, Place.Kind.CHANNEL, "#portfolio");
    }

    private static Delivery post(Instant created) {
        return post(created, DIRECT);
    }

    private static Delivery post(Instant created, Place place) {
        return Delivery.post(UUID.randomUUID(), place, Message.of("Hello"), "reply", created);
    }
}
