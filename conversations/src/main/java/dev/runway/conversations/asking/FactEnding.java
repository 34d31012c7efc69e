package dev.runway.conversations.asking;

import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.ChangeRecords;
import dev.runway.conversations.portfolio.Milestone;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectChange;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.Answers;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes an answer into the project's record, keeps who said it, and brings it to everybody who waits. */
final class FactEnding implements Ending {

    private final Attribute attribute;
    private final DialogEngine engine;
    private final ProjectRecords projects;
    private final ToldFactRecords told;
    private final ChangeRecords changes;
    private final Inquiries inquiries;
    private final Directory directory;
    private final RightPeople people;
    private final Rights rights;

    FactEnding(
            Attribute attribute,
            DialogEngine engine,
            ProjectRecords projects,
            ToldFactRecords told,
            ChangeRecords changes,
            Inquiries inquiries,
            Directory directory,
            RightPeople people,
            Rights rights) {
        this.attribute = attribute;
        this.engine = engine;
        this.projects = projects;
        this.told = told;
        this.changes = changes;
        this.inquiries = inquiries;
        this.directory = directory;
        this.people = people;
        this.rights = rights;
    }

    @Override
    public String dialog() {
        return FactDialogs.nameOf(attribute);
    }

    /**
     * What is written.
     *
     * @param words what everybody is told of it
     * @param what how the project's history calls it; {@code became} and {@code reason} in words
     */
    private record Answer(Project project, String stored, String words, String what, String became, String reason) {}

    @Override
    public Reply finished(Turn turn, Run run) {
        var code = run.given().values().get(FactDialogs.CODE);
        var known = projects.findByOfficeAndCode(turn.office(), code);
        if (known.isEmpty()) {
            return Presses.notThere();
        }
        inquiries.hold(known.get());
        var project = projects.findByOfficeAndCode(turn.office(), code).orElseThrow();
        if (!people.maySay(project, attribute, turn.person())) {
            return rights.refusalToChange(
                            turn, project.name(), attribute == Attribute.DECISION ? null : project.leader())
                    .orElseGet(Presses::notThere);
        }
        var answer = answer(turn, project, engine.answers(run));
        projects.save(answer.project());
        keep(turn, project, answer.stored());
        changes.save(new ProjectChange(
                null,
                turn.office(),
                project.id(),
                turn.person().id(),
                run.id(),
                answer.what(),
                "",
                answer.became(),
                answer.reason(),
                turn.now()));
        var said = answer.words() + " " + turn.person().name() + " said so just now.";
        inquiries.answered(turn, project, attribute, Message.of(said));
        if (attribute == Attribute.OWNER) {
            tellOwner(turn, answer.project());
        }
        return turn.answer(turn.closing(run, Map.of()));
    }

    /** Nobody answers for a project without knowing it. */
    private void tellOwner(Turn turn, Project project) {
        if (project.leader() != turn.person().id()) {
            turn.tell(
                    project.leader(),
                    Message.of(turn.person().name() + " has told me that you answer for " + project.name()
                            + ". If it is somebody else, say \"project edit "
                            + project.name().toLowerCase(Locale.ENGLISH) + "\"."),
                    "change of " + project.code());
        }
    }

    private Answer answer(Turn turn, Project project, Answers answers) {
        return switch (attribute) {
            case OWNER -> {
                var owner = answers.get(FactDialogs.OWNER).orElseThrow();
                var name = directory
                        .person(turn.office(), Long.parseLong(owner))
                        .map(Person::name)
                        .orElse("Somebody");
                yield new Answer(
                        project.ledBy(Long.valueOf(owner)),
                        owner,
                        name + " answers for " + project.name() + ".",
                        Sources.changeOf(attribute),
                        name,
                        "");
            }
            case BUDGET -> {
                var budget = answers.get(FactDialogs.BUDGET).orElseThrow();
                yield new Answer(
                        project.costing(budget.toString()),
                        budget.toString(),
                        "The budget of " + project.name() + " is " + budget.inWords() + ".",
                        Sources.changeOf(attribute),
                        budget.inWords(),
                        "");
            }
            case NEXT_DATE -> nextDate(turn, project, answers);
            case DECISION -> {
                var words = answers.get(FactDialogs.DECISION).orElseThrow();
                yield new Answer(
                        project,
                        words,
                        "The decision on " + project.name() + ": \"" + words + "\"",
                        "decision",
                        "\"" + words + "\"",
                        "");
            }
            case STATUS -> throw new IllegalStateException("News is taken by the reports.");
        };
    }

    private Answer nextDate(Turn turn, Project project, Answers answers) {
        LocalDate date = answers.get(FactDialogs.DATE).orElseThrow();
        var next = project.nextMilestone();
        var reason = answers.get(FactDialogs.REASON).orElse("");
        var milestone = next.map(known -> moved(known, date, reason, turn.today()))
                .orElseGet(() -> Milestone.planned(answers.get(FactDialogs.STEP).orElse("next step"), date));
        return new Answer(
                project.planned(steps(project, next, milestone)),
                date.toString(),
                "The next date of " + project.name() + ": " + milestone.name() + " " + Words.day(date, turn.today())
                        + ".",
                milestone.name(),
                Words.day(date, turn.today()),
                reason);
    }

    private static List<Milestone> steps(Project project, Optional<Milestone> before, Milestone now) {
        var others = project.milestones().stream()
                .filter(milestone -> before.filter(milestone::equals).isEmpty());
        return Stream.concat(others, Stream.of(now)).toList();
    }

    /** A date that is corrected on the day it was given is no second slip. */
    private static Milestone moved(Milestone known, LocalDate date, String reason, LocalDate today) {
        if (known.due().equals(date)) {
            return known;
        }
        return known.lastSlip()
                .filter(slip -> slip.slippedOn().equals(today))
                .map(slip -> known.withoutLastSlip())
                .orElse(known)
                .slipped(date, reason, today);
    }

    private void keep(Turn turn, Project project, String stored) {
        var before = told.findByOfficeAndProjectAndAttribute(turn.office(), project.id(), attribute);
        told.save(new ToldFact(
                before.map(ToldFact::id).orElse(null),
                turn.office(),
                project.id(),
                attribute,
                stored,
                turn.person().id(),
                turn.now()));
    }
}
