package dev.runway.core.inbox;

import dev.runway.core.dialog.run.Run;
import dev.runway.core.platform.Reply;
import java.util.function.BiFunction;

/**
 * What happens when a dialog is sent: the one handler that writes records and outbox rows. The same run may be sent again
 * after an edit, so it writes by the run's id.
 */
public interface Ending {

    /** The {@link dev.runway.core.dialog.Dialog}'s name. */
    String dialog();

    /** @return normally {@code turn.answer(closing)} */
    Reply finished(Turn turn, Run run);

    /**
     * The person took another way than sending, one that a {@link dev.runway.core.dialog.Remarks} offered. The run is kept as
     * a draft.
     *
     * @param choice the key of the way taken
     * @throws IllegalStateException unless the dialog's ending knows such ways
     */
    default Reply turnedAside(Turn turn, Run run, String choice) {
        throw new IllegalStateException("The ending of \"" + dialog() + "\" knows no way \"" + choice
                + "\". Take the remark away that offers it, or say here what becomes of it.");
    }

    /** One whose dialog is not a class of its own. */
    static Ending of(String dialog, BiFunction<Turn, Run, Reply> handler) {
        return new Ending() {
            @Override
            public String dialog() {
                return dialog;
            }

            @Override
            public Reply finished(Turn turn, Run run) {
                return handler.apply(turn, run);
            }
        };
    }
}
