package dev.runway.conversations.status;

import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.checkin.Rounds;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.Answers;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Run;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Turn;
import dev.runway.core.platform.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what somebody sent: reports with their revisions, help that is wanted, and the digest if it stands already. */
public final class Reporting implements Ending {

    private final DialogEngine engine;
    private final ProjectRecords projects;
    private final ReportRecords reports;
    private final RevisionRecords revisions;
    private final Rounds rounds;
    private final HelpDesk help;
    private final Readers readers;

    public Reporting(
            DialogEngine engine,
            ProjectRecords projects,
            ReportRecords reports,
            RevisionRecords revisions,
            Rounds rounds,
            HelpDesk help,
            Readers readers) {
        this.engine = engine;
        this.projects = projects;
        this.reports = reports;
        this.revisions = revisions;
        this.rounds = rounds;
        this.help = help;
        this.readers = readers;
    }

    @Override
    public String dialog() {
        return WeeklyStatus.NAME;
    }

    @Override
    public Reply finished(Turn turn, Run run) {
        long number = Long.parseLong(run.given().values().get(WeeklyStatus.ROUND));
        var round = rounds.find(turn.office(), number)
                .orElseThrow(() -> new IllegalStateException("Run " + run.id() + " is for round " + number
                        + ", which office " + turn.office() + " does not have."));
        var about = about(turn, run);
        projects.hold(turn.office(), about.stream().map(Brief::id).toList());
        var answers = engine.answers(run);
        boolean again = false;
        var wishes = new ArrayList<HelpDesk.Wish>();
        for (Brief project : about) {
            again |= report(turn, run, round, project, answers);
            wish(turn, run, project, answers).ifPresent(wishes::add);
        }
        var reply = turn.answer(closing(turn, run, round, again, about, answers, wishes));
        about.forEach(project -> askForHelp(turn, run, project, answers, wishes));
        readers.changed(turn, round);
        return reply;
    }

    private List<Brief> about(Turn turn, Run run) {
        Map<String, Brief> byCode =
                projects.briefs(turn.office()).stream().collect(Collectors.toMap(Brief::code, Function.identity()));
        return run.given().subjects().get(WeeklyStatus.PROJECTS).stream()
                .map(subject -> Optional.ofNullable(byCode.get(subject.key())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** @return whether there was a report of this round before */
    private boolean report(Turn turn, Run run, Round round, Brief project, Answers answers) {
        var before = reports.findByOfficeAndProjectAndRound(turn.office(), project.id(), round.id());
        var said = said(turn, run, round, project, answers, before);
        var now = before.map(report -> report.holds(said) ? report : report.revised(said))
                .orElseGet(() -> StatusReport.first(turn.office(), project.id(), round.id(), round.askDay(), said));
        if (before.filter(now::equals).isEmpty()) {
            revisions.save(StatusRevision.newestOf(reports.save(now)));
        }
        var stage = stage(said.health());
        if (stage != project.stage()) {
            projects.setStage(turn.office(), project.id(), stage);
        }
        return before.isPresent();
    }

    private StatusReport.Said said(
            Turn turn, Run run, Round round, Brief project, Answers answers, Optional<StatusReport> known) {
        var code = project.code();
        var answer = answers.get(code, WeeklyStatus.NOW).orElseThrow();
        long author = turn.person().id();
        if (answer == WeeklyStatus.Answer.NO_CHANGE) {
            var last = lastWord(turn, run, round, project, known);
            boolean sameRound =
                    last.filter(report -> report.round() == round.id()).isPresent();
            return new StatusReport.Said(
                    last.map(StatusReport::health).orElse(Health.ON_TRACK),
                    !sameRound || last.get().unchanged(),
                    last.map(StatusReport::words).orElse(""),
                    last.map(StatusReport::business).orElse(""),
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
                author,
                run.id(),
                turn.now());
    }

    /** What "no change" means: the word before this conversation's own. */
    private Optional<StatusReport> lastWord(
            Turn turn, Run run, Round round, Brief project, Optional<StatusReport> known) {
        if (known.isPresent()) {
            var report = known.get();
            if (!report.run().equals(run.id())) {
                return known;
            }
            var earlier = revisions.findByOfficeAndReportOrderByNumber(turn.office(), report.id()).stream()
                    .filter(revision -> !revision.run().equals(run.id()))
                    .reduce((one, later) -> later);
            if (earlier.isPresent()) {
                return earlier.map(revision -> revision.asReport(report));
            }
        }
        return reports.findFirstByOfficeAndProjectAndAskDayLessThanOrderByAskDayDesc(
                turn.office(), project.id(), round.askDay());
    }

    private Optional<HelpDesk.Wish> wish(Turn turn, Run run, Brief project, Answers answers) {
        var code = project.code();
        var mentioned = answers.mentioned(code, WeeklyStatus.HELP).stream().findFirst();
        boolean ask = answers.get(code, WeeklyStatus.ASK).orElse(false);
        var asked = mentioned
                .filter(key -> ask)
                .map(Long::valueOf)
                .filter(person -> person != turn.person().id());
        return answers.get(code, WeeklyStatus.HELP)
                .map(words -> new HelpDesk.Wish(
                        project.id(),
                        project.name(),
                        run.id(),
                        words,
                        asked,
                        answers.get(code, WeeklyStatus.FROM).orElse(""),
                        answers.get(code, WeeklyStatus.BY),
                        answers.get(code, WeeklyStatus.WORDS).orElse("")));
    }

    private void askForHelp(Turn turn, Run run, Brief project, Answers answers, List<HelpDesk.Wish> wishes) {
        var answer = answers.get(project.code(), WeeklyStatus.NOW).orElseThrow();
        var wish =
                wishes.stream().filter(each -> each.project() == project.id()).findFirst();
        if (wish.isPresent()) {
            help.wish(turn, wish.get());
        } else if (answer == WeeklyStatus.Answer.AT_RISK
                || answer == WeeklyStatus.Answer.OFF_TRACK
                || answer == WeeklyStatus.Answer.NO_CHANGE) {
            help.noWish(turn, project.id(), project.name(), run.id());
        } else {
            help.settled(turn, project.id(), project.name());
        }
    }

    private dev.runway.core.message.Message closing(
            Turn turn,
            Run run,
            Round round,
            boolean again,
            List<Brief> about,
            Answers answers,
            List<HelpDesk.Wish> wishes) {
        var sentences = new ArrayList<String>();
        sentences.add(readers.whereItIsRead(turn, round, again));
        for (HelpDesk.Wish wish : wishes) {
            wish.asked().ifPresent(asked -> {
                var name = help.name(turn.office(), asked);
                sentences.add(
                        help.canReach(turn.office(), asked)
                                ? "I have asked " + name + " for help on " + wish.projectName() + "."
                                : "I can't reach " + name + " in chat yet; please ask in person about "
                                        + wish.projectName() + ".");
            });
        }
        var paused = about.stream()
                .filter(project ->
                        answers.get(project.code(), WeeklyStatus.NOW).orElseThrow() == WeeklyStatus.Answer.PAUSED)
                .map(Brief::name)
                .toList();
        if (!paused.isEmpty()) {
            sentences.add("I won't ask about " + Words.list(paused) + " until you say \"update\" and the name.");
        }
        return turn.closing(run, Map.of("what-happens", String.join(" ", sentences)));
    }

    private static Project.Stage stage(Health health) {
        return switch (health) {
            case DONE -> Project.Stage.CLOSED;
            case PAUSED -> Project.Stage.PAUSED;
            default -> Project.Stage.RUNNING;
        };
    }
}
