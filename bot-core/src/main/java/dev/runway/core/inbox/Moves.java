package dev.runway.core.inbox;

import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody with accounts in two workspaces may be asked in one and answer in the other. The dialog then goes on where they
 * are, and the question that stands where they were says so, with nothing left to press.
 */
final class Moves {

    private final Workings workings;
    private final OneTurn turn;

    Moves(Workings workings, OneTurn turn) {
        this.workings = workings;
        this.turn = turn;
    }

    /** The step, with its run where the turn is; what was left behind says what became of it. */
    Step taken(Step step) {
        if (step.outcome() == Step.Outcome.OLD_PRESS) {
            return step;
        }
        var run = isElsewhere(step.run()) ? step.run().takenUpAt(turn.place()) : step.run();
        boolean over = step.outcome() == Step.Outcome.FINISHED;
        if (over) {
            run.stands().leftBehind().ifPresent(question -> says(question, "Answered in "));
            run = run.settled();
        } else if (run != step.run()) {
            run.stands().leftBehind().ifPresent(question -> says(question, "You are answering this in "));
        }
        return step.with(run);
    }

    private boolean isElsewhere(Run run) {
        return turn.place().isDirect()
                && run.place().isDirect()
                && !turn.place().workspace().equals(run.place().workspace());
    }

    private void says(UUID question, String words) {
        workings.outbox().find(turn.office(), question).ifPresent(left -> {
            var line = Message.of(words + named(left.place().workspace()) + ".");
            turn.mouth().settle(left, line, Mouth.REPLY);
        });
    }

    /** The platform where the turn is; with the workspace where the platform does not tell the two apart. */
    private String named(Workspace from) {
        var here = turn.place().workspace();
        var platform = here.platform().substring(0, 1).toUpperCase(Locale.ROOT)
                + here.platform().substring(1);
        return here.platform().equals(from.platform())
                ? platform + ", " + workings.directory().called(here)
                : platform;
    }
}
