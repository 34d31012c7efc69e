package dev.runway.conversations.status;

import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.portfolio.ChangeRecords;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectChange;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.core.dialog.Answers;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.inbox.Turn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes what a conversation says of a project for a round. A conversation that is sent again writes only what is new in it:
 * what somebody else said since stays.
 */
public final class ReportBook {

    private final ProjectRecords projects;
    private final ChangeRecords changes;
    private final ReportRecords reports;
    private final RevisionRecords revisions;

    public ReportBook(
            ProjectRecords projects, ChangeRecords changes, ReportRecords reports, RevisionRecords revisions) {
        this.projects = projects;
        this.changes = changes;
        this.reports = reports;
        this.revisions = revisions;
    }

    /**
     * What came of it.
     *
     * @param again whether there was a report of this round before
     * @param now what stands now when this wrote something new; empty when it had been said before
     * @param reopened whether the project was closed, and is not any more
     */
    record Written(boolean again, Optional<StatusReport> now, boolean reopened) {

        Optional<Health> health() {
            return now.map(StatusReport::health);
        }
    }

    /** The caller holds the project. */
    Written write(Turn turn, Run run, Round round, Brief project, Answers answers) {
        var known = reports.findByOfficeAndProjectAndRound(turn.office(), project.id(), round.id());
        var history = known.map(report -> revisions.findByOfficeAndReportOrderByNumber(turn.office(), report.id()))
                .orElse(List.of());
        var own = history.stream().filter(revision -> isOf(run.id(), revision)).toList();
        var base = base(turn, round, project, known, history, own);
        var said = said(turn, run, round, project.code(), answers, base);
        boolean saidBefore = !own.isEmpty() && own.get(own.size() - 1).says(said);
        if (saidBefore) {
            return new Written(true, Optional.empty(), false);
        }
        var now = known.map(report -> report.revised(said))
                .orElseGet(() -> StatusReport.first(turn.office(), project.id(), round.id(), round.askDay(), said));
        var kept = reports.save(now);
        revisions.save(StatusRevision.newestOf(kept));
        var stage = stage(said.health());
        if (stage != project.stage()) {
            projects.setStage(turn.office(), project.id(), stage);
            changes.save(restaged(turn, run, project, stage));
        }
        boolean reopened = project.stage() == Project.Stage.CLOSED && stage == Project.Stage.RUNNING;
        return new Written(known.isPresent(), Optional.of(kept), reopened);
    }

    /** The word that "no change" repeats: the one before this conversation's own. */
    private Optional<StatusReport> base(
            Turn turn,
            Round round,
            Brief project,
            Optional<StatusReport> known,
            List<StatusRevision> history,
            List<StatusRevision> own) {
        int firstOwn = own.isEmpty() ? Integer.MAX_VALUE : own.get(0).number();
        return history.stream()
                .filter(revision -> revision.number() < firstOwn)
                .reduce((one, later) -> later)
                .map(revision -> revision.asReport(known.orElseThrow()))
                .or(() -> reports.findFirstByOfficeAndProjectAndAskDayLessThanOrderByAskDayDesc(
                        turn.office(), project.id(), round.askDay()));
    }

    private static StatusReport.Said said(
            Turn turn, Run run, Round round, String code, Answers answers, Optional<StatusReport> base) {
        var answer = answers.get(code, WeeklyStatus.NOW).orElseThrow();
        long author = turn.person().id();
        if (answer == WeeklyStatus.Answer.NO_CHANGE) {
            var shown = News.shown(run);
            var same = base.filter(report -> shown.isEmpty() || shown.get() == report.health());
            boolean sameRound =
                    base.filter(report -> report.round() == round.id()).isPresent();
            return new StatusReport.Said(
                    shown.or(() -> base.map(StatusReport::health)).orElse(Health.ON_TRACK),
                    !sameRound || same.filter(StatusReport::unchanged).isPresent(),
                    same.map(StatusReport::words).orElse(""),
                    same.map(StatusReport::business).orElse(""),
                    base.map(StatusReport::confidence).orElse(null),
                    author,
                    run.id(),
                    turn.now());
        }
        var words = answers.get(code, WeeklyStatus.WORDS).or(() -> answers.get(code, WeeklyStatus.NEWS));
        return new StatusReport.Said(
                Health.valueOf(answer.name()),
                false,
                words.orElse(""),
                answers.get(code, WeeklyStatus.BUSINESS).orElse(""),
                answers.get(code, WeeklyStatus.CONFIDENCE)
                        .map(WeeklyStatus.Points::number)
                        .or(() -> base.map(StatusReport::confidence))
                        .orElse(null),
                author,
                run.id(),
                turn.now());
    }

    private static boolean isOf(UUID run, StatusRevision revision) {
        return revision.run().equals(run);
    }

    /** A word on how it is may pause a project, close it or let it run again: that is a change of it like any other. */
    private static ProjectChange restaged(Turn turn, Run run, Brief project, Project.Stage stage) {
        return new ProjectChange(
                null,
                turn.office(),
                project.id(),
                turn.person().id(),
                run.id(),
                "stage",
                project.stage().words(),
                stage.words(),
                "",
                turn.now());
    }

    private static Project.Stage stage(Health health) {
        return switch (health) {
            case DONE -> Project.Stage.CLOSED;
            case PAUSED -> Project.Stage.PAUSED;
            default -> Project.Stage.RUNNING;
        };
    }
}
