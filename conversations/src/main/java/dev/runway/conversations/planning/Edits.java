package dev.runway.conversations.planning;

import dev.runway.conversations.planning.ProjectLog.Entry;
import dev.runway.conversations.portfolio.Milestone;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.Answers;
import dev.runway.core.dialog.Money;
import dev.runway.core.dialog.run.Run;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes what was answered of a project, without storing anything. */
final class Edits {

    /** The project as it is to be kept, and what changed. */
    record Edited(Project now, Entry change) {}

    private final Project project;
    private final Run run;
    private final Answers answers;
    private final Function<Long, String> names;
    private final LocalDate today;

    /** @param names of people by their numbers; of null as well */
    Edits(Project project, Run run, Answers answers, Function<Long, String> names, LocalDate today) {
        this.project = project;
        this.run = run;
        this.answers = answers;
        this.names = names;
        this.today = today;
    }

    /** Empty when it is as it was said to become. */
    Optional<Edited> edited() {
        return switch (answers.get(ProjectEdit.WHAT).orElseThrow()) {
            case LEAD -> {
                var lead = Long.valueOf(answers.get(ProjectEdit.NEW_LEAD).orElseThrow());
                yield changed(project.ledBy(lead), "lead", names.apply(project.leader()), names.apply(lead));
            }
            case REPORTER -> {
                var reporter =
                        Long.valueOf(answers.get(ProjectEdit.NEW_REPORTER).orElseThrow());
                yield changed(
                        project.reportedBy(reporter),
                        "reporter",
                        names.apply(project.reporter()),
                        names.apply(reporter));
            }
            case DATE -> milestone().flatMap(this::moved);
            case MET -> milestone().flatMap(this::met);
            case MILESTONE -> planned();
            case STAGE -> stage(answers.get(ProjectEdit.NEW_STAGE).orElseThrow());
            case GOAL -> {
                var goal = answers.get(ProjectEdit.NEW_GOAL).orElseThrow();
                yield changed(
                        project.aimingAt(goal),
                        "goal",
                        project.goal().isEmpty() ? "" : "\"" + project.goal() + "\"",
                        "\"" + goal + "\"");
            }
            case BUDGET -> {
                var budget = answers.get(ProjectEdit.NEW_BUDGET).orElseThrow();
                var was = project.budget().isEmpty()
                        ? ""
                        : Money.parse(project.budget()).inWords();
                yield changed(project.costing(budget.toString()), "budget", was, budget.inWords());
            }
        };
    }

    private Optional<Edited> changed(Project now, String what, String was, String became) {
        return now.equals(project)
                ? Optional.empty()
                : Optional.of(new Edited(now, new Entry(what, was, became, reason())));
    }

    private String reason() {
        return answers.get(ProjectEdit.REASON).orElse("");
    }

    /** The one that was meant, while it is not met. */
    private Optional<Milestone> milestone() {
        var which =
                answers.get(ProjectEdit.WHICH).map(ProjectEdit.SHOWN::indexOf).orElse(0);
        var numbers = List.of(run.given().values().get(ProjectEdit.MILESTONES).split(" "));
        return project.milestones().stream()
                .filter(milestone ->
                        !milestone.isMet() && milestone.id().toString().equals(numbers.get(which)))
                .findFirst();
    }

    private Optional<Edited> moved(Milestone milestone) {
        var date = answers.get(ProjectEdit.NEW_DATE).orElseThrow();
        return date.equals(milestone.due())
                ? Optional.empty()
                : changed(
                        with(milestone, milestone.slipped(date, reason(), today)),
                        milestone.name(),
                        Words.day(milestone.due(), today),
                        Words.day(date, today));
    }

    private Optional<Edited> met(Milestone milestone) {
        var on = answers.get(ProjectEdit.MET_ON).orElseThrow();
        return changed(with(milestone, milestone.met(on)), milestone.name(), "", "met on " + Words.day(on, today));
    }

    private Optional<Edited> planned() {
        var name = answers.get(ProjectEdit.NAME).orElseThrow();
        var due = answers.get(ProjectEdit.DUE).orElseThrow();
        var steps = Stream.concat(project.milestones().stream(), Stream.of(Milestone.planned(name, due)))
                .toList();
        return changed(project.planned(steps), "new milestone", "", name + ", due " + Words.day(due, today));
    }

    private Optional<Edited> stage(Project.Stage stage) {
        boolean kept =
                stage == Project.Stage.CLOSED && !answers.get(ProjectEdit.SURE).orElse(false);
        return kept
                ? Optional.empty()
                : changed(project.in(stage), "stage", project.stage().words(), stage.words());
    }

    private Project with(Milestone before, Milestone now) {
        return project.planned(project.milestones().stream()
                .map(milestone -> milestone.equals(before) ? now : milestone)
                .toList());
    }
}
