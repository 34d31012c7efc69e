package dev.runway.testkit.store;

import static dev.runway.testkit.store.StoreUnderTest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Delivery.State;
import dev.runway.core.delivery.Outbox.Hold;
import dev.runway.core.delivery.Outbox.InHand;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who holds a place, when it is due, and that no row is lost, sent twice, or out of order. */
interface QueueContract extends StoreUnderTest {

    Duration LEASE = Duration.ofSeconds(30);

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
                            .mapToObj(QueueContract::channel)
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

    @Test
    default void theLongestDueGoesFirst() {
        added(post(channel(1), "later", NOW.minusSeconds(1)));
        added(post(channel(2), "sooner", NOW.minusSeconds(9)));
        added(post(channel(3), "not yet", NOW.plusSeconds(9)));

        assertThat(claim(NOW).orElseThrow().hold().place()).isEqualTo(channel(2));
        assertThat(claim(NOW).orElseThrow().hold().place()).isEqualTo(channel(1));
        assertThat(claim(NOW)).isEmpty();
        assertThat(claim(NOW.plusSeconds(9)).orElseThrow().hold().place()).isEqualTo(channel(3));
    }

    @Test
    default void workspacesThatRestAreLeftOut() {
        var elsewhere = new Place(OTHER_OFFICE, DIRECT.ref(), Place.Kind.DIRECT, "Ana");
        added(post(DIRECT, "one"));
        added(post(DIRECT_ON_TEAMS, "two"));
        added(post(elsewhere, "three"));

        assertThat(store().outbox()
                        .claim(NOW, LEASE, Set.of(ACME, ACME_TEAMS))
                        .orElseThrow()
                        .hold()
                        .place())
                .isEqualTo(elsewhere);
        assertThat(store().outbox().claim(NOW, LEASE, Set.of(ACME, ACME_TEAMS))).isEmpty();
        assertThat(store().outbox()
                        .claim(NOW, LEASE, Set.of(ACME))
                        .orElseThrow()
                        .hold()
                        .place())
                .isEqualTo(DIRECT_ON_TEAMS);
        assertThat(claim(NOW).orElseThrow().hold().place()).isEqualTo(DIRECT);
    }

    @Test
    default void aRowThatWaitsAgainGoesFirstAndNotBeforeItsTime() {
        var first = post(DIRECT, "one");
        added(first, post(DIRECT, "two"));
        var inHand = claim(NOW).orElseThrow();

        store().outbox().letGo(inHand.hold(), inHand.delivery().in(State.WAITING, "too many"), NOW.plusSeconds(20));
        added(post(DIRECT, "three"));

        assertThat(found(first).reason()).isEqualTo("too many");
        assertThat(claim(NOW.plusSeconds(19))).isEmpty();
        assertThat(store().outbox().isDrained(NOW.plusSeconds(19))).isTrue();
        assertThat(store().outbox().isDrained(NOW.plusSeconds(20))).isFalse();
        var again = claim(NOW.plusSeconds(20)).orElseThrow();
        assertThat(again.delivery().id()).isEqualTo(first.id());
        assertThat(again.delivery().attempts()).isEqualTo(2);
        assertThat(again.doubtful()).isFalse();
    }

    @Test
    default void aRowToBeLookedUpComesBackAsADoubt() {
        added(post(DIRECT, "Hello"));
        var inHand = claim(NOW).orElseThrow();

        store().outbox().letGo(inHand.hold(), inHand.delivery().in(State.SENDING, "no answer"), NOW.plusSeconds(5));

        assertThat(claim(NOW.plusSeconds(4))).isEmpty();
        assertThat(claim(NOW.plusSeconds(5)).orElseThrow().doubtful()).isTrue();
    }

    @Test
    default void aPlaceThatRestsIsDueNoEarlierForANewRow() {
        added(post(DIRECT, "one"));
        var inHand = claim(NOW).orElseThrow();

        store().outbox().letGo(inHand.hold(), inHand.delivery().sent(Optional.of("m1")), NOW.plusSeconds(20));
        assertThat(claim(NOW.plusSeconds(60))).isEmpty();
        added(post(DIRECT, "two", NOW.plusSeconds(3)));

        assertThat(claim(NOW.plusSeconds(19))).isEmpty();
        assertThat(claim(NOW.plusSeconds(20))).isPresent();
    }

    @Test
    default void aRowAddedWhileThePlaceIsHeldMakesItDueAfterwards() {
        added(post(DIRECT, "one"));
        var inHand = claim(NOW).orElseThrow();
        added(post(DIRECT, "two", NOW.plusSeconds(1)));

        assertThat(claim(NOW.plusSeconds(1))).isEmpty();
        store().outbox().letGo(inHand.hold(), inHand.delivery().sent(Optional.of("m1")), NOW);

        assertThat(claim(NOW.plusSeconds(1))).isPresent();
    }

