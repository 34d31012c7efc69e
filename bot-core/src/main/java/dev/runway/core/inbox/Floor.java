package dev.runway.core.inbox;

import dev.runway.core.delivery.Degrade;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who has the floor in one turn: of a person's runs at most one is ASKING. Stores what the engine made of a run, says what it
 * says, and gives the floor on when a run ends.
 */
final class Floor {

    private static final Message OLD = Message.of(
            "That message is from an earlier time, and I can't act on it any more. Say \"help\" to see what I can do now.");
    private static final Message ASKED_ALONE =
            Message.of("I've written to you in our direct messages, so that we don't disturb anybody here.");
    private static final Message AFTERWARDS =
            Message.of("Let's finish what we are at first; I'll begin this one right afterwards.");

    private final Workings workings;
    private final DialogEngine engine;
    private final OneTurn turn;
    private final Moves moves;
    private final Settling settling;
    private Optional<Run> asking;
    private Optional<UUID> askedJustNow = Optional.empty();

    Floor(Workings workings, OneTurn turn) {
        this.workings = workings;
        this.engine = workings.engine();
        this.turn = turn;
        this.moves = new Moves(workings, turn);
        this.settling = new Settling(workings, turn);
    }

    /** Read once a turn, and kept up to date by what the turn itself stores. */
    Optional<Run> asking() {
        if (asking == null) {
            asking = workings.runs().asking(turn.office(), turn.person().id());
        }
        return asking;
    }

    /** Whether this turn has asked that run's question already. */
    boolean hasAsked(Run run) {
        return askedJustNow.filter(run.id()::equals).isPresent();
    }

    /** A run of this person; somebody else's is none of theirs. */
    Optional<Run> own(UUID id) {
        return asking().filter(run -> run.id().equals(id)).or(() -> workings.runs()
                .find(turn.office(), id)
                .filter(run -> run.person() == turn.person().id()));
    }

    Reply old() {
        return tooLate(OLD);
    }

    private Reply tooLate(Message words) {
        var reply = turn.mouth().alone(words);
        return turn.way() == Way.FILLED_IN && reply instanceof Reply.Nothing ? Reply.untaken() : reply;
    }

    /** What came to them unasked, and has no answer yet, gives way to what they begin. */
    Reply begin(String dialog, Given given) {
        if (asking().isEmpty()) {
            return beginAtOnce(dialog, given);
        }
        var open = asking().get();
        Predicate<Run> same = run -> run.dialog().equals(dialog) && run.given().equals(given);
        if (!turn.way().isTheirs() || same.test(open) || !engine.givesWay(open)) {
            return beginBehind(open, same, dialog, given);
        }
        save(asking(), open.in(Run.State.WAITING));
        return waiting()
                .filter(same)
                .findFirst()
                .map(run -> goOn(run.id()))
                .orElseGet(() -> beginAtOnce(dialog, given));
    }

    private Reply beginAtOnce(String dialog, Given given) {
        var step = engine.begin(turn.setting(), fresh(dialog, given));
        return open(Optional.empty(), turn.opensForms() ? asForm(step) : step, dialog);
    }

    /** Tells them where to look when the question stands elsewhere. */
    private Reply open(Optional<Run> before, Step step, String cause) {
        var reply = apply(before, step, cause);
        boolean elsewhere = step.form().isEmpty()
                && step.run().place().isDirect()
                && !turn.place().isDirect()
                && Degrade.acknowledges(ASKED_ALONE, workings.abilities(turn.place()), turn.place());
        return elsewhere && turn.way().isTheirs() ? turn.mouth().alone(ASKED_ALONE) : reply;
    }

    private Step asForm(Step step) {
        return step.outcome() == Step.Outcome.ASKING ? step.with(engine.form(turn.setting(), step.run())) : step;
    }

    /** Beginning the same thing twice is one thing. */
    private Reply beginBehind(Run open, Predicate<Run> same, String dialog, Given given) {
        if (same.test(open)) {
            return turn.opensForms() ? form(open) : askAgain(open);
        }
        if (waiting().noneMatch(same)) {
            save(Optional.empty(), fresh(dialog, given).in(Run.State.WAITING));
        }
        return turn.way().isTheirs() ? turn.mouth().alone(AFTERWARDS) : Reply.nothing();
    }

    /** In the order in which they get the floor: what they began themselves first, and of that what waited longest. */
    private Stream<Run> waiting() {
        return workings.runs().inState(turn.office(), turn.person().id(), Run.State.WAITING).stream()
                .sorted(Comparator.comparing(engine::givesWay));
    }

    private Run fresh(String dialog, Given given) {
        return engine.fresh(turn.setting(), workings.ids().get(), theirPlace(), dialog, given);
    }

    private Reply form(Run run) {
        return Reply.open(engine.form(turn.setting(), run));
    }

    private Place theirPlace() {
        return turn.place().isDirect()
                ? turn.place()
                : workings.directory().direct(turn.office(), turn.person().id()).orElse(turn.place());
    }

