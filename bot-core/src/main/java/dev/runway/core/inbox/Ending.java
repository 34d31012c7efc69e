package dev.runway.core.inbox;

import dev.runway.core.dialog.Run;
import dev.runway.core.platform.Reply;

/**
 * What happens when a dialog is sent: the one handler that writes records and outbox rows. The same run may be sent again
 * after an edit, so it writes by the run's id.
 */
public interface Ending {

    /** The {@link dev.runway.core.dialog.Dialog}'s name. */
    String dialog();

    /** @return normally {@code turn.answer(closing)} */
    Reply finished(Turn turn, Run run);
}
