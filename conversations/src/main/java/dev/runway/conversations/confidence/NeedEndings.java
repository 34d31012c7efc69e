package dev.runway.conversations.confidence;

import dev.runway.conversations.confidence.Need.State;
import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.core.dialog.Answers;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Turn;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Map;

/** What happens when something about a need is sent. Sent again after an edit, it changes what it wrote. */
final class NeedEndings {

    private final DialogEngine engine;
    private final NeedRecords records;
    private final ProjectRecords projects;
    private final Needs needs;
    private final NeedDesk desk;
    private final Rights rights;

    NeedEndings(
            DialogEngine engine,
            NeedRecords records,
            ProjectRecords projects,
            Needs needs,
            NeedDesk desk,
            Rights rights) {
        this.engine = engine;
        this.records = records;
        this.projects = projects;
        this.needs = needs;
        this.desk = desk;
        this.rights = rights;
    }

    List<Ending> all() {
        return List.of(
                on(NeedDialogs.NEED, this::named),
                on(NeedDialogs.GIVE_UP, settling(State.GIVEN_UP, (turn, need, answers) -> {
                    var why = answers.get(NeedDialogs.WHY).orElseThrow();
                    return desk.givenUp(turn, need, why);
                })),
                deciding(settling(State.DECIDED, (turn, need, answers) -> {
                    var what = answers.get(NeedDialogs.DECIDED).orElseThrow();
                    return desk.decided(turn, need, what);
                })),
                on(NeedDialogs.SOMEBODY_ELSE, settling(null, (turn, need, answers) -> {
                    var somebody = answers.get(NeedDialogs.SOMEBODY).orElseThrow();
                    return desk.handOver(turn, need, Long.parseLong(somebody));
                })),
                on(NeedDialogs.ANOTHER_DATE, settling(null, (turn, need, answers) -> {
                    var day = answers.get(NeedDialogs.BY).orElseThrow();
                    return desk.moved(turn, need, day);
                })));
    }

    /** @return what happens, for the dialog's closing */
    private interface Sent {
        String with(Turn turn, Run run, Answers answers);
    }

    private interface Change {
        String of(Turn turn, Need need, Answers answers);
    }

    /** @param own the state in which the same person may send it again; null when only an open need is changed */
    private Sent settling(State own, Change change) {
        return (turn, run, answers) -> {
            long number = Long.parseLong(run.given().values().get(NeedDialogs.NUMBER));
            var need = records.hold(turn.office(), number).orElseThrow();
            var project = desk.project(need);
            if (!desk.concerns(need, project, turn.person())) {
                return "Nothing is changed, though. " + desk.whoCan(need, project);
            }
            boolean mine =
                    need.state() == own && need.closedBy() == turn.person().id();
            if (need.state().isOver() && !mine) {
                return settledBefore(turn, need);
            }
            return own == null && need.state() == State.TO_DECIDE
                    ? decidedElsewhere(need)
                    : change.of(turn, need, answers);
        };
    }

    private String settledBefore(Turn turn, Need need) {
        return "It was settled before, though. " + desk.settled(turn, need, desk.project(need));
    }

    /** It was taken to the project office while the person was still answering. */
    private String decidedElsewhere(Need need) {
        return "Nothing is changed, though. "
                + NeedWords.withTheOffice(need, desk.project(need).name());
    }

    private String named(Turn turn, Run run, Answers answers) {
        var code = answers.get(NeedDialogs.PROJECT).orElseThrow();
        var project = projects.findByOfficeAndCode(turn.office(), code)
                .orElseThrow(() -> new IllegalStateException("Run " + run.id() + " names the project \"" + code
                        + "\", which office " + turn.office() + " does not have."));
        var words = answers.get(NeedDialogs.WHAT).orElseThrow();
        var owner = answers.get(NeedDialogs.OWNER).map(Long::valueOf);
        var due = answers.get(NeedDialogs.BY).orElseThrow();
        var known = records.findByOfficeAndRun(turn.office(), run.id())
                .flatMap(need -> records.hold(turn.office(), need.id()));
        if (known.filter(need -> need.state().isOver()).isPresent()) {
            return settledBefore(turn, known.get());
        } else if (known.filter(need -> need.state() == State.TO_DECIDE).isPresent()) {
            return decidedElsewhere(known.get());
        }
        var need = known.map(before -> before.instead(project.id(), words, owner, due))
                .orElseGet(() -> Need.named(
                                turn.office(),
                                project.id(),
                                words,
                                owner,
                                turn.person().id(),
                                due,
                                turn.now())
                        .in(run.id()));
        return desk.named(turn, needs.plan(turn, records.save(need)), project);
    }

    /** Asked again at sending: the role may have been taken back since it was pressed. */
    private Ending deciding(Sent sent) {
        return Ending.of(NeedDialogs.DECISION, (turn, run) -> rights.refusal(turn, Right.DECIDE_NEEDS)
                .orElseGet(() -> told(turn, run, sent)));
    }

    private Ending on(String dialog, Sent sent) {
        return Ending.of(dialog, (turn, run) -> told(turn, run, sent));
    }

    private Reply told(Turn turn, Run run, Sent sent) {
        var happens = sent.with(turn, run, engine.answers(run));
        return turn.answer(turn.closing(run, Map.of("what-happens", happens)));
    }
}
