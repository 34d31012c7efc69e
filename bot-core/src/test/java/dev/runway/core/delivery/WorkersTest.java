package dev.runway.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workers on threads of their own. Nothing here waits for time to pass: every wait is for something that happens. */
@Timeout(30)
class WorkersTest {

    private static final Duration NEVER = Duration.ofHours(1);

    private final Sent sent = new Sent();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private Courier courier(Duration sweep, DeliveryWatcher watcher) {
        var settings = new CourierSettings(
                Duration.ofSeconds(30), sweep, Duration.ZERO, NEVER, Duration.ofMillis(1), Duration.ofMillis(1));
        return new Courier(new Courier.Means(
                sent.outbox, Map.of("scripted", sent.platform), Clock.systemUTC(), new Random(7), settings, watcher));
    }

    /** A wake-up that comes between looking and lying down must not be slept through: only the bell can wake these workers. */
    @Test
    void noWakeUpIsLost() throws Exception {
        int rounds = 2_000;
        var turn = new CyclicBarrier(2);
        var courier = courier(NEVER, (row, remedy) -> await(turn));
        courier.start(threads, 3);
        for (int i = 0; i < rounds; i++) {
            sent.post("portfolio", "hello");
            courier.nudge();
            await(turn);
        }

        assertThat(courier.stop(NEVER)).isTrue();
        assertThat(sent.platform.asked).hasSize(rounds);
    }

    @Test
    void whatADeadNodeLeftIsFoundByTheSweepAndWhatWaitsByItsAlarm() throws Exception {
        var two = new CountDownLatch(2);
        sent.platform.failing(ScriptedPlatform.later(null));
        var courier = courier(Duration.ofMillis(1), (row, remedy) -> two.countDown());
        courier.start(threads, 2);

        sent.post("portfolio", "never nudged");
        sent.post("ledger", "never nudged");

        assertThat(two.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(courier.stop(NEVER)).isTrue();
    }

    @Test
    void noWorkerSleepsThroughTheStop() {
        var courier = courier(Duration.ofMillis(1), (row, remedy) -> {});
        for (int i = 0; i < 1_000; i++) {
            courier.start(threads, 3);

            assertThat(courier.stop(NEVER)).isTrue();
        }
    }

    @Test
    void anAlarmRingsWithoutAnySweep() throws Exception {
        var one = new CountDownLatch(1);
        sent.platform.failing(ScriptedPlatform.later(null));
        var courier = courier(NEVER, (row, remedy) -> one.countDown());
        courier.start(threads, 2);

        sent.post("portfolio", "hello");
        courier.nudge();

        assertThat(one.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(courier.stop(NEVER)).isTrue();
    }

    @Test
    void anErrorInAnAdapterDoesNotEndTheWorker() throws Exception {
        var one = new CountDownLatch(1);
        sent.platform.script.add(() -> {
            throw new LinkageError("a library is missing");
        });
        var courier = courier(Duration.ofMillis(1), (row, remedy) -> one.countDown());
        sent.post("portfolio", "one");
        courier.start(threads, 1);

        sent.post("ledger", "two");

        assertThat(one.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(courier.stop(NEVER)).isTrue();
    }

    @Test
    void stopFinishesWhatIsInHandAndTakesNothingNew() throws Exception {
        var posting = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        sent.platform.script.add(() -> {
            posting.countDown();
            await(answered);
        });
        var courier = courier(NEVER, (row, remedy) -> {});
        var first = sent.post("portfolio", "one");
        var second = sent.post("portfolio", "two");
        var elsewhere = sent.post("ledger", "hello");
        courier.start(threads, 1);
        posting.await();

        assertThat(courier.stop(Duration.ZERO)).isFalse();
        answered.countDown();
        assertThat(courier.stop(NEVER)).isTrue();

        assertThat(sent.state(first)).isEqualTo(Delivery.State.SENT);
        assertThat(sent.state(second)).isEqualTo(Delivery.State.WAITING);
        assertThat(sent.state(elsewhere)).isEqualTo(Delivery.State.WAITING);
        sent.clock.pass(Duration.ofDays(365_000));
        assertThat(sent.courier().deliverAllNow()).isEqualTo(2);
    }

    @Test
    void drainingWaitsForWhatWorkersHaveInHand() throws Exception {
        var posting = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        sent.platform.script.add(() -> {
            posting.countDown();
            await(answered);
        });
        var courier = courier(NEVER, (row, remedy) -> {});
        var first = sent.post("portfolio", "one");
        courier.start(threads, 1);
        posting.await();

        var drain = threads.submit(courier::deliverAllNow);
        assertThat(drain.isDone()).isFalse();
        answered.countDown();
        drain.get();

        assertThat(sent.state(first)).isEqualTo(Delivery.State.SENT);
        courier.stop(NEVER);
    }

    @Test
    void aStoreThatFailsOnceDoesNotEndTheCourier() throws Exception {
        var one = new CountDownLatch(1);
        var flaky = mock(Outbox.class, delegatesTo(sent.outbox));
        doThrow(new IllegalStateException("the database is away"))
                .doAnswer(call -> sent.outbox.claim(call.getArgument(0), call.getArgument(1), call.getArgument(2)))
                .when(flaky)
                .claim(any(), any(), any());
        var usual = CourierSettings.usual();
        var settings = new CourierSettings(
                usual.lease(), Duration.ofMillis(1), Duration.ZERO, NEVER, usual.firstWait(), usual.longestWait());
        var courier = new Courier(new Courier.Means(
                flaky,
                Map.of("scripted", sent.platform),
                Clock.systemUTC(),
                new Random(7),
                settings,
                (row, remedy) -> one.countDown()));
        sent.post("portfolio", "one");

        courier.start(threads, 1);

        assertThat(one.await(20, TimeUnit.SECONDS)).isTrue();
        courier.stop(NEVER);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
