package dev.runway.testkit.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.people.Remembered;
import dev.runway.core.platform.PlatformException;
import dev.runway.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private static final Remembered.Patience NONE = new Remembered.Patience(Duration.ZERO, Duration.ofSeconds(10));
    private static final Remembered.Patience LONG =
            new Remembered.Patience(Duration.ofMinutes(1), Duration.ofSeconds(10));

    private final ManualClock clock = new ManualClock();
    private final List<String> asked = new ArrayList<>();
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();

    private Remembered<String, String> remembered(int most, Remembered.Patience patience, Executor lookups) {
        return new Remembered<>(most, any -> Duration.ofHours(1), patience, clock, lookups);
    }

    private Optional<String> get(Remembered<String, String> remembered, String key) {
        return remembered.get(key, () -> {
            asked.add(key);
            return key.toUpperCase(java.util.Locale.ROOT);
        });
    }

    @Test
    void nobodyWaitsLongerThanIsFitAndTheAnswerComesForTheNextOne() {
        var slow = remembered(9, NONE, waiting::add);

        assertThat(get(slow, "ana")).isEmpty();
        assertThat(get(slow, "ana")).isEmpty();
        assertThat(waiting).hasSize(1);

        waiting.remove().run();
        assertThat(get(slow, "ana")).contains("ANA");
        assertThat(asked).containsExactly("ana");
    }

    @Test
    void whatIsOldIsGivenWhileItIsAskedAnew() {
        var remembered = remembered(9, LONG, waiting::add);
        remembered.put("ana", "Ana of old");
        clock.pass(Duration.ofHours(2));

        assertThat(get(remembered, "ana")).contains("Ana of old");
        waiting.remove().run();
        assertThat(get(remembered, "ana")).contains("ANA");
    }

    @Test
    void severalThatAskAtOnceAskOnce() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var calls = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var remembered = remembered(9, LONG, threads);
            java.util.function.Supplier<Optional<String>> one = () -> remembered.get("ana", () -> {
                calls.incrementAndGet();
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                return "Ana";
            });
            var first = CompletableFuture.supplyAsync(one, threads);
            begun.await();
            var second = CompletableFuture.supplyAsync(one, threads);
            go.countDown();

            assertThat(first.get(1, TimeUnit.MINUTES)).contains("Ana");
            assertThat(second.get(1, TimeUnit.MINUTES)).contains("Ana");
        } finally {
            threads.shutdownNow();
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void whoeverWasNotAskedForLongestIsForgotten() {
        var small = remembered(2, LONG, Runnable::run);
        get(small, "ana");
        get(small, "ben");
        get(small, "ana");
        get(small, "chidi");
        get(small, "ana");
        get(small, "ben");

        assertThat(asked).containsExactly("ana", "ben", "chidi", "ben");
    }

    @Test
    void aFailureIsTriedAgainSoonAndNotAtOnce() {
        var remembered = remembered(9, LONG, Runnable::run);
        var tries = new AtomicInteger();
        Runnable failing = () -> assertThat(remembered.get("ana", () -> {
                    tries.incrementAndGet();
                    throw PlatformException.tryLater("Slack", "asking", null, null);
                }))
                .isEmpty();

        failing.run();
        failing.run();
        assertThat(tries).hasValue(1);

        clock.pass(Duration.ofSeconds(30));
        failing.run();
        assertThat(tries).hasValue(2);
    }

    @Test
    void aFaultOfOursOrTooMuchToDoIsAFailureToo() {
        var faulty = remembered(9, LONG, Runnable::run);
        assertThat(faulty.get("ana", () -> {
                    throw new IllegalStateException("a fault");
                }))
                .isEmpty();

        var busy = remembered(9, LONG, any -> {
            throw new RejectedExecutionException();
        });
        assertThat(get(busy, "ana")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void severalAreLookedUpAtOnce() {
        var remembered = remembered(9, LONG, waiting::add);
        var ana = remembered.begun("ana", () -> "Ana");
        var ben = remembered.begun("ben", () -> "Ben");
        assertThat(waiting).hasSize(2);

        waiting.forEach(Runnable::run);
        assertThat(ana.get()).contains("Ana");
        assertThat(ben.get()).contains("Ben");
    }

    @Test
    void aLookUpIsWaitedForUntilOneMomentByAllTogether() {
        var remembered = remembered(9, LONG, waiting::add);
        var first = remembered.begun("ana", () -> "Ana");

        clock.pass(Duration.ofMinutes(2));

        assertThat(first.get())
                .as("had it been waited for anew, this would hang")
                .isEmpty();
    }

    @Test
    void whatIsToldMeanwhileIsNotUndoneByAnOlderAnswer() {
        var remembered = remembered(9, LONG, waiting::add);
        var asked = remembered.begun("ana", () -> "Ana of old");

        remembered.put("ana", "Ana of now");
        assertThat(asked.get()).contains("Ana of now");
        waiting.remove().run();

        assertThat(get(remembered, "ana")).contains("Ana of now");
        assertThat(waiting).isEmpty();
    }

    @Test
    void anErrorEndsALookUpToo() {
        var remembered = remembered(9, LONG, Runnable::run);
        assertThatThrownBy(() -> remembered.get("ana", () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        clock.pass(Duration.ofSeconds(30));
        assertThat(get(remembered, "ana")).contains("ANA");
    }

    @Test
    void anErrorBeforeALookUpEndsItToo() {
        var remembered = remembered(9, NONE, look -> {
            if (asked.isEmpty()) {
                asked.add("in vain");
                throw new OutOfMemoryError("no thread");
            }
            look.run();
        });
        assertThatThrownBy(() -> get(remembered, "ana")).isInstanceOf(OutOfMemoryError.class);

        clock.pass(Duration.ofSeconds(30));
        assertThat(get(remembered, "ana")).contains("ANA");
    }
}
