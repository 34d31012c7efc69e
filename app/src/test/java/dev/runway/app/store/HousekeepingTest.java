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

    private static Delivery post(Instant created) {
        return Delivery.post(UUID.randomUUID(), DIRECT, Message.of("Hello"), "reply", created);
    }
}
