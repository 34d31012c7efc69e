package dev.runway.conversations.confidence;

import dev.runway.conversations.confidence.Need.State;
import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.Project;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may be pressed on a need. Whoever comes second is told who settled it; whoever may not, who can. */
final class NeedPresses {

    /** What may still be done while the project office decides. */
    private static final Set<String> WHILE_DECIDING =
            Set.of(NeedButtons.MET, NeedButtons.GIVE_UP, NeedButtons.DECIDE, NeedButtons.SHOW);

    private final NeedRecords records;
    private final NeedDesk desk;
    private final Rights rights;

    NeedPresses(NeedRecords records, NeedDesk desk, Rights rights) {
        this.records = records;
        this.desk = desk;
        this.rights = rights;
    }

    /** The handlers to register. */
    List<Press> all() {
        return List.of(
                on(NeedButtons.MET, (turn, need, project) -> turn.answer(Message.of(desk.met(turn, need)))),
                on(NeedButtons.GIVE_UP, (turn, need, project) -> ask(turn, NeedDialogs.GIVE_UP, need)),
                on(NeedButtons.SOMEBODY_ELSE, (turn, need, project) -> ask(turn, NeedDialogs.SOMEBODY_ELSE, need)),
                on(NeedButtons.ANOTHER_DATE, (turn, need, project) -> ask(turn, NeedDialogs.ANOTHER_DATE, need)),
                on(NeedButtons.DECIDE, (turn, need, project) -> ask(turn, NeedDialogs.DECISION, need)),
                on(NeedButtons.TO_DECIDE, (turn, need, project) -> turn.answer(Message.of(desk.toDecide(turn, need)))),
                on(NeedButtons.NOT_MINE, (turn, need, project) -> notMine(turn, need)),
                on(NeedButtons.SHOW, (turn, need, project) -> turn.answer(desk.shown(turn, need, project))));
    }

    private interface Handler {
        Reply pressed(Turn turn, Need need, Project project);
    }

    private Reply notMine(Turn turn, Need need) {
        if (need.ownerId().filter(owner -> owner == turn.person().id()).isEmpty()) {
            return Reply.privately(Message.of("It is not with you any more; nothing is left for you to do."));
        }
        return desk.waiting(need) == turn.person().id()
                ? ask(turn, NeedDialogs.SOMEBODY_ELSE, need)
                : turn.answer(Message.of(desk.notMine(turn, need)));
    }

    private Reply ask(Turn turn, String dialog, Need need) {
        long waiting = desk.waiting(need);
        var whom = waiting == turn.person().id() ? desk.owner(need) : desk.name(need.office(), waiting);
        var given = Map.of(
                NeedDialogs.NUMBER,
                Long.toString(need.id()),
                NeedDialogs.WORDS,
                NeedWords.inShort(need),
                NeedDialogs.WHOM,
                whom.equals(turn.person().name()) ? "" : whom);
        return turn.begin(dialog, Given.of(given));
    }

    private Press on(String action, Handler handler) {
        return Press.of(action, (turn, argument) -> pressed(turn, action, Argument.number(argument), handler));
    }

    /** Holds the need, so that two presses at once are taken one after the other. */
    private Reply pressed(Turn turn, String action, long number, Handler handler) {
        var held = records.hold(turn.office(), number);
        if (held.isEmpty()) {
            return Reply.privately(Message.of("That need is not kept any more. Say \"needs\" to see what is."));
        }
        var need = held.get();
        var project = desk.project(need);
        if (action.equals(NeedButtons.SHOW)) {
            return handler.pressed(turn, need, project);
        } else if (need.state().isOver()) {
            return Reply.privately(Message.of(desk.settled(turn, need, project)));
        }
        var refusal =
                action.equals(NeedButtons.DECIDE) ? rights.refusal(turn, Right.DECIDE_NEEDS) : Optional.<Reply>empty();
        if (refusal.isPresent()) {
            return refusal.get();
        } else if (!desk.concerns(need, project, turn.person())) {
            return Reply.privately(Message.of(desk.whoCan(need, project)));
        } else if (need.state() == State.TO_DECIDE && !WHILE_DECIDING.contains(action)) {
            return Reply.privately(Message.of(NeedWords.withTheOffice(need, project.name())));
        }
        return handler.pressed(turn, need, project);
    }
}
