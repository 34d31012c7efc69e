package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.checkin.CheckIn;
import dev.runway.conversations.checkin.CheckInRecords;
import dev.runway.conversations.checkin.Prompt;
import dev.runway.conversations.checkin.PromptRecords;
import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.checkin.RoundRecords;
import dev.runway.conversations.office.Office;
import dev.runway.conversations.office.OfficeRecords;
import dev.runway.conversations.office.Offices;
import dev.runway.conversations.portfolio.Milestone;
import dev.runway.conversations.portfolio.Portfolio;
import dev.runway.conversations.portfolio.PortfolioRecords;
import dev.runway.conversations.portfolio.Program;
import dev.runway.conversations.portfolio.ProgramRecords;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.status.Health;
import dev.runway.conversations.status.HelpRecords;
import dev.runway.conversations.status.HelpRequest;
import dev.runway.conversations.status.ReportRecords;
import dev.runway.conversations.status.ReportRecords.HealthOn;
import dev.runway.conversations.status.RevisionRecords;
import dev.runway.conversations.status.StatusReport;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the office keeps comes back as it went in, and every query stays inside its office. */
class RecordsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00.123456Z");
    /** The first of two two o'clocks in Berlin: an instant that a local time could not name. */
    private static final Instant IN_THE_OVERLAP = Instant.parse("2026-10-25T00:30:00Z");

    private static final LocalDate W47 = LocalDate.of(2026, 11, 19);
    private static final LocalDate W48 = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theFirstOfficeIsMadeOnceAndKeptAsPeopleChangedIt(Vendor vendor) {
        on(vendor, (database, records) -> {
            var kept = records.get(OfficeRecords.class);
            var offices = new Offices(kept, (office, person) -> {});

            var made = offices.firstOrNew("Acme Project Management Office", ZoneId.of("Europe/Lisbon"));
            kept.save(new Office(made.id(), "Acme Portfolio Management Office", "Asia/Singapore", 3));

            assertThat(offices.firstOrNew("Another name", ZoneId.of("UTC")))
                    .isEqualTo(new Office(made.id(), "Acme Portfolio Management Office", "Asia/Singapore", 3));
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aProjectKeepsItsMilestonesAndEverySlipInOrder(Vendor vendor) {
        on(vendor, (database, records) -> {
            var projects = records.get(ProjectRecords.class);
            long office = office(records);
            var saved = project(records, office, "data-centre-exit", 7L);
            var slipped = saved.milestones()
                    .get(0)
                    .slipped(LocalDate.of(2027, 1, 22), "racks came late", LocalDate.of(2026, 11, 5))
                    .slipped(LocalDate.of(2027, 1, 29), "lease on the cooling units", W48);
            projects.save(new Project(
                    saved.id(),
                    office,
                    saved.program(),
                    saved.code(),
                    saved.name(),
                    saved.leader(),
                    saved.reporter(),
                    saved.sponsor(),
                    saved.size(),
                    saved.stage(),
                    saved.goal(),
                    saved.budget(),
                    List.of(slipped, saved.milestones().get(1)),
                    saved.members()));

            var read = projects.findByOfficeAndCode(office, "data-centre-exit").orElseThrow();
            assertThat(read.milestones()).hasSize(2);
            assertThat(read.milestones().get(0).firstDue()).isEqualTo("2027-01-15");
            assertThat(read.milestones().get(0).due()).isEqualTo("2027-01-29");
            assertThat(read.milestones().get(0).slips())
                    .extracting("reason")
                    .containsExactly("racks came late", "lease on the cooling units");
            assertThat(projects.nextSteps(office))
                    .extracting("name")
                    .containsExactly("go-live", "go-live", "hand-over");
            assertThat(projects.nextSteps(office))
                    .extracting("reason")
                    .containsExactly("racks came late", "lease on the cooling units", null);
            assertThat(projects.findByOfficeAndCode(office + 1, "data-centre-exit"))
                    .isEmpty();
            assertThat(projects.reportedBy(office, 7)).extracting("code").containsExactly("data-centre-exit");
            assertThat(projects.reportedBy(office, 8)).isEmpty();
            projects.setStage(office, saved.id(), Project.Stage.PAUSED);
            assertThat(projects.briefs(office)).extracting("stage").containsExactly(Project.Stage.PAUSED);
            assertThat(database.transactions().<List<Long>>execute(held -> projects.hold(office, List.of(saved.id()))))
                    .containsExactly(saved.id());
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRoundAndItsPromptsComeBack(Vendor vendor) {
        on(vendor, (database, records) -> {
            long office = office(records);
            var person = person(database, office, "ana");
            var checkIns = records.get(CheckInRecords.class);
            var checkIn = checkIns.save(CheckIn.weeklyStatus(office));
            var rounds = records.get(RoundRecords.class);
            var round =
                    rounds.save(new Round(null, office, checkIn.id(), W48, LocalTime.of(10, 0), IN_THE_OVERLAP, null));
            var prompts = records.get(PromptRecords.class);
            prompts.save(Prompt.planned(round, person).asked(NOW).afterReminder());

            assertThat(checkIns.findByOfficeAndName(office, CheckIn.WEEKLY_STATUS))
                    .contains(checkIn);
            assertThat(rounds.findByOfficeAndId(office, round.id())).contains(round);
            assertThat(rounds.findByOfficeAndId(office + 1, round.id())).isEmpty();
            assertThat(round.label()).isEqualTo("2026-W48");
            database.transactions().executeWithoutResult(held -> {
                assertThat(checkIns.hold(office, CheckIn.WEEKLY_STATUS)).contains(checkIn);
                assertThat(rounds.hold(office, round.id())).contains(round);
            });
            rounds.save(round.toldAt(NOW));
            assertThat(rounds.findFirstByOfficeAndToldIsNotNullOrderByAskDayDesc(office))
                    .contains(round.toldAt(NOW));
            assertThat(rounds.findFirstByOfficeAndCheckInAndAskDayLessThanOrderByAskDayDesc(office, checkIn.id(), W48))
                    .isEmpty();
            assertThat(rounds.findByOfficeAndAskDayGreaterThanEqualOrderByAskDay(office, W48))
                    .hasSize(1);
            assertThat(prompts.findByOfficeAndRoundAndPerson(office, round.id(), person))
                    .get()
                    .satisfies(prompt -> {
                        assertThat(prompt.state()).isEqualTo(Prompt.State.ASKED);
                        assertThat(prompt.askedAt()).isEqualTo(NOW);
                        assertThat(prompt.reminded()).isTrue();
                    });
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void reportsKeepTheirRevisionsAndTheNewestBeforeADayIsFound(Vendor vendor) {
        on(vendor, (database, records) -> {
            long office = office(records);
            var ana = person(database, office, "ana");
            var project = project(records, office, "wiki-move", ana);
            var checkIn = records.get(CheckInRecords.class).save(CheckIn.weeklyStatus(office));
            var rounds = records.get(RoundRecords.class);
            var reports = records.get(ReportRecords.class);
            var revisions = records.get(RevisionRecords.class);
            for (LocalDate day : List.of(W47.minusWeeks(1), W47, W48)) {
                var round = rounds.save(new Round(null, office, checkIn.id(), day, LocalTime.of(10, 0), NOW, null));
                var said = new StatusReport.Said(
                        Health.ON_TRACK, false, "said on " + day, "", null, ana, UUID.randomUUID(), NOW);
                reports.save(StatusReport.first(office, project.id(), round.id(), day, said));
            }
            var newest = reports.findFirstByOfficeAndProjectOrderByAskDayDesc(office, project.id())
                    .orElseThrow();
            var revised = reports.save(newest.revised(new StatusReport.Said(
                    Health.AT_RISK, false, "worse", "costs", 2, ana, UUID.randomUUID(), NOW.plusSeconds(60))));

            assertThat(reports.findByOfficeAndProjectAndRound(office, project.id(), newest.round()))
                    .contains(revised);
            assertThat(reports.lastBefore(office, W48)).extracting("words").containsExactly("said on 2026-11-19");
            assertThat(reports.lastBefore(office, W48.plusWeeks(1))).containsExactly(revised);
            assertThat(reports.lastBefore(office + 1, W48)).isEmpty();
            assertThat(reports.healthSince(office, W48, W48))
                    .extracting(HealthOn::askDay)
                    .containsExactlyInAnyOrder(W48, W48.minusWeeks(1));
            assertThat(reports.healthSince(office + 1, W48, W48)).isEmpty();
            assertThat(reports.findFirstByOfficeAndProjectAndAskDayLessThanOrderByAskDayDesc(office, project.id(), W48))
                    .get()
                    .extracting("words")
                    .isEqualTo("said on 2026-11-19");
            assertThat(revisions.findByOfficeAndReportOrderByNumber(office, newest.id()))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void helpIsFoundWhileItIsWanted(Vendor vendor) {
        on(vendor, (database, records) -> {
            long office = office(records);
            var ana = person(database, office, "ana");
            var dana = person(database, office, "dana");
            var project = project(records, office, "ledger-move", ana);
            var help = records.get(HelpRecords.class);
            var run = UUID.randomUUID();
            var open = help.save(new HelpRequest(
                    null,
                    office,
                    project.id(),
                    run,
                    ana,
                    dana,
                    "",
                    "push the vendor",
                    LocalDate.of(2026, 12, 2),
                    HelpRequest.State.OPEN,
                    NOW));

            assertThat(help.wanted(office)).containsExactly(open);
            assertThat(help.findByOfficeAndRunAndProject(office, run, project.id()))
                    .contains(open);
            assertThat(database.transactions().<Optional<HelpRequest>>execute(held -> help.hold(office, open.id())))
                    .contains(open);
            help.save(open.in(HelpRequest.State.CLOSED));
            assertThat(help.wanted(office)).isEmpty();
            assertThat(help.wantedFor(office, project.id())).isEmpty();
        });
    }

    private interface Story {
        void tell(TestDatabase database, RecordsOn records);
    }

    private static void on(Vendor vendor, Story story) {
        try (var database = vendor.open();
                var records = new RecordsOn(database)) {
            story.tell(database, records);
        }
    }

    private static long office(RecordsOn records) {
        return records.get(OfficeRecords.class)
                .save(new Office(null, "Acme Technical Services Project Management Office", "Europe/Lisbon", 7))
                .id();
    }

    private static long person(TestDatabase database, long office, String name) {
        var account = new Account(new Workspace(office, "playground", "acme"), name);
        return database.store(Clock.systemUTC())
                .directory()
                .welcome(account, new Profile(name, "", ZoneId.of("Europe/Lisbon")))
                .id();
    }

    private static Project project(RecordsOn records, long office, String code, Long reporter) {
        var portfolio = records.get(PortfolioRecords.class).save(new Portfolio(null, office, "Acme"));
        var program = records.get(ProgramRecords.class).save(new Program(null, office, portfolio.id(), "Moves"));
        return records.get(ProjectRecords.class)
                .save(new Project(
                        null,
                        office,
                        program.id(),
                        code,
                        code,
                        null,
                        reporter,
                        null,
                        Project.Size.PROJECT,
                        Project.Stage.RUNNING,
                        "",
                        "",
                        List.of(
                                Milestone.planned("go-live", LocalDate.of(2027, 1, 15)),
                                Milestone.planned("hand-over", LocalDate.of(2027, 2, 15))),
                        List.of()));
    }
}
