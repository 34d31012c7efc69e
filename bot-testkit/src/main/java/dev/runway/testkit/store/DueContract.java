package dev.runway.testkit.store;

import static dev.runway.testkit.store.QueueUnderTest.channel;
import static dev.runway.testkit.store.StoreUnderTest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Delivery.State;
import dev.runway.core.delivery.Delivery.Trouble;
import dev.runway.core.delivery.Outbox.Hold;
import dev.runway.core.delivery.Outbox.InHand;
import dev.runway.core.delivery.Outbox.Rest;
import dev.runway.core.delivery.Outbox.Resting;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Call;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a place is due: after a rest, a wait, a cancellation, and when nothing is due at all. */
interface DueContract extends QueueUnderTest {

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

        var both = Set.of(whole(ACME), whole(ACME_TEAMS));
        assertThat(placeClaimed(both)).contains(elsewhere);
        assertThat(placeClaimed(both)).isEmpty();
        assertThat(placeClaimed(Set.of(whole(ACME)))).contains(DIRECT_ON_TEAMS);
        assertThat(claim(NOW).orElseThrow().hold().place()).isEqualTo(DIRECT);
    }

    private static Resting whole(Workspace workspace) {
        return new Resting(workspace, EnumSet.allOf(Call.class), false);
    }

    private Optional<Place> placeClaimed(Set<Resting> resting) {
        return store().outbox().claim(NOW, LEASE, resting).map(InHand::hold).map(Hold::place);
    }

    @Test
    default void placesThatNeedACallAtRestAreLeftOutAndNoOthers() {
        var posts = Set.of(new Resting(ACME, Set.of(Call.POST, Call.LOOK_UP), false));
        var first = post(channel(1), "said");
        added(first);
        var inHand = claim(NOW).orElseThrow();
        store().outbox().next(inHand.hold(), inHand.delivery().sent(Optional.of("m1")));
        added(Delivery.remove(UUID.randomUUID(), first.id(), channel(1), "test", NOW), post(channel(1), "behind"));
        added(post(channel(2), "to be said"), post(DIRECT_ON_TEAMS, "elsewhere"));

        assertThat(IntStream.range(0, 3).mapToObj(number -> placeClaimed(posts)))
                .containsExactlyInAnyOrder(Optional.of(channel(1)), Optional.of(DIRECT_ON_TEAMS), Optional.empty());
        assertThat(placeClaimed(Set.of())).contains(channel(2));
    }

    @Test
    default void whatAPlaceNeedsIsKnownWhenItIsLetGo() {
        var posts = Set.of(new Resting(ACME, Set.of(Call.POST), false));
        var changes = Set.of(new Resting(ACME, Set.of(Call.REPLACE), false));
        added(post(DIRECT, "one"), post(DIRECT, "two"));
        var one = claim(NOW).orElseThrow();

        store().outbox().letGo(one.hold(), one.delivery().sent(Optional.of("m1")), NOW);
        assertThat(placeClaimed(posts)).as("the next row is a post").isEmpty();

        var two = claim(NOW).orElseThrow();
        store().outbox().letGo(two.hold(), two.delivery().in(State.WAITING, ""), Rest.forALimit(NOW, Call.REPLACE));
        assertThat(placeClaimed(changes)).as("what it waits for was said").isEmpty();
        assertThat(placeClaimed(posts)).contains(DIRECT);
    }

    @Test
    default void placesWhereAnAnswerWaitsAreTakenThoughOthersRest() {
        var posts = Set.of(new Resting(ACME, Set.of(Call.POST), true));
        var all = Set.of(new Resting(ACME, EnumSet.allOf(Call.class), true));
        added(post(channel(1), "to all"), post(channel(2), "to all"), post(channel(3), "to all"));
        added(post(channel(2), "to you").answering(), post(channel(4), "to you").answering());

        assertThat(placeClaimed(Set.of(new Resting(ACME, Set.of(Call.POST), false))))
                .isEmpty();
        assertThat(List.of(placeClaimed(posts), placeClaimed(all)))
                .containsExactlyInAnyOrder(Optional.of(channel(2)), Optional.of(channel(4)));
        assertThat(placeClaimed(posts)).isEmpty();
        assertThat(placeClaimed(all)).isEmpty();
        assertThat(claim(NOW).orElseThrow().awaited()).isFalse();
    }

    @Test
    default void aPlaceIsAwaitedUntilTheLastAnswerHasEnded() {
        var answer = post(DIRECT, "to you").answering();
        added(post(DIRECT, "to all"), answer, post(DIRECT, "to all again"));
        var rest = Set.of(new Resting(ACME, Set.of(Call.POST), true));

        var first = store().outbox().claim(NOW, LEASE, rest).orElseThrow();
        assertThat(first.awaited()).isTrue();
        store().outbox().letGo(first.hold(), first.delivery().sent(Optional.of("m1")), NOW);
        var second = store().outbox().claim(NOW, LEASE, rest).orElseThrow();
        assertThat(second.delivery()).isEqualTo(answer.taken());
        assertThat(second.awaited()).isTrue();
        store().outbox().letGo(second.hold(), second.delivery().sent(Optional.of("m2")), NOW);

        assertThat(placeClaimed(rest)).isEmpty();
        var third = claim(NOW).orElseThrow();
        assertThat(third.awaited()).isFalse();
        added(post(DIRECT, "to you again").answering());
        var fourth = store().outbox()
                .next(third.hold(), third.delivery().sent(Optional.of("m3")))
                .orElseThrow();
        assertThat(fourth.awaited()).isTrue();
        store().outbox().next(fourth.hold(), fourth.delivery().sent(Optional.of("m4")));
        added(post(DIRECT, "to all, a week later"));
        assertThat(placeClaimed(rest)).as("nobody waits any more").isEmpty();
    }

    @Test
    default void aClosedPlaceIsNoLongerAwaited() {
        added(post(DIRECT, "to you").answering());
        store().outbox().skipAll(claim(NOW).orElseThrow().hold(), "The person has left.");
        added(post(DIRECT, "to all"));

        assertThat(placeClaimed(Set.of(new Resting(ACME, Set.of(Call.POST), true))))
                .isEmpty();
    }

    @Test
    default void aDoubtIsNotPassedOver() {
        added(post(DIRECT, "one"));
        var one = claim(NOW).orElseThrow();

        store().outbox().letGo(one.hold(), one.delivery().in(State.SENDING, "no answer"), NOW);

        assertThat(placeClaimed(Set.of(new Resting(ACME, Set.of(Call.POST), false))))
                .contains(DIRECT);
    }

    @Test
    default void whatFailsIsTheTroubleOfAllThatWaitsThereAndWaitingForALimitIsNone() {
        var first = post(DIRECT, "one");
        var second = post(DIRECT, "two");
        added(first, second, post(PORTFOLIO, "elsewhere", NOW.plusSeconds(900)));
        var failed = claim(NOW).orElseThrow();

        store().outbox()
                .letGo(
                        failed.hold(),
                        failed.delivery().in(State.WAITING, "away"),
                        Rest.afterFailure(NOW, Duration.ofMillis(1500)));
        var later = post(DIRECT, "three");
        added(later);

        assertThat(claim(NOW.plusMillis(1499))).isEmpty();
        var again = claim(NOW.plusMillis(1500)).orElseThrow();
        var once = new Trouble(1, Duration.ofMillis(1500));
        assertThat(again.delivery().trouble()).isEqualTo(once);
        store().outbox()
                .letGo(
                        again.hold(),
                        again.delivery().in(State.WAITING, ""),
                        Rest.forALimit(NOW.plusSeconds(60), Call.POST));
        assertThat(List.of(found(first).trouble(), found(second).trouble())).containsOnly(once);
        assertThat(found(later).trouble()).isEqualTo(Trouble.NONE);
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

    /** Taken back it must be instead, once it is whole. */
    @Test
    default void whatStandsInPartIsNotCancelled() {
        var delivery = post(DIRECT, "one");
        added(delivery);
        var taken = claim(NOW).orElseThrow();
        var begun = taken.delivery().sent(Optional.of("m1")).in(State.WAITING, "busy");
        store().outbox().letGo(taken.hold(), begun, NOW);

        assertThat(found(delivery).platformId()).contains("m1");
        assertThat(store().outbox().cancel(1, delivery.id(), "undone")).isFalse();
        var again = claim(NOW).orElseThrow().delivery();
        assertThat(again.id()).isEqualTo(delivery.id());
        assertThat(again.platformId()).contains("m1");
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
}
