package dev.runway.conversations.checkin;

import dev.runway.core.inbox.Turn;

/** What a round asks. The check-in knows when and whom, this knows what. */
public interface Asks {

    /** Begins to ask the turn's person; false when there is nothing to ask them in this round. */
    boolean ask(Turn turn, Round round);

    /** Says a gentle word to the turn's person; false when they have answered. */
    boolean remind(Turn turn, Round round);
}
