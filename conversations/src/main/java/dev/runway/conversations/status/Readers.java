package dev.runway.conversations.status;

import dev.runway.conversations.checkin.Round;
import dev.runway.core.inbox.Turn;

/** Where reports are read by others. */
public interface Readers {

    /**
     * Where and when what this person sends now is read, as one sentence.
     *
     * @param again whether something was reported for this round before, so that this changes it
     */
    String whereItIsRead(Turn turn, Round round, boolean again);

    /** Something in that round is different now; called inside the turn, after the records are written. */
    void changed(Turn turn, Round round);
}
