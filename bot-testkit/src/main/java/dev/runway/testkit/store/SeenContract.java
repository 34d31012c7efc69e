package dev.runway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Events are acted on once, and a repeated one gets the reply that the first one got. */
interface SeenContract extends StoreUnderTest {

    @Test
    default void anEventThatComesTwiceGetsTheSameReply() {
        var title = new Field("title", "Title?", "", Field.Kind.TEXT, List.of(), List.of("?"), true, false, "");
        var reply = Reply.refuse(
                Map.of("title", "Please give it a title.", "launch/date", "Please give a date."),
                new Form("dialog", "run", "New request", List.of(new Form.FormPart.Asked(title)), "Go on"));

        assertThat(act("event-1", reply)).isEqualTo(reply);
        assertThat(act("event-1", Reply.nothing())).isEqualTo(reply);
    }

    @Test
    default void anEventThatNeededNoReplyGetsNoneAgain() {
        assertThat(act("event-1", Reply.nothing())).isEqualTo(Reply.nothing());
        assertThat(act("event-1", Reply.privately(Message.of("Again?")))).isEqualTo(Reply.nothing());
    }

    @Test
    default void anEventWhoseTurnFailedIsActedOnWhenItComesAgain() {
        assertThatThrownBy(() -> store().inOne(() -> {
                    store().seen().before(ACME, "event-1");
                    store().seen().keep(ACME, "event-1", Reply.privately(Message.of("Never said")));
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");

        var reply = Reply.privately(Message.of("Said"));
        assertThat(act("event-1", reply)).isEqualTo(reply);
    }

    @Test
    default void theSameEventAtTheSameMomentIsActedOnOnce() {
        try (var together = new Together()) {
            for (int round = 0; round < 20; round++) {
                var event = "event-" + round;
                var acts = new AtomicInteger();

                var replies = together.run(4, number -> store().transactions().run(() -> {
                    var before = store().seen().before(ACME, event);
                    if (before.isPresent()) {
                        return before.get();
                    }
                    acts.incrementAndGet();
                    var reply = Reply.privately(Message.of("Said by " + number));
                    store().seen().keep(ACME, event, reply);
                    return reply;
                }));

                assertThat(acts).hasValue(1);
                assertThat(replies).allMatch(replies.get(0)::equals);
            }
        }
    }

    @Test
    default void theSecondWaitsForTheFirstAndGetsItsReply() {
        var reply = Reply.privately(Message.of("Said by the first"));
        try (var together = new Together()) {
            var second = store().transactions().run(() -> {
                store().seen().before(ACME, "event-1");
                var begun = together.begin(() -> act("event-1", Reply.nothing()));
                assertThat(Together.isWaiting(begun)).isTrue();
                store().seen().keep(ACME, "event-1", reply);
                return begun;
            });

            assertThat(Together.result(second)).isEqualTo(reply);
        }
    }

    @Test
    default void theSecondActsWhenTheFirstFails() {
        var reply = Reply.privately(Message.of("Said by the second"));
        var begun = new CountDownLatch(1);
        try (var together = new Together()) {
            var second = together.begin(() -> {
                begun.await();
                return act("event-1", reply);
            });
            assertThatThrownBy(() -> store().inOne(() -> {
                        store().seen().before(ACME, "event-1");
                        begun.countDown();
                        assertThat(Together.isWaiting(second)).isTrue();
                        throw new IllegalStateException("later");
                    }))
                    .hasMessage("later");

            assertThat(Together.result(second)).isEqualTo(reply);
        }
    }

    @Test
    default void theSameIdElsewhereIsAnotherEvent() {
        act("event-1", Reply.privately(Message.of("Acme's own")));

        for (var elsewhere : new Workspace[] {ACME_TEAMS, OTHER_OFFICE, new Workspace(1, "slack", "T-SISTER")}) {
            assertThat(store().seen().before(elsewhere, "event-1")).isEmpty();
        }
    }

    @Test
    default void longAndOddEventIdsAreToldApart() {
        var longId = "19:" + "👩‍🚀é".repeat(700);
        var first = Reply.privately(Message.of("first"));
        var second = Reply.privately(Message.of("second"));

        assertThat(act(longId + "a", first)).isEqualTo(first);
        assertThat(act(longId + "b", second)).isEqualTo(second);
        assertThat(act(longId + "a", Reply.nothing())).isEqualTo(first);
        assertThat(act("zero \0 " + HALF_AN_EMOJI, first)).isEqualTo(first);
        assertThat(act("zero \0 " + HALF_AN_EMOJI, second)).isEqualTo(first);
    }

    /** One turn: the kept reply if there is one, else this one, kept. */
    private Reply act(String event, Reply reply) {
        return store().transactions()
                .run(() -> store().seen().before(ACME, event).orElseGet(() -> {
                    store().seen().keep(ACME, event, reply);
                    return reply;
                }));
    }
}
