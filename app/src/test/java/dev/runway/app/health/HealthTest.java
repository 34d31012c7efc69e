package dev.runway.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.agenda.AgendaRunner;
import dev.runway.app.agenda.DbSchedulerAgenda;
import dev.runway.app.agenda.OfficeTime;
import dev.runway.app.database.TestDatabase;
import dev.runway.app.store.JdbcStore;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class HealthTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final TestDatabase database = TestDatabase.h2();
    private final Clock system = Clock.fixed(NOW, ZoneOffset.UTC);
    private final JdbcStore store = database.store(system);
    private final DeliveryFigures figures = new DeliveryFigures(database.jdbc(), system);
    private final DbSchedulerAgenda agenda = new DbSchedulerAgenda(database.jdbc());
    private final AgendaRunner runner = new AgendaRunner(
            database.dataSource(),
            agenda,
            new OfficeTime(database.jdbc(), system).clock(),
            "test",
            List.of(new Agenda.Job() {
                @Override
                public String name() {
                    return "prompt";
                }

                @Override
                public void run(String key, Instant due) {}
            }));

    @AfterEach
    void close() {
        runner.stop();
        database.close();
    }

    private static String words(Health health) {
        return health.getDetails().get("says").toString();
    }

    private void post(Duration ago) {
        database.jdbc()
                .sql("merge into office (id, name) key (id) values (1, 'The Acme Project Office')")
                .update();
        var place = new Place(new Workspace(1, "playground", "acme"), "direct:ana", Place.Kind.DIRECT, "Ana");
        store.transactions().run(() -> {
            store.outbox()
                    .add(Delivery.post(UUID.randomUUID(), place, new Message(List.of()), "reply", NOW.minus(ago)));
            return null;
        });
    }

    private void end(Delivery.State state, String reason) {
        var inHand = store.outbox().claim(NOW, Duration.ofSeconds(30), Set.of()).orElseThrow();
        store.outbox().next(inHand.hold(), inHand.delivery().in(state, reason));
    }

    @Test
    void withNothingToSayAllIsFine() {
        assertThat(new StoreHealth(database.jdbc()).health().getStatus()).isEqualTo(Status.UP);
        assertThat(words(new DeliveriesHealth(figures).health())).isEqualTo("Messages are delivered as they come.");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidSo() {
        database.close();

        var health = new StoreHealth(database.jdbc()).health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(words(health)).startsWith("The database does not answer, so nothing can be acted on: ");
    }

    @Test
    void messagesThatWaitTooLongAreSaid() {
        post(Duration.ofMinutes(9));
        assertThat(new DeliveriesHealth(figures).health().getStatus()).isEqualTo(Status.UP);

        post(Duration.ofMinutes(1));
        database.jdbc()
                .sql("update destination set due = dateadd('minute', -20, due)")
                .update();

        var health = new DeliveriesHealth(figures).health();
        assertThat(health.getStatus()).isEqualTo(Attention.STATUS);
        assertThat(words(health)).startsWith("Messages wait: the oldest for 29 minutes.");
        assertThat(figures.open()).isEqualTo(2);
    }

    @Test
    void doubtsAndFailuresOfTheLastDayAreCounted() {
        post(Duration.ofHours(1));
        end(Delivery.State.IN_DOUBT, "The answer was lost.");
        post(Duration.ofHours(1));
        end(Delivery.State.FAILED, "The channel is archived.");
        post(Duration.ofHours(1));
        end(Delivery.State.FAILED, "The channel is archived.");
        post(Duration.ofHours(25));
        end(Delivery.State.FAILED, "The channel is archived.");

        var health = new DeliveriesHealth(figures).health();

        assertThat(health.getStatus()).isEqualTo(Attention.STATUS);
        assertThat(words(health))
                .isEqualTo("1 message of the last day may or may not have arrived, and the platform cannot be asked."
                        + " None is sent again by itself."
                        + " 2 messages of the last day could not be delivered. The log says why.");
        assertThat(figures.open()).isZero();
    }

    @Test
    void anAgendaThatStandsStillIsSaid() {
        agenda.put("prompt", "ana", NOW.minus(Duration.ofMinutes(7)));
        agenda.put("of a later release", "x", NOW.minus(Duration.ofDays(7)));

        var health = new AgendaHealth(runner).health();

        assertThat(health.getStatus()).isEqualTo(Attention.STATUS);
        assertThat(words(health))
                .isEqualTo("The agenda does not run on this node. The agenda is 7 minutes behind: prompts and"
                        + " digests that are due are not done yet.");
    }

    @Test
    void whatFellDueWhileNothingRanIsNotHeldAgainstAFreshStart() {
        agenda.put("prompt", "ana", NOW.minus(Duration.ofDays(1)));
        runner.start();

        assertThat(words(new AgendaHealth(runner).health())).isEqualTo("The agenda is on time.");
    }

    @Test
    void anAgendaOnTimeIsFine() {
        agenda.put("prompt", "ana", NOW.plus(Duration.ofMinutes(7)));
        runner.start();

        assertThat(words(new AgendaHealth(runner).health())).isEqualTo("The agenda is on time.");
    }

    @Test
    void anEntryThatFailedIsSaid() {
        agenda.put("prompt", "ana", NOW.plus(Duration.ofMinutes(7)));
        database.jdbc()
                .sql("update scheduled_tasks set consecutive_failures = 1")
                .update();
        runner.start();

        assertThat(words(new AgendaHealth(runner).health()))
                .isEqualTo("1 entry of the agenda failed and will be tried again. The log says why.");
    }
}
