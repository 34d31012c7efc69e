package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.CountedStatements;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.app.store.JdbcStore;
import dev.runway.conversations.Conversations;
import dev.runway.conversations.broadcast.Links;
import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.portfolio.Milestone;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.Scope;
import dev.runway.conversations.sample.SampleOffice.Extent;
import dev.runway.conversations.status.Health;
import dev.runway.conversations.status.StatusReport;
import dev.runway.core.message.PlainText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A digest is read in a fixed number of queries, whatever the number of projects, and reads the same each time. */
class DigestQueriesTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T12:00:00Z");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void tenProjectsOrAHundredTakeTheSameQueries(Vendor vendor) {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.THIS_WEEK_AS_WELL)) {
            var counted = new CountedStatements(acme.database().dataSource());
            try (var records = new RecordsOn(counted.source())) {
                var store = JdbcStore.over(
                        counted.source(), new JdbcTransactionManager(counted.source()), Clock.systemUTC(), Set.of());
                var conversations = new Conversations(
                        records.all(),
                        new Conversations.Ports(
                                store.directory(),
                                store.runs(),
                                store.outbox(),
                                acme.agenda,
                                store.transactions(),
                                store.turnLock(),
                                store.messages(),
                                Links.NONE,
                                UUID::randomUUID,
                                Clock.systemUTC(),
                                Clock.systemUTC()));
                var round = conversations.rounds().round(acme.office.id(), OfficeOn.THURSDAY);

                var ten = queriesOf(conversations, round, counted);
                addNinety(acme, round);
                var hundred = queriesOf(conversations, round, counted);
                var narrowed = summaryOf(conversations, acme.office.id(), counted);

                assertThat(ten).hasSizeLessThanOrEqualTo(12);
                assertThat(hundred).containsExactlyElementsOf(ten);
                assertThat(narrowed).hasSizeLessThanOrEqualTo(15);
                assertThat(PlainText.lines(conversations.board().page(round)))
                        .contains(
                                "● 96 on track  ▲ 1 at risk  ■ 1 off track  ‖ 1 paused  ✓ 0 done   (last week 7 · 1 · 0 · 1 · 0)",
                                "Health by week (■ off track · ▲ at risk · ● on track): week 43: 0 · 0 · 10; week 44: 0 · 1 · 8;"
                                        + " week 45: 0 · 0 · 8; week 46: 0 · 1 · 7; week 47: 0 · 1 · 7; week 48: 1 · 1 · 96")
                        .isEqualTo(PlainText.lines(conversations.board().page(round)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aSummaryIsOfOneProgramOrOfAll(Vendor vendor) {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.THIS_WEEK_AS_WELL)) {
            var conversations = acme.runway.conversations();
            var scopes = conversations.scopes().scopes(acme.office.id());
            assertThat(scopes).extracting(Scope::name).containsExactly("Technical Services", "Everyday", "Moves");

            assertThat(summary(conversations, acme.office.id(), scopes.get(0)))
                    .startsWith(
                            acme.office.name() + " · Technical Services · 25 November",
                            "● 6 on track  ▲ 1 at risk  ■ 1 off track  ‖ 1 paused  ✓ 0 done   (last week 7 · 1 · 0 · 1 · 0)");
            assertThat(summary(conversations, acme.office.id(), scopes.get(2)))
                    .startsWith(
                            acme.office.name() + " · Moves · 25 November",
                            "● 1 on track  ▲ 1 at risk  ■ 1 off track  ‖ 0 paused  ✓ 0 done   (last week 3 · 0 · 0 · 0 · 0)")
                    .noneMatch(line -> line.contains("Wiki Move"));
            assertThat(summary(conversations, acme.office.id(), new Scope("portfolio-9", "Empty", Set.of())))
                    .contains(
                            "There is no project to tell of yet. When the first one is here, its news will be here as well.");
        }
    }

    private static List<String> summary(Conversations conversations, long office, Scope scope) {
        return PlainText.lines(conversations.board().summary(office, scope, WEDNESDAY));
    }

    private static List<String> summaryOf(Conversations conversations, long office, CountedStatements counted) {
        var moves = conversations.scopes().scopes(office).get(2);
        counted.forget();
        conversations.board().summary(office, moves, WEDNESDAY);
        return counted.executed();
    }

    private static List<String> queriesOf(Conversations conversations, Round round, CountedStatements counted) {
        counted.forget();
        conversations.board().page(round);
        return counted.executed();
    }

    private static void addNinety(OfficeOn acme, Round round) {
        var records = acme.records();
        long program = records.programs()
                .findByOfficeOrderByName(acme.office.id())
                .get(0)
                .id();
        long ana = acme.person("Ana");
        for (int i = 0; i < 90; i++) {
            var project = records.projects()
                    .save(new Project(
                            null,
                            acme.office.id(),
                            program,
                            "more-" + i,
                            "More " + i,
                            null,
                            ana,
                            null,
                            Project.Size.CHANGE,
                            Project.Stage.RUNNING,
                            "",
                            "",
                            List.of(Milestone.planned("end", OfficeOn.THURSDAY.plusDays(i))),
                            List.of()));
            var said = new StatusReport.Said(Health.ON_TRACK, false, "", "", null, ana, UUID.randomUUID(), WEDNESDAY);
            records.reports()
                    .save(StatusReport.first(acme.office.id(), project.id(), round.id(), round.askDay(), said));
        }
    }
}
