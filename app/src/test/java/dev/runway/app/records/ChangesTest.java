package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.office.Office;
import dev.runway.conversations.office.OfficeRecords;
import dev.runway.conversations.portfolio.ChangeRecords;
import dev.runway.conversations.portfolio.Milestone;
import dev.runway.conversations.portfolio.NewProject;
import dev.runway.conversations.portfolio.PortfolioRecords;
import dev.runway.conversations.portfolio.ProgramRecords;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectBook;
import dev.runway.conversations.portfolio.ProjectChange;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was changed about a project is kept beside it, inside its office; a milestone keeps its number when it moves. */
class ChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00.123456Z");
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 15);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void changesComeBackNewestFirstAndStayInTheirOffice(Vendor vendor) {
        try (var database = vendor.open();
                var records = new RecordsOn(database)) {
            long office = office(records);
            long other = office(records);
            var account = new Account(new Workspace(office, "playground", "acme"), "dana");
            long dana = database.store(Clock.systemUTC())
                    .directory()
                    .welcome(account, new Profile("Dana", "", ZoneOffset.UTC))
                    .id();
            var project = book(records).create(office, described("Ledger Move", dana));
            var changes = records.get(ChangeRecords.class);
            var run = UUID.randomUUID();
            var lead = new ProjectChange(null, office, project.id(), dana, run, "lead", "Ben", "Wei", "", NOW);
            var date = new ProjectChange(
                    null, office, project.id(), dana, null, "go-live", "15 January", "29 January", "Late.", NOW);

            var first = changes.save(lead);
            var second = changes.save(date);

            assertThat(changes.findFirst30ByOfficeAndProjectOrderByIdDesc(office, project.id()))
                    .containsExactly(second, first);
            assertThat(changes.findFirst30ByOfficeAndProjectOrderByIdDesc(other, project.id()))
                    .isEmpty();
            assertThat(changes.existsByOfficeAndRun(office, run)).isTrue();
            assertThat(changes.existsByOfficeAndRun(other, run)).isFalse();
            assertThat(changes.existsByOfficeAndRun(office, UUID.randomUUID())).isFalse();
            assertThat(second.sentence()).isEqualTo("go-live: 15 January → 29 January (Late).");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aMovedMilestoneKeepsItsNumberAndItsFirstDate(Vendor vendor) {
        try (var database = vendor.open();
                var records = new RecordsOn(database)) {
            long office = office(records);
            var projects = records.get(ProjectRecords.class);
            var begun = book(records).create(office, described("Ledger Move", 7));
            var milestone = begun.openMilestones().get(0);
            var moved = milestone.slipped(JANUARY.plusDays(14), "the vendor is late", JANUARY.minusDays(50));

            projects.save(begun.planned(List.of(moved, Milestone.planned("hand-over", JANUARY.plusDays(40))))
                    .ledBy(8L)
                    .reportedBy(9L)
                    .aimingAt("a new goal")
                    .costing("EUR 4000"));

            var kept = projects.findByOfficeAndCode(office, "ledger-move").orElseThrow();
            assertThat(kept.openMilestones()).first().isEqualTo(moved);
            assertThat(kept.openMilestones()).hasSize(2);
            assertThat(List.of(kept.leader(), kept.reporter())).containsExactly(8L, 9L);
            assertThat(List.of(kept.goal(), kept.budget())).containsExactly("a new goal", "EUR 4000");
            projects.save(kept.planned(
                    List.of(moved.met(JANUARY), kept.openMilestones().get(1))));
            assertThat(projects.findByOfficeAndCode(office, "ledger-move")
                            .orElseThrow()
                            .openMilestones())
                    .extracting(Milestone::name)
                    .containsExactly("hand-over");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aNameIsFoundHoweverItIsWritten(Vendor vendor) {
        try (var database = vendor.open();
                var records = new RecordsOn(database)) {
            long office = office(records);
            var book = book(records);
            book.create(office, described("Ledger Move", 7));

            assertThat(book.called(office, " ledger-MOVE ")).isPresent();
            assertThat(book.called(office, "Ledger Moves")).isEmpty();
            assertThat(book.called(office(records), "Ledger Move")).isEmpty();
        }
    }

    private static ProjectBook book(RecordsOn records) {
        return new ProjectBook(
                records.get(PortfolioRecords.class),
                records.get(ProgramRecords.class),
                records.get(ProjectRecords.class),
                (office, person) -> {});
    }

    private static NewProject described(String name, long lead) {
        return new NewProject(
                name,
                Optional.empty(),
                lead,
                Optional.empty(),
                Optional.empty(),
                Project.Size.CHANGE,
                "",
                "",
                List.of(Milestone.planned("go-live", JANUARY)),
                List.of());
    }

    private static long office(RecordsOn records) {
        return records.get(OfficeRecords.class)
                .save(new Office(null, "Acme Technical Services Project Management Office", "Europe/Lisbon", 7))
                .id();
    }
}
