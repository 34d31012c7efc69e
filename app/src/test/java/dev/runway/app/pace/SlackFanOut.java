package dev.runway.app.pace;

import dev.runway.app.database.CountedStatements;
import dev.runway.app.database.TestDatabase;
import dev.runway.app.store.JdbcStore;
import dev.runway.core.delivery.Courier;
import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.PlatformException;
import dev.runway.fakeslack.FakeLimits;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.fakeslack.FakeWorkspace;
import dev.runway.slack.SlackPlatform;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.send.Renderer;
import dev.runway.slack.send.SlackLimits;
import dev.runway.slack.workspace.Connection;
import dev.runway.slack.workspace.Connections;
import dev.runway.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The real courier, outbox and adapter, and a Slack that enforces its limits by the same stepped clock. */
final class SlackFanOut implements AutoCloseable {

    static final String CAUSE = "weekly-status 2026-W48";

    /** What Slack takes here; what the code believes it takes stands with the code. */
    private static final int POSTS_PER_MINUTE = 300;

    private static final int WORKERS = 4;
    private static final Duration STEP = Duration.ofMillis(250);

    final ManualClock clock = new ManualClock();
    final FakeSlack slack = FakeSlack.start(clock);
    final FakeLimits limits = new FakeLimits(clock, POSTS_PER_MINUTE);
    final CountedStatements statements;

    /** What happens after each part of a message that takes several. */
    volatile Runnable betweenParts = () -> {};

    private final TestDatabase database;
    private final JdbcStore store;
    private final SlackApi api = new SlackApi(slack.url());
    private final Map<Workspace, Connection> connections = new HashMap<>();
    private final List<Delivery> ended = Collections.synchronizedList(new ArrayList<>());
    private final Map<UUID, Duration> endedAfter = new ConcurrentHashMap<>();
    private final Courier courier;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);

    SlackFanOut(TestDatabase.Vendor vendor) {
        database = vendor.open();
        statements = new CountedStatements(database.dataSource());
        store = JdbcStore.over(statements.source(), new JdbcTransactionManager(statements.source()), clock, Set.of());
        slack.limits(limits);
        var platform = new SlackPlatform(
                api,
                connected(),
                new Renderer((workspace, person) -> Optional.empty()),
                SlackLimits.of(SlackLimits.USUAL_POSTS_PER_MINUTE),
                clock,
                this::paused);
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

    private void paused(Duration wait) {
        betweenParts.run();
        clock.pass(wait);
    }

    private Connections connected() {
        return new Connections() {
            @Override
            public Optional<Connection> ofTeam(String team) {
                return connections.values().stream()
                        .filter(connection -> connection.workspace().id().equals(team))
                        .findFirst();
            }

            @Override
            public Connection of(Workspace workspace) {
                return Optional.ofNullable(connections.get(workspace))
                        .orElseThrow(() -> PlatformException.tellAnAdministrator("Slack", "finding a token", null));
            }
        };
    }

    /** @return the workspace as the office knows it */
    Workspace connect(FakeWorkspace fake, long office) {
        var workspace = new Workspace(office, SlackPlatform.NAME, fake.team());
        connections.put(workspace, new Connection(workspace, fake.botUser(), fake.token()));
        return workspace;
    }

    /** So many people of the workspace, each asked in their direct conversation, in one transaction. */
    List<Place> askAll(FakeWorkspace fake, Workspace workspace, int people) {
        var places = new ArrayList<Place>();
        for (int number = 0; number < people; number++) {
            var user = fake.user("U%05d".formatted(number), "Person " + number, "", "Europe/Lisbon");
            places.add(new Place(workspace, user, Place.Kind.DIRECT, "Person " + number));
        }
        store.transactions().run(() -> {
            places.forEach(place -> post(place, "Good morning. How is the project of " + place.name() + " now?"));
            return null;
        });
        return places;
    }

    private void post(Place place, String words) {
        post(place, asking(words));
    }

    UUID post(Place place, Message message) {
        var id = UUID.randomUUID();
        store.outbox().add(Delivery.post(id, place, message, CAUSE, clock.instant()));
        return id;
    }

    /** What somebody there is told who has just done something. */
    UUID answer(Place place) {
        var id = UUID.randomUUID();
        store.outbox()
                .add(Delivery.post(id, place, asking("And until when?"), CAUSE, clock.instant())
                        .answering());
        return id;
    }

    void replace(UUID about, Place place, Message message) {
        store.outbox().add(Delivery.replace(UUID.randomUUID(), about, place, message, CAUSE, clock.instant()));
    }

    private static Message asking(String words) {
        return Message.builder()
                .line(words)
                .buttons(Button.of("answer", "on-track", "On track"), Button.of("answer", "at-risk", "At risk"))
                .build();
    }

    /** Delivers and steps the clock on until all has ended, or so much time has passed since the beginning. */
    void run(Duration most) {
        deliver();
        while (open() > 0 && clock.passed().compareTo(most) < 0) {
            clock.pass(STEP);
            deliver();
        }
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
        return connections.keySet().stream()
                .map(Workspace::office)
                .distinct()
                .map(office -> store.outbox().count(office, CAUSE))
                .mapToInt(counts ->
                        counts.getOrDefault(Delivery.State.WAITING, 0) + counts.getOrDefault(Delivery.State.SENDING, 0))
                .sum();
    }

    /** Every delivery that ended, in the order of their ends. */
    List<Delivery> ended() {
        return List.copyOf(ended);
    }

    /** When it was sent, from the beginning; empty when it was not. */
    Optional<Duration> sentAfter(UUID id) {
        return Optional.ofNullable(endedAfter.get(id));
    }

    /** Whether nothing that waits there was ever taken in hand. */
    boolean isUntried(Place place) {
        return store.outbox().newest(place).filter(row -> row.attempts() == 0).isPresent();
    }

    /** What was sent within that time from the beginning. */
    List<Delivery> sentBy(Duration time) {
        return ended().stream()
                .filter(row -> row.state() == Delivery.State.SENT)
                .filter(row -> endedAfter.get(row.id()).compareTo(time) <= 0)
                .toList();
    }

    /** How often rows were written: twice for a delivery that is taken in hand once. */
    long rowsWritten() {
        return statements.executed().stream()
                .filter(sql -> sql.startsWith("update outbox"))
                .count();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        api.close();
        slack.close();
        database.close();
    }
}
