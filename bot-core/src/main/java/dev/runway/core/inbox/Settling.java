package dev.runway.core.inbox;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Ability;
import java.util.List;
import java.util.Optional;

/**
 * A question that was dealt with turns into its answer where platforms have {@link Ability#SETTLE}: its buttons go, and below it
 * stands what was pressed; words that were typed stand below it anyway. A question that went unanswered, or was refused an answer,
 * stays as it is, and so does one that was left behind on another platform, which is for {@link Moves}.
 */
final class Settling {

    private static final Message NOTHING_BELOW = new Message(List.of());

    private final Workings workings;
    private final OneTurn turn;

    Settling(Workings workings, OneTurn turn) {
        this.workings = workings;
        this.turn = turn;
    }

    /**
     * To be called before the next question is said.
     *
     * @param asksAnew whether a question or a form follows
     * @return the step's run; while it goes on without the question that was settled. One that was put off or stopped may be taken up
     *     on another platform, and its question then says so
     */
    Run settled(Run before, Step step, boolean asksAnew) {
        if (!isDealtWith(before, step, asksAnew)) {
            return step.run();
        }
        var posted = before.stands()
                .question()
                .flatMap(question -> workings.outbox().find(turn.office(), question))
                .filter(Settling::isOrWillBeRead);
        var pressed = posted.flatMap(this::pressed);
        if (posted.isEmpty() || pressed.isEmpty() && isMerelyAskedAgain(before, step)) {
            return step.run();
        }
        var below = pressed.map(button -> Message.of(new Text(List.of()).strong(button.label())));
        if (isActedOn(posted.get())) {
            turn.mouth().settleHere(posted.get(), below.orElse(NOTHING_BELOW), Mouth.REPLY);
        } else {
            turn.mouth().settle(posted.get(), below.orElse(NOTHING_BELOW), Mouth.REPLY);
        }
        return step.run().state() == Run.State.ASKING ? step.run().withoutQuestion() : step.run();
    }

    private boolean isDealtWith(Run before, Step step, boolean asksAnew) {
        var now = step.run();
        boolean isHere = before.place().workspace().equals(now.place().workspace());
        boolean goesOn = asksAnew || now.state() != Run.State.ASKING;
        return turn.way().isTheirs()
                && before.stands().question().isPresent()
                && isHere
                && goesOn
                && step.outcome() != Step.Outcome.OLD_PRESS
                && step.outcome() != Step.Outcome.REFUSED
                && workings.abilities(before.place()).contains(Ability.SETTLE);
    }

    private static boolean isMerelyAskedAgain(Run before, Step step) {
        var now = step.run();
        boolean isOver = before.state() == Run.State.ASKING && now.state() != Run.State.ASKING;
        return !isOver
                && now.answers().equals(before.answers())
                && now.reopened().equals(before.reopened());
    }

    private Optional<Button> pressed(Delivery posted) {
        return posted.message().buttons().stream().filter(turn::isPressOf).findFirst();
    }

    private boolean isActedOn(Delivery posted) {
        return turn.message()
                .filter(message -> posted.platformId().equals(Optional.of(message.id()))
                        && posted.place().workspace().equals(message.place().workspace())
                        && posted.place().ref().equals(message.place().ref()))
                .isPresent();
    }

    /** What never arrived, or perhaps never did, cannot be changed: it would be said once more. */
    private static boolean isOrWillBeRead(Delivery posted) {
        return posted.state() == Delivery.State.SENT || !posted.state().isEnd();
    }
}
