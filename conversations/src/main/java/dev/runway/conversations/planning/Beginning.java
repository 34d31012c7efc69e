package dev.runway.conversations.planning;

import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.Milestone;
import dev.runway.conversations.portfolio.NewProject;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectBook;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.status.StatusCommand;
import dev.runway.core.dialog.Answers;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Money;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins the project that was described, once, and tells its lead and its reporter. */
final class Beginning implements Ending {

    private final DialogEngine engine;
    private final ProjectBook book;
    private final ProjectLog log;
    private final Rights rights;
    private final Concerned concerned;

    Beginning(DialogEngine engine, ProjectBook book, ProjectLog log, Rights rights, Concerned concerned) {
        this.engine = engine;
        this.book = book;
        this.log = log;
        this.rights = rights;
        this.concerned = concerned;
    }

    @Override
    public String dialog() {
        return ProjectNew.DIALOG;
    }

    @Override
    public Reply finished(Turn turn, Run run) {
        var refusal = rights.refusal(turn, Right.BEGIN_PROJECTS);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var answers = engine.answers(run);
        var name = answers.get(ProjectNew.NAME).orElseThrow();
        if (log.knows(turn, run.id())) {
            return turn.answer(Message.of(
                    "That project has begun already. To change it, say \"" + ProjectEditCommand.words(name) + "\"."));
        }
        return book.called(turn.office(), name)
                .map(known -> taken(turn, known))
                .orElseGet(() -> begun(turn, run, book.create(turn.office(), described(name, answers))));
    }

    /** Somebody else was quicker. */
    private static Reply taken(Turn turn, Brief known) {
        return turn.answer(Message.of("Meanwhile somebody has begun a project " + known.name()
                        + ", so I have not begun a second one. If yours is another, say \"project new\" with a name of"
                        + " its own.")
                .with(Button.of(StatusCommand.ACTION, known.code(), "Read " + known.name())));
    }

    private static NewProject described(String name, Answers answers) {
        return new NewProject(
                name,
                answers.get(ProjectNew.PROGRAM).map(Long::valueOf),
                Long.parseLong(answers.get(ProjectNew.LEAD).orElseThrow()),
                answers.get(ProjectNew.REPORTER).map(Long::valueOf),
                Optional.empty(),
                answers.get(ProjectNew.SIZE).orElseThrow(),
                answers.get(ProjectNew.GOAL).orElseThrow(),
                answers.get(ProjectNew.BUDGET).map(Money::toString).orElse(""),
                answers.get(ProjectNew.MILESTONE)
                        .map(step -> List.of(Milestone.planned(
                                step, answers.get(ProjectNew.DUE).orElseThrow())))
                        .orElse(List.of()),
                List.of());
    }

    private Reply begun(Turn turn, Run run, Project project) {
        log.add(turn, project, run.id(), new ProjectLog.Entry("begun", "", "", ""));
        var lead = log.name(turn.office(), project.leader());
        var reporter = log.name(turn.office(), project.reporter());
        var said = project.name() + " has begun. " + lead + " leads it"
                + (lead.equals(reporter) ? " and reports on it" : ", and " + reporter + " reports on it")
                + ". To change it, say \"" + ProjectEditCommand.words(project.name()) + "\".";
        var reply = turn.answer(turn.closing(run, Map.of("what-happens", said)).withoutButtons());
        concerned.tellOfBeginning(turn, project);
        return reply;
    }
}
