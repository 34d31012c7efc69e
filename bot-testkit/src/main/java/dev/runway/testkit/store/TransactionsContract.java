package dev.runway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.platform.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Transactions, and the lock that lets one turn at a time have a person. */
interface TransactionsContract extends StoreUnderTest {

    @Test
    default void aTurnThatFailsLeavesNothingBehind() {
        var run = UUID.randomUUID();
        var failure = new IllegalStateException("the platform's id was no number");

        assertThatThrownBy(() -> store().inOne(() -> {
                    store().seen().before(ACME, "event-1");
                    var ana = store().directory().welcome(ANA, ANAS_PROFILE);
                    store().directory().remember(DIRECT, Optional.of(ANA));
                    store().turnLock().hold(1, ana.id());
                    store().runs()
                            .save(
                                    Optional.empty(),
                                    Run.begin(run, 1, ana.id(), DIRECT, "intake", 1, Given.nothing(), NOW));
                    store().outbox().add(StoreUnderTest.post(DIRECT, "Hello"));
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(store().seen().before(ACME, "event-1")).isEmpty();
        assertThat(store().directory().people(1)).isEmpty();
        assertThat(store().directory().person(ANA)).isEmpty();
        assertThat(store().runs().find(1, run)).isEmpty();
        assertThat(store().outbox().claim(NOW.plusSeconds(60), Duration.ofSeconds(30), Set.of()))
                .isEmpty();
    }

    @Test
    default void aNestedTransactionGoesWithItsOuterOne() {
        var delivery = StoreUnderTest.post(DIRECT, "Hello");

        assertThatThrownBy(() -> store().inOne(() -> {
                    store().inOne(() -> store().outbox().add(delivery));
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");

        assertThat(store().outbox().find(1, delivery.id())).isEmpty();
    }

    @Test
    default void aTransactionReturnsWhatItsWorkReturned() {
        assertThat(store().transactions().run(() -> "done")).isEqualTo("done");
    }

    @Test
    default void anErrorUndoesTheTransactionAsWell() {
        assertThatThrownBy(() -> store().inOne(() -> {
                    store().seen().before(ACME, "event-1");
                    throw new AssertionError("broken");
                }))
                .isInstanceOf(AssertionError.class);

        assertThat(store().seen().before(ACME, "event-1")).isEmpty();
    }

    @Test
    default void turnsOfOnePersonFollowOneAnother() {
        var id = UUID.randomUUID();
        int threads = 6;
        int turns = 15;
        store().inOne(() ->
                store().runs().save(Optional.empty(), Run.begin(id, 1, 5, DIRECT, "intake", 1, Given.nothing(), NOW)));

        try (var together = new Together()) {
            together.run(threads, number -> {
                for (int turn = 0; turn < turns; turn++) {
                    store().inOne(() -> {
                        store().turnLock().hold(1, 5);
                        var run = store().runs().find(1, id).orElseThrow();
                        store().runs().save(Optional.of(run), run.wrong(run.wrong() + 1));
                    });
                }
                return number;
            });
        }

        assertThat(store().runs().find(1, id).orElseThrow().wrong()).isEqualTo(threads * turns);
    }

    @Test
    default void theLockIsLeftBehindByATurnThatFailed() {
        assertThatThrownBy(() -> store().inOne(() -> {
                    store().turnLock().hold(1, 5);
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");

        try (var together = new Together()) {
            var next = together.begin(() -> store().transactions().run(() -> {
                store().turnLock().hold(1, 5);
                return "mine";
            }));
            assertThat(Together.result(next)).isEqualTo("mine");
        }
    }

    @Test
    default void aTurnMayTakeItsLockTwice() {
        var reply = store().transactions().run(() -> {
            store().turnLock().hold(1, 5);
            store().turnLock().hold(1, 5);
            return Reply.nothing();
        });

        assertThat(reply).isEqualTo(Reply.nothing());
    }
}
