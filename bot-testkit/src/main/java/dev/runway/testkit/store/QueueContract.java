package dev.runway.testkit.store;

import static dev.runway.testkit.store.QueueUnderTest.channel;
import static dev.runway.testkit.store.StoreUnderTest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Delivery.State;
import dev.runway.core.delivery.Outbox.Hold;
import dev.runway.core.delivery.Outbox.InHand;
import dev.runway.core.directory.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who holds a place, and that no row is lost, sent twice, or out of order. */
interface QueueContract extends QueueUnderTest {

    @Test
    default void whatIsNotCommittedIsNotDelivered() {
        assertThatThrownBy(() -> store().inOne(() -> {
                    store().outbox().add(post(DIRECT, "Never said"));
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");

        assertThat(claim(NOW)).isEmpty();
        assertThat(store().outbox().isDrained(NOW)).isTrue();
    }

    @Test
    default void twoCouriersNeverHoldOnePlace() {
        int places = 5;
        IntStream.range(0, places).forEach(number -> added(post(channel(number), "one"), post(channel(number), "two")));

        try (var together = new Together()) {
            var taken = together.run(8, number -> {
                var mine = new ArrayList<InHand>();
                // An empty claim may only mean that others were choosing at that moment.
                for (int tries = 0; tries < 20; tries++) {
                    claim(NOW).ifPresent(mine::add);
                }
                return mine;
            });

            assertThat(taken.stream().flatMap(List::stream).map(InHand::hold).map(Hold::place))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, places)
                            .mapToObj(QueueUnderTest::channel)
                            .toList());
        }
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    default void anExpiredLeaseIsTakenOverWithADoubt() {
        var delivery = post(DIRECT, "Hello");
        added(delivery);
        var dead = claim(NOW).orElseThrow();

        assertThat(claim(NOW.plus(LEASE).minusMillis(1))).isEmpty();
        var heir = claim(NOW.plus(LEASE)).orElseThrow();

        assertThat(dead.doubtful()).isFalse();
        assertThat(heir.doubtful()).isTrue();
        assertThat(heir.delivery().id()).isEqualTo(delivery.id());
        assertThat(heir.delivery().attempts()).isEqualTo(2);
        assertThat(heir.hold().number()).isGreaterThan(dead.hold().number());
    }

    @Test
    default void whoOversleptNoLongerSpeaksForThePlace() {
        var first = post(DIRECT, "one");
        var second = post(DIRECT, "two");
        added(first, second);
        var sleeper = claim(NOW).orElseThrow();
        var heir = claim(NOW.plus(LEASE)).orElseThrow();

        assertThat(store().outbox().prolong(sleeper.hold(), NOW.plusSeconds(600)))
                .isFalse();
        assertThat(store().outbox().next(sleeper.hold(), sleeper.delivery().sent(Optional.of("late"))))
                .isEmpty();
        store().outbox().letGo(sleeper.hold(), sleeper.delivery().in(State.WAITING, "slow"), NOW);
        assertThat(store().outbox().skipAll(sleeper.hold(), "closed")).isZero();

        assertThat(found(first)).isEqualTo(heir.delivery());
        assertThat(found(second).state()).isEqualTo(State.WAITING);
        assertThat(claim(NOW.plus(LEASE))).isEmpty();
        assertThat(store().outbox().prolong(heir.hold(), NOW.plusSeconds(600))).isTrue();
        assertThat(store().outbox().next(heir.hold(), heir.delivery().sent(Optional.of("in time"))))
                .hasValueSatisfying(next -> assertThat(next.delivery().id()).isEqualTo(second.id()));
        assertThat(found(first).platformId()).contains("in time");
    }

    @Test
    default void whatALateCourierSentCountsWhileNobodyTriedAgain() {
        var delivery = post(DIRECT, "Hello");
        added(delivery);
        var late = claim(NOW).orElseThrow();

        assertThat(store().outbox().next(late.hold(), late.delivery().sent(Optional.of("m1"))))
                .isEmpty();

        assertThat(found(delivery).state()).isEqualTo(State.SENT);
        assertThat(claim(NOW.plus(LEASE))).isEmpty();
    }

    @Test
    default void aProlongedLeaseIsNotTakenOver() {
        added(post(DIRECT, "Hello"));
        var inHand = claim(NOW).orElseThrow();

        assertThat(store().outbox().prolong(inHand.hold(), NOW.plusSeconds(90))).isTrue();

        assertThat(claim(NOW.plus(LEASE))).isEmpty();
        assertThat(claim(NOW.plusSeconds(90))).isPresent();
    }

    @Test
    default void aPlaceThatWasLetGoCannotBeProlonged() {
        added(post(DIRECT, "Hello"));
        var inHand = claim(NOW).orElseThrow();
        store().outbox().next(inHand.hold(), inHand.delivery().sent(Optional.of("m1")));

        assertThat(store().outbox().prolong(inHand.hold(), NOW.plusSeconds(90))).isFalse();
        added(post(DIRECT, "And now?"));
        assertThat(claim(NOW)).isPresent();
    }

    @Test
    default void whatWasCommittedBeforeIsDeliveredBefore() {
        record Turn(UUID delivery, int began, int committed) {}
        var clock = new AtomicInteger();
        var delivered = Collections.synchronizedList(new ArrayList<UUID>());
        List<Turn> turns;
        try (var together = new Together()) {
            turns = together
                    .run(5, number -> {
                        var mine = new ArrayList<Turn>();
                        for (int turn = 0; turn < 12; turn++) {
                            if (number == 0) {
                                delivered.addAll(deliverAll(NOW));
                            } else {
                                int began = clock.incrementAndGet();
                                var delivery = post(PORTFOLIO, "Row");
                                added(delivery);
                                mine.add(new Turn(delivery.id(), began, clock.incrementAndGet()));
                            }
                        }
                        return mine;
                    })
                    .stream()
                    .flatMap(List::stream)
                    .toList();
        }
        delivered.addAll(deliverAll(NOW));

        assertThat(delivered).doesNotHaveDuplicates().hasSameSizeAs(turns);
        for (var earlier : turns) {
            for (var later : turns) {
                if (earlier.committed() < later.began()) {
                    assertThat(delivered.indexOf(earlier.delivery())).isLessThan(delivered.indexOf(later.delivery()));
                }
            }
        }
    }

    @Test
    default void rowsOfOneTurnGoInTheOrderInWhichTheyWereAdded() {
        var rows = IntStream.range(0, 30)
                .mapToObj(number -> post(channel(number % 3), "Row " + number))
                .toList();

        added(rows.toArray(Delivery[]::new));

        var delivered = deliverAll(NOW);
        for (int place = 0; place < 3; place++) {
            var there = channel(place);
            assertThat(delivered)
                    .containsSubsequence(rows.stream()
                            .filter(row -> row.place().equals(there))
                            .map(Delivery::id)
                            .toList());
        }
    }

    @Test
    default void aTurnReadsWhatItHasAdded() {
        var first = post(DIRECT, "one");
        var second = post(DIRECT, "two");

        store().inOne(() -> {
            store().outbox().add(first);
            assertThat(store().outbox().newest(DIRECT)).contains(first);
            assertThat(store().outbox().find(1, first.id())).contains(first);
            store().outbox().add(second);
            assertThat(store().outbox().inState(1, State.WAITING, 9)).containsExactly(second, first);
            assertThat(store().outbox().count(1, second.cause())).containsEntry(State.WAITING, 2);
            assertThat(store().outbox().isDrained(NOW)).isFalse();
            assertThat(store().outbox().cancel(1, first.id(), "no")).isTrue();
        });

        assertThat(deliverAll(NOW)).containsExactly(second.id());
    }

    @Test
    default void whatIsAddedWhileACourierLetsGoIsNotLost() {
        try (var together = new Together()) {
            var added = ConcurrentHashMap.<UUID>newKeySet();
            var delivered = ConcurrentHashMap.<UUID>newKeySet();
            for (int round = 0; round < 40; round++) {
                together.run(2, number -> {
                    if (number == 0) {
                        var delivery = post(DIRECT, "Row");
                        added(delivery);
                        added.add(delivery.id());
                    } else {
                        delivered.addAll(deliverAll(NOW));
                    }
                    return number;
                });
            }
            delivered.addAll(deliverAll(NOW));

            assertThat(delivered).isEqualTo(added);
            assertThat(store().outbox().isDrained(NOW)).isTrue();
        }
    }

    @Test
    default void severalCouriersDeliverEveryRowOnceAndInOrder() {
        int places = 4;
        int rows = 12;
        for (int row = 0; row < rows; row++) {
            for (int place = 0; place < places; place++) {
                added(post(channel(place), "Row " + row));
            }
        }
        var delivered = new ConcurrentHashMap<Place, List<Delivery>>();
        try (var together = new Together()) {
            together.run(4, number -> {
                while (!store().outbox().isDrained(NOW)) {
                    var inHand = claim(NOW);
                    while (inHand.isPresent()) {
                        var row = inHand.get().delivery();
                        delivered
                                .computeIfAbsent(row.place(), any -> Collections.synchronizedList(new ArrayList<>()))
                                .add(row);
                        inHand = store().outbox().next(inHand.get().hold(), row.sent(Optional.of("m")));
                    }
                }
                return number;
            });
        }

        assertThat(delivered).hasSize(places);
        assertThat(delivered.values()).allSatisfy(there -> assertThat(there)
                .extracting(Delivery::message)
                .containsExactlyElementsOf(IntStream.range(0, rows)
                        .mapToObj(row -> post(DIRECT, "Row " + row).message())
                        .toList()));
    }
}
