package dev.runway.app.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.runway.app.database.TestDatabase;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.delivery.Outbox;
import dev.runway.testkit.AgendaContract;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The agenda as it runs: db-scheduler, the real tables, and the time machine to move the clock. */
abstract class DbSchedulerAgendaTest extends AgendaContract {

    private final TestDatabase database = open();
    private Office office;

    abstract TestDatabase open();

    /** One node's worth of agenda. */
    private final class Office implements Stage {
        private final DbSchedulerAgenda agenda = new DbSchedulerAgenda(database.jdbc());
        private final OfficeTime time = new OfficeTime(database.jdbc(), Clock.systemUTC());
        private final AgendaRunner runner;
        private final TimeMachine machine;

        Office(Function<Agenda, List<Agenda.Job>> jobs) {
            var outbox = mock(Outbox.class);
            when(outbox.isDrained(any())).thenReturn(true);
            runner = new AgendaRunner(
                    database.dataSource(), agenda, time.clock(), "test", jobs.apply(agenda), Duration.ofMillis(100));
            machine = new TimeMachine(time, agenda, runner, outbox, Clock.systemUTC());
            runner.start();
        }

        @Override
        public Agenda agenda() {
            return agenda;
        }

        @Override
        public Instant now() {
            return time.clock().instant();
        }

        @Override
        public void moveTo(Instant then) {
            machine.moveTo(then, now -> {});
        }
    }

    @Override
    protected Stage begin(Function<Agenda, List<Agenda.Job>> jobs) {
        office = new Office(jobs);
        return office;
    }

    @AfterEach
    void close() {
        if (office != null) {
            office.runner.stop();
        }
        database.close();
    }

    private record Noting(String name, ConcurrentMap<String, Integer> counts) implements Agenda.Job {
        @Override
        public void run(String key, Instant due) {
            counts.merge(key, 1, Integer::sum);
        }
    }