    @Test
    default void aPlaceThatIsHeldIsNotDrained() {
        added(post(DIRECT, "one"));
        assertThat(store().outbox().isDrained(NOW.minusSeconds(1))).isTrue();
        assertThat(store().outbox().isDrained(NOW)).isFalse();

        var inHand = claim(NOW).orElseThrow();
        assertThat(store().outbox().isDrained(NOW)).isFalse();

        store().outbox().next(inHand.hold(), inHand.delivery().sent(Optional.of("m1")));
        assertThat(store().outbox().isDrained(NOW)).isTrue();
    }

    @Test
    default void aClosedPlaceSkipsAllThatWaits() {
        var first = post(DIRECT, "one");
        var second = post(DIRECT, "two");
        var elsewhere = post(PORTFOLIO, "three");
        added(first, second, elsewhere);
        var inHand = store().outbox().claim(NOW, LEASE, Set.of()).orElseThrow();
        var other = claim(NOW).orElseThrow();
        var hold = inHand.hold().place().equals(DIRECT) ? inHand.hold() : other.hold();

        assertThat(store().outbox().skipAll(hold, "The person has left.")).isEqualTo(2);

        assertThat(List.of(found(first), found(second))).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(State.SKIPPED);
            assertThat(row.reason()).isEqualTo("The person has left.");
        });
        assertThat(found(elsewhere).state()).isEqualTo(State.SENDING);
        assertThat(claim(NOW)).isEmpty();
        added(post(DIRECT, "back again"));
        assertThat(claim(NOW)).isPresent();
    }

    @Test
    default void aCancelledRowIsPassedOver() {
        var first = post(DIRECT, "one");
        var second = post(DIRECT, "two");
        var only = post(PORTFOLIO, "three", NOW.minusSeconds(1));
        added(first, second, only);

        assertThat(store().transactions().run(() -> store().outbox().cancel(1, first.id(), "Answered already.")))
                .isTrue();
        assertThat(store().transactions().run(() -> store().outbox().cancel(1, only.id(), "Answered already.")))
                .isTrue();

        assertThat(found(first).state()).isEqualTo(State.CANCELLED);
        assertThat(found(first).reason()).isEqualTo("Answered already.");
        assertThat(claim(NOW).orElseThrow().delivery().id()).isEqualTo(second.id());
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    default void itMayBeTooLateToCancel() {
        var delivery = post(DIRECT, "one");
        added(delivery);

        assertThat(store().outbox().cancel(2, delivery.id(), "not yours")).isFalse();
        assertThat(store().outbox().cancel(1, UUID.randomUUID(), "unknown")).isFalse();
        assertThatThrownBy(() -> store().inOne(() -> {
                    store().outbox().cancel(1, delivery.id(), "undone");
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");
        claim(NOW).orElseThrow();
        assertThat(store().outbox().cancel(1, delivery.id(), "too late")).isFalse();
        assertThat(found(delivery).state()).isEqualTo(State.SENDING);
    }

    @Test
    default void turnsThatSpeakCrosswiseAllCommit() {
        try (var together = new Together()) {
            together.run(4, number -> {
                for (int turn = 0; turn < 5; turn++) {
                    store().inOne(() -> {
                        store().outbox().add(post(number % 2 == 0 ? DIRECT : PORTFOLIO, "first"));
                        store().outbox().add(post(number % 2 == 0 ? PORTFOLIO : DIRECT, "second"));
                    });
                }
                return number;
            });
        }

        assertThat(deliverAll(NOW)).hasSize(40);
    }

    @Test
    default void manyPlacesOfOneNameAreKeptApart() {
        var workspaces = List.of(ACME, ACME_TEAMS, OTHER_OFFICE, new Workspace(1, "slack", "T-SISTER"));
        workspaces.forEach(workspace -> added(post(new Place(workspace, "C1", Place.Kind.CHANNEL, "#general"), "Hi")));

        assertThat(IntStream.range(0, 4)
                        .mapToObj(number ->
                                claim(NOW).orElseThrow().hold().place().workspace()))
                .containsExactlyInAnyOrderElementsOf(workspaces);
        assertThat(claim(NOW)).isEmpty();
    }

    private static Place channel(int number) {
        return new Place(ACME, "C" + number, Place.Kind.CHANNEL, "#channel-" + number);
    }

    private Optional<InHand> claim(Instant now) {
        return store().outbox().claim(now, LEASE, Set.of());
    }

    private Delivery found(Delivery delivery) {
        return store().outbox().find(1, delivery.id()).orElseThrow();
    }

    /** One courier that delivers what is due, until nothing is. */
    private List<UUID> deliverAll(Instant now) {
        var delivered = new ArrayList<UUID>();
        for (var inHand = claim(now); inHand.isPresent(); inHand = claim(now)) {
            while (inHand.isPresent()) {
                var row = inHand.get().delivery();
                delivered.add(row.id());
                inHand = store().outbox().next(inHand.get().hold(), row.sent(Optional.of("m")));
            }
        }
        return delivered;
    }
}
