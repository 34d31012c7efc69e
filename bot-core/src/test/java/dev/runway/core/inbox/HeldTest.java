package dev.runway.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Message;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.MessageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HeldTest {

    private final Scene scene = new Scene();
    private final List<String> answer = new ArrayList<>();

    /** Ana is 1 and Ben is 2; whoever presses holds the one whom the button names. */
    private List<String> steps(Incoming.Envelope of, long other) {
        scene.press("with", (turn, argument) -> {
            var held = turn.holding(Long.parseLong(argument));
            return turn.answer(Message.of(held.isPresent() ? "Held." : "Nobody."));
        });
        scene.says("hello");
        scene.hears(new Incoming.Said(scene.envelope(Scene.BEN, Scene.CHANNEL), "hello"));
        scene.memory.steps.clear();
        answer.addAll(
                scene.hears(new Incoming.Pressed(of, new MessageRef(of.place(), "1"), "with", Long.toString(other))));
        return scene.memory.steps.stream()
                .filter(step -> step.startsWith("hold"))
                .toList();
    }

    @Test
    void aHigherOneIsHeldAsWell() {
        assertThat(steps(scene.envelope(Scene.ANA, Scene.CHANNEL), 2)).containsExactly("hold 1", "hold 2");
        assertThat(answer).singleElement().asString().endsWith("Held.");
    }

    @Test
    void aLowerOneIsHeldFirstSinceTheTurnIsBegunAnew() {
        assertThat(steps(scene.envelope(Scene.BEN, Scene.CHANNEL), 1)).containsExactly("hold 2", "hold 1", "hold 2");
        assertThat(answer).singleElement().asString().endsWith("Held.");
    }

    @Test
    void whoIsHeldAlreadyIsNotHeldAgain() {
        assertThat(steps(scene.envelope(Scene.ANA, Scene.CHANNEL), 1)).containsExactly("hold 1");
    }

    @Test
    void ofNobodyNothingIsRead() {
        steps(scene.envelope(Scene.ANA, Scene.CHANNEL), 99);

        assertThat(answer).singleElement().asString().endsWith("Nobody.");
    }

    /** Each holds their own when they find out about the next one: without an order nobody could go on. */
    @Test
    void threeInARingAllComeToAnEnd() throws Exception {
        var locks = new Locks();
        var everybodyHoldsTheirs = new CyclicBarrier(3);
        var turns = new ArrayList<Callable<Long>>();
        for (var pair : Map.of(1L, 2L, 2L, 3L, 3L, 1L).entrySet()) {
            var arrived = new ArrayList<Long>();
            turns.add(() -> Held.during(locks, locks, 1, held -> {
                held.hold(pair.getKey());
                if (arrived.isEmpty()) {
                    arrived.add(pair.getKey());
                    meet(everybodyHoldsTheirs);
                }
                held.hold(pair.getValue());
                return pair.getKey();
            }));
        }

        var threads = Executors.newFixedThreadPool(3);
        try {
            var ended = new ArrayList<Long>();
            for (var turn : threads.invokeAll(turns)) {
                ended.add(turn.get());
            }
            assertThat(ended).containsExactlyInAnyOrder(1L, 2L, 3L);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void meet(CyclicBarrier all) {
        try {
            all.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("They did not all hold their own.", e);
        }
    }

    /** Whom a thread holds, until what it runs ends. */
    private static final class Locks implements TurnLock, Transactions {

        private final Map<Long, ReentrantLock> people = new ConcurrentHashMap<>();

        @Override
        public void hold(long office, long person) {
            try {
                if (!people.computeIfAbsent(person, any -> new ReentrantLock()).tryLock(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("Nobody lets go of " + person + ".");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public <T> T run(Supplier<T> work) {
            try {
                return work.get();
            } finally {
                people.values().stream()
                        .filter(ReentrantLock::isHeldByCurrentThread)
                        .forEach(ReentrantLock::unlock);
            }
        }
    }
}
