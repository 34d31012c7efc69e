package dev.runway.app.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Reply;
import dev.runway.testkit.ManualAgenda;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HousekeepingJobTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Instant NOW = Instant.parse("2026-07-22T12:00:00Z");

    private final ManualAgenda agenda = new ManualAgenda();

    @Test
    void itComesEveryNightAtThreeWhereTheOfficeIs() {
        try (var database = TestDatabase.h2()) {
            var clock = Clock.fixed(NOW, ZoneOffset.UTC);
            var job = new HousekeepingJob(database.store(clock).housekeeping(), agenda, clock, clock, LISBON);

            job.plan();
            job.plan();

            assertThat(agenda.nextDue(Optional.of(HousekeepingJob.NAME)))
                    .contains(Instant.parse("2026-07-23T02:00:00Z"));
        }
    }

    @Test
    void itForgetsOldEventsAndPlansTheNextNight() {
        try (var database = TestDatabase.h2()) {
            see(database, "old", NOW.minus(Duration.ofDays(8)));
            see(database, "young", NOW.minus(Duration.ofDays(6)));
            var clock = Clock.fixed(NOW, ZoneOffset.UTC);
            var job = new HousekeepingJob(database.store(clock).housekeeping(), agenda, clock, clock, LISBON);

            job.run("nightly", NOW);

            assertThat(database.jdbc()
                            .sql("select event from seen")
                            .query(String.class)
                            .list())
                    .containsExactly("young");
            assertThat(agenda.nextDue(Optional.empty())).isPresent();
        }
    }

    private static void see(TestDatabase database, String event, Instant at) {
        var store = database.store(Clock.fixed(at, ZoneOffset.UTC));
        store.transactions().run(() -> {
            var workspace = new Workspace(1, "playground", "acme");
            store.seen().before(workspace, event);
            store.seen().keep(workspace, event, Reply.nothing());
            return null;
        });
    }
}