    private static Agenda.Job job(String name, Runnable work) {
        return new Agenda.Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(String key, Instant due) {
                work.run();
            }
        };
    }

    @Test
    void anEntryOfATurnThatFailedIsGone() {
        var stage = begin(agenda -> List.of());
        database.transactions().executeWithoutResult(turn -> {
            stage.agenda().put("prompt", "ana", stage.now());
            turn.setRollbackOnly();
        });

        assertThat(stage.agenda().nextDue(Optional.empty())).isEmpty();
    }

    @Test
    void aPutOfAKeyThatIsThereDoesNotSpoilTheTurn() {
        var stage = begin(agenda -> List.of());
        var first = stage.now().plus(1, ChronoUnit.DAYS);
        var second = stage.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        stage.agenda().put("prompt", "ana", first);

        database.transactions().executeWithoutResult(turn -> {
            stage.agenda().put("prompt", "ana", first);
            stage.agenda().put("prompt", "ana", second);
            stage.agenda().put("prompt", "bo", second);
        });

        assertThat(stage.agenda().nextDue(Optional.of("prompt"))).contains(second);
    }

    @Test
    void manyTurnsPuttingTheSameNewKeyAtOnceAllSucceed() throws Exception {
        var stage = begin(agenda -> List.of());
        var at = stage.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                var key = "k" + round;
                var puts = IntStream.range(0, 8)
                        .<Callable<Boolean>>mapToObj(
                                number -> () -> database.transactions().execute(turn -> {
                                    stage.agenda().put("prompt", key, at);
                                    return true;
                                }))
                        .toList();
                for (var put : threads.invokeAll(puts)) {
                    assertThat(put.get()).isTrue();
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(database.jdbc()
                        .sql("select count(*) from scheduled_tasks")
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
    }

    @Test
    void aRunThatFailsIsTriedAgainAndStillToldWhenItWasDue() {
        var dues = new CopyOnWriteArrayList<Instant>();
        var stage = begin(agenda -> List.of(new Agenda.Job() {
            @Override
            public String name() {
                return "prompt";
            }

            @Override
            public void run(String key, Instant due) {
                dues.add(due);
                if (dues.size() < 3) {
                    throw new IllegalStateException("The first two tries fail, as this test wants it.");
                }
            }
        }));
        var due = stage.now().plus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MICROS);
        stage.agenda().put("prompt", "ana", due);

        stage.moveTo(due.plus(1, ChronoUnit.SECONDS));
        assertThat(dues).containsExactly(due);

        stage.moveTo(due.plus(5, ChronoUnit.MINUTES));
        assertThat(dues).containsExactly(due, due, due);
        assertThat(stage.agenda().nextDue(Optional.empty())).isEmpty();
    }

    @Test
    void anEntryMovedWhileItRunsIsRunAgainAtItsNewTime() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var runs = new AtomicInteger();
        var stage = begin(agenda -> List.of(job("prompt", () -> {
            if (runs.incrementAndGet() == 1) {
                inside.countDown();
                await(goOn);
            }
        })));
        stage.agenda().put("prompt", "ana", stage.now());
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

        var later = stage.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MICROS);
        stage.agenda().put("prompt", "ana", later);
        goOn.countDown();

        stage.moveTo(later.minus(1, ChronoUnit.MINUTES));
        assertThat(runs).hasValue(1);
        assertThat(stage.agenda().nextDue(Optional.of("prompt"))).contains(later);
        stage.moveTo(later.plus(1, ChronoUnit.MINUTES));
        assertThat(runs).hasValue(2);
    }

    @Test
    void twoNodesRunEachEntryOnce() {
        var counts = new ConcurrentHashMap<String, Integer>();
        begin(agenda -> List.of(new Noting("prompt", counts)));
        var other = new AgendaRunner(
                database.dataSource(),
                office.agenda,
                office.time.clock(),
                "other",
                List.of(new Noting("prompt", counts)));
        other.start();
        try {
            var due = office.now().plus(10, ChronoUnit.MINUTES);
            for (int person = 0; person < 200; person++) {
                office.agenda.put("prompt", "p" + person, due);
            }
            office.moveTo(due);
        } finally {
            other.stop();
        }
        assertThat(counts).hasSize(200);
        assertThat(counts.values()).containsOnly(1);
    }

    @Test
    void aDayPassedRunsAJobThatIsInHandOnceOnly() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var runs = new AtomicInteger();
        begin(agenda -> List.of(job("slow", () -> {
            runs.incrementAndGet();
            inside.countDown();
            await(goOn);
        })));
        office.agenda.put("slow", "one", office.now());
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

        office.time.moveTo(office.now().plus(1, ChronoUnit.DAYS));
        // The dead are looked for at every second heartbeat.
        for (int beat = 0; beat < 5; beat++) {
            awaitHeartbeatAfter(office.now());
        }
        goOn.countDown();
        office.moveTo(office.now());

        assertThat(runs).hasValue(1);
    }

    @Test
    void aRestartDoesNotTurnTimeBack() {
        begin(agenda -> List.of());
        office.moveTo(office.now().plus(3, ChronoUnit.DAYS));
        var before = office.now();

        var restarted = new OfficeTime(database.jdbc(), Clock.systemUTC());

        assertThat(restarted.clock().instant()).isAfterOrEqualTo(before);
        assertThat(restarted.clock().ahead()).isCloseTo(Duration.ofDays(3), Duration.ofSeconds(30));
    }

    @Test
    void theMachineSaysWhatHappened() {
        begin(agenda -> List.of(job("prompt", () -> {}), job("digest", () -> {})));
        var due = office.now().plus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MICROS);
        office.agenda.put("prompt", "ana", due);
        office.agenda.put("digest", "weekly", due.plus(1, ChronoUnit.HOURS));

        var heard = new ArrayList<Instant>();
        var moved = office.machine.moveTo(office.machine.next("prompt").orElseThrow(), heard::add);

        assertThat(moved.ran()).singleElement().satisfies(ran -> {
            assertThat(ran.job()).isEqualTo("prompt");
            assertThat(ran.due()).isEqualTo(due);
            assertThat(ran.failed()).isFalse();
        });
        assertThat(moved.to()).isBetween(due, due.plusSeconds(10));
        assertThat(heard).isNotEmpty().allSatisfy(now -> assertThat(now).isBetween(due, due.plusSeconds(10)));
        assertThat(office.machine.next("prompt")).isEmpty();
    }

    private void awaitHeartbeatAfter(Instant then) {
        while (database.jdbc()
                        .sql("select count(*) from scheduled_tasks where last_heartbeat > :then")
                        .param("then", then.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                == 0) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
