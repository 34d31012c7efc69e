package dev.runway.app.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.CountedStatements;
import dev.runway.app.database.TestDatabase;
import dev.runway.app.store.JdbcStore;
import dev.runway.core.delivery.Courier;
import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The real courier and outbox on a clock that is stepped. Which platform they deliver to is for whoever extends it. */
abstract class FanOut implements AutoCloseable {

    static final String CAUSE = "weekly-status 2026-W48";

    /** To how many a round is sent. */
    static final int PEOPLE = 500;

    /** When it is given up. */
    static final Duration MOST = Duration.ofMinutes(10);

    /** How many times as long as the least it may take. */
    private static final double HARDLY_LATER = 1.05;

    private static final int WORKERS = 4;

    final ManualClock clock = new ManualClock();
    final CountedStatements statements;

    private final Duration step;
    private final TestDatabase database;
    private final JdbcStore store;
    private final Set<Long> offices = new TreeSet<>();
    private final List<Delivery> ended = Collections.synchronizedList(new ArrayList<>());
    private final Map<UUID, Duration> endedAfter = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private Courier courier;

    /** @param step how finely the clock is moved on: half of what a limit may be missed by, at most */
    FanOut(TestDatabase.Vendor vendor, Duration step) {
        this.step = step;
        database = vendor.open();
        statements = new CountedStatements(database.dataSource());
        store = JdbcStore.over(statements.source(), new JdbcTransactionManager(statements.source()), clock, Set.of());
    }

    /** To be called once, before anything is delivered. */
    final void deliversTo(ChatPlatform platform) {
        courier = new Courier(new Courier.Means(
                store.outbox(),
                Map.of(platform.name(), platform),
                clock,
                new Random(1),
                CourierSettings.usual(),
                (row, remedy) -> {
                    endedAfter.put(row.id(), clock.passed());
                    ended.add(row);
                }));
    }

    final TestDatabase database() {
        return database;
    }

    /** What came too soon, as the platform says. */
    abstract List<String> violations();

    /** How many calls the platform got. */
    abstract int calls();

    /** What the bot has said there, oldest first. */
    abstract List<String> said(Place place);

    /** Each of them in one transaction, as a round does. */
    final void askAll(List<Place> places) {
        store.transactions().run(() -> {
            places.forEach(
                    place -> post(place, asking("Good morning. How is the project of " + place.name() + " now?")));
            return null;
        });
    }

    final UUID post(Place place, Message message) {
        var id = UUID.randomUUID();
        offices.add(place.workspace().office());
        store.outbox().add(Delivery.post(id, place, message, CAUSE, clock.instant()));
        return id;
    }

    /** What somebody there is told who has just done something. */
    final UUID answer(Place place) {
        var id = UUID.randomUUID();
        store.outbox()
                .add(Delivery.post(id, place, asking("And until when?"), CAUSE, clock.instant())
                        .answering());
        return id;
    }

    final void replace(UUID about, Place place, Message message) {
        store.outbox().add(Delivery.replace(UUID.randomUUID(), about, place, message, CAUSE, clock.instant()));
    }

    private static Message asking(String words) {
        return Message.builder()
                .line(words)
                .buttons(Button.of("answer", "on-track", "On track"), Button.of("answer", "at-risk", "At risk"))
                .build();
    }

    /** Delivers and steps the clock on until all has ended, or so much time has passed since the beginning. */
    final void run(Duration most) {
        deliver();
        while (open() > 0 && clock.passed().compareTo(most) < 0) {
            clock.pass(step);
            deliver();
        }
    }