    /** A slash command brings the form, as it does when it begins a dialog; a press goes on in chat. */
    Reply goOn(UUID id) {
        boolean inForm = turn.way() == Way.COMMANDED && turn.opensForms();
        return own(id).filter(run -> run.state() != Run.State.DONE && run.state() != Run.State.STOPPED)
                .map(run -> open(Optional.of(run), inForm ? asForm(nextQuestion(run)) : nextQuestion(run), Mouth.REPLY))
                .orElseGet(this::old);
    }

    private Step nextQuestion(Run run) {
        return switch (run.state()) {
            case DRAFT, LATER -> engine.resume(turn.setting(), run);
            case WAITING ->
                run.answers().isEmpty() && run.stands().question().isEmpty()
                        ? engine.begin(turn.setting(), run)
                        : engine.askAgain(turn.setting(), run.in(Run.State.ASKING));
            case ASKING, DONE, STOPPED -> engine.askAgain(turn.setting(), run);
        };
    }

    /** @param wanted which dialogs; of several runs the one heard last */
    Optional<Reply> resume(Predicate<String> wanted) {
        return Stream.of(Run.State.DRAFT, Run.State.LATER)
                .flatMap(state ->
                        workings.runs().inState(turn.office(), turn.person().id(), state).stream())
                .filter(run -> wanted.test(run.dialog()))
                .max(Comparator.comparing(Run::heard))
                .map(run -> apply(run, engine.resume(turn.setting(), run)));
    }

    /** The open question once more, when something else was said in its midst. */
    Reply askAgain(Run interrupted) {
        return apply(interrupted, engine.askAgain(turn.setting(), interrupted));
    }

    Reply apply(Run before, Step step) {
        return apply(Optional.of(before), step, Mouth.REPLY);
    }

    private Reply apply(Optional<Run> before, Step worked, String cause) {
        var step = moves.taken(worked);
        boolean hadFloor = before.filter(Floor::isAsking).isPresent();
        if (isAsking(step.run()) && !hadFloor && asking().isPresent()) {
            if (!turn.way().isTheirs()) {
                save(before, step.run().in(Run.State.WAITING));
                return Reply.nothing();
            }
            save(asking(), asking().get().in(Run.State.WAITING));
        }
        var question = asks(step) ? turn.mouth().asks(step.run().place()) : Optional.<UUID>empty();
        boolean asksAnew = question.isPresent() || opens(step);
        var run = before.map(old -> settling.settled(old, step, asksAnew)).orElse(step.run());
        save(before, question.filter(any -> isAsking(run)).map(run::askedIn).orElse(run));
        var reply = speak(step.with(run), cause, question);
        return hadFloor && asking().isEmpty() ? giveOn(reply) : reply;
    }

    /** Whether {@link #speak} says something that is not replied. */
    private boolean asks(Step step) {
        return switch (step.outcome()) {
            case FINISHED, TURNED_ASIDE, OLD_PRESS -> false;
            default -> step.refused().isEmpty() && step.say().isPresent() && !opens(step);
        };
    }

    private boolean opens(Step step) {
        return step.form().isPresent() && turn.opensForms();
    }

    private Reply speak(Step step, String cause, Optional<UUID> question) {
        if (step.outcome() == Step.Outcome.FINISHED) {
            return workings.ending(step.run().dialog()).finished(turn, step.run());
        } else if (step.outcome() == Step.Outcome.TURNED_ASIDE) {
            return workings.ending(step.run().dialog())
                    .turnedAside(turn, step.run(), step.chosen().orElseThrow());
        } else if (step.outcome() == Step.Outcome.OLD_PRESS) {
            return step.say().map(this::tooLate).orElseGet(Reply::nothing);
        } else if (!step.refused().isEmpty()) {
            return Reply.refuse(step.refused(), step.form().orElseThrow());
        } else if (opens(step)) {
            return Reply.open(step.form().get());
        }
        askedJustNow = step.say().map(words -> step.run().id());
        return step.say()
                .map(words -> turn.mouth().ask(step.run().place(), words, cause, question))
                .orElseGet(Reply::nothing);
    }

    /** The next run that waits begins, or goes on where it was interrupted; what it whispers holds what was before. */
    private Reply giveOn(Reply before) {
        var reply = before;
        for (Run run : waiting().toList()) {
            var next = apply(Optional.of(run), nextQuestion(run), run.dialog());
            reply = next instanceof Reply.Nothing ? reply : next;
            if (asking().isPresent()) {
                return reply;
            }
        }
        return reply;
    }

    private void save(Optional<Run> before, Run after) {
        if (before.filter(after::equals).isPresent()) {
            return;
        }
        workings.runs().save(before, after);
        if (isAsking(after)) {
            asking = Optional.of(after);
        } else if (asking != null
                && asking.filter(run -> run.id().equals(after.id())).isPresent()) {
            asking = Optional.empty();
        }
        if (!before.map(Run::state).equals(Optional.of(after.state()))) {
            SilenceJob.watch(workings, turn.setting(), before, after);
        }
    }

    private static boolean isAsking(Run run) {
        return run.state() == Run.State.ASKING;
    }
}
