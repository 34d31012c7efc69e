package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANA;
import static dev.runway.core.inbox.Scene.ANAS;
import static dev.runway.core.inbox.Scene.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.message.Message;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** An event is acted on once, and a fault of ours is told, or left to the platform to come back for. */
class InboxServiceTest {

    private final Scene scene = new Scene();

    @Test
    void theSameEventIsActedOnOnceAndGetsTheSameReply() {
        var event = new Incoming.Commanded(scene.envelope(ANA, ANAS), "status", "payments");

        var first = scene.hears(event);

        assertThat(first).containsExactly("(privately) All is well with payments.");
        assertThat(scene.hears(event)).isEqualTo(first);
        assertThat(scene.hears(event)).isEqualTo(first);
    }

    @Test
    void theSameEventAtOnceOnSeveralNodesIsActedOnOnce() throws Exception {
        var event = new Incoming.Said(scene.envelope(ANA, ANAS), "paint");
        var threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Reply> knock = () -> scene.bot().inbox().receive(event);
            for (var reply : threads.invokeAll(List.of(knock, knock, knock))) {
                assertThat(reply.get()).isEqualTo(Reply.nothing());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(scene.memory.runs).hasSize(1);
        assertThat(scene.outbox.rows()).hasSize(1);
    }

    @Test
    void aFaultOfOursIsSaidAndNotRepeated() {
        scene.command("break", (turn, words) -> {
            turn.post(CHANNEL, Message.of("half"), "test");
            throw new IllegalStateException("a fault");
        });
        var said = new Incoming.Said(scene.envelope(ANA, ANAS), "break");

        assertThat(scene.hears(said)).singleElement().asString().startsWith("post d-ana: Sorry, that went wrong");
        assertThat(scene.hears(said)).isEmpty();
        assertThat(scene.commands(CHANNEL, "break", ""))
                .singleElement()
                .asString()
                .startsWith("(privately) Sorry, that went wrong");
    }

    /** A reply closes a form, and with it goes what was typed. */
    @Test
    void aFaultWhileAFormIsSentIsThrownSoThatTheFormStaysOpen() {
        var faults = new AtomicInteger(1);
        var failingOnce = new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                if (faults.getAndDecrement() > 0) {
                    throw new IllegalStateException("a fault");
                }
                return work.get();
            }
        };
        var memory = scene.memory;
        var bot = scene.bot(new Bot.Store(failingOnce, memory, memory, memory, scene.outbox, memory, memory));
        var sent = new Incoming.FormFilledIn(
                scene.envelope(ANA, ANAS), "gone", "x", Map.of("why", List.of("a long story")));

        assertThatThrownBy(() -> bot.inbox().receive(sent)).hasMessage("a fault");
        assertThat(bot.inbox().receive(sent)).as("sent once more").isInstanceOf(Reply.Privately.class);
    }

    @Test
    void aStoreThatIsAwayIsThePlatformsToComeBackFor() {
        var fallen = new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                throw new IllegalStateException("the database is away");
            }
        };
        var memory = scene.memory;
        var bot = scene.bot(new Bot.Store(fallen, memory, memory, memory, scene.outbox, memory, memory));

        assertThatThrownBy(() -> bot.inbox().receive(new Incoming.Said(scene.envelope(ANA, ANAS), "hello")))
                .hasMessage("the database is away");
    }
}