    /**
     * Some who were asked already, and one who speaks before the question to all has come to them.
     *
     * @param answering how many of those who were asked answer, one after the other
     * @param between how long after each the next one answers
     * @return the longest that somebody waited for what they were told then
     */
    final Duration assertAnsweredWithinASecond(List<Place> places, int answering, Duration between) {
        var asked = places.stream().filter(place -> !said(place).isEmpty()).toList();
        var longest = Duration.ZERO;
        for (var person : asked.subList(0, answering)) {
            var before = clock.passed();
            var next = answer(person);
            run(before.plusSeconds(1));
            var wait = sentAfter(next).orElseThrow().minus(before);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
            run(before.plus(between));
        }
        var unasked = places.stream().filter(this::isUntried).findFirst().orElseThrow();
        var before = clock.passed();
        answer(unasked);
        run(before.plusSeconds(1));

        assertThat(longest).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(said(unasked))
                .as("what was to be said before, and a second later what they asked for")
                .hasSize(2);
        return longest;
    }

    private void deliver() {
        try {
            var all = Collections.nCopies(WORKERS, (Callable<Integer>) courier::deliverAllNow);
            for (var done : workers.invokeAll(all)) {
                done.get();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int open() {
        return offices.stream()
                .map(office -> store.outbox().count(office, CAUSE))
                .mapToInt(counts ->
                        counts.getOrDefault(Delivery.State.WAITING, 0) + counts.getOrDefault(Delivery.State.SENDING, 0))
                .sum();
    }

    /** Every delivery that ended, in the order of their ends. */
    final List<Delivery> ended() {
        return List.copyOf(ended);
    }

    /** When it was sent, from the beginning; empty when it was not. */
    final Optional<Duration> sentAfter(UUID id) {
        return Optional.ofNullable(endedAfter.get(id));
    }

    /** Whether nothing that waits there was ever taken in hand. */
    final boolean isUntried(Place place) {
        return store.outbox().newest(place).filter(row -> row.attempts() == 0).isPresent();
    }

    /** What was sent within that time from the beginning. */
    final List<Delivery> sentBy(Duration time) {
        return ended().stream()
                .filter(row -> row.state() == Delivery.State.SENT)
                .filter(row -> endedAfter.get(row.id()).compareTo(time) <= 0)
                .toList();
    }

    /** How often rows were written: twice for a delivery that is taken in hand once. */
    final long rowsWritten() {
        return statements.executed().stream()
                .filter(sql -> sql.startsWith("update outbox"))
                .count();
    }

    final void assertAllSent(int deliveries) {
        assertThat(ended()).hasSize(deliveries).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(Delivery.State.SENT);
            assertThat(row.platformId()).isPresent();
        });
    }

    final void assertAskedOnce(List<Place> places) {
        assertThat(places).allSatisfy(place -> assertThat(said(place))
                .as(place.name())
                .singleElement()
                .asString()
                .contains(place.name() + " now?"));
    }

    /** Hardly later than they could, and nothing too soon. */
    final void assertInTime(Duration least) {
        assertInTime(least, Duration.ZERO);
    }

    /** @param waited how long the unluckiest of them was held back by failures */
    final void assertInTime(Duration least, Duration waited) {
        assertThat(violations()).isEmpty();
        assertThat(clock.passed())
                .isLessThanOrEqualTo(Duration.ofMillis((long) (HARDLY_LATER * least.toMillis()))
                        .plus(waited));
    }

    /** Two writes for each, and some for places that had to be looked at twice. */
    final void assertHardlyTakenInHandTwice(int deliveries) {
        assertThat(rowsWritten())
                .as("what waits for its turn is not taken in hand again and again")
                .isLessThan(2 * deliveries + PEOPLE / 5);
    }

    final void print(String what, Duration least) {
        System.out.printf(
                "Fan-out (%s): %d deliveries, %d calls, %d refused; %.1f s of at least %.1f s; %d rows written%n",
                what,
                ended().size(),
                calls(),
                violations().size(),
                clock.passed().toMillis() / 1000.0,
                least.toMillis() / 1000.0,
                rowsWritten());
    }

    @Override
    public void close() {
        workers.shutdownNow();
        database.close();
    }
}
