package dev.runway.core.inbox;

import dev.runway.core.directory.Person;
import dev.runway.core.platform.Reply;

/** Takes what a platform tells of somebody who is known. */
public interface Profiles {

    /**
     * The turn's person spoke with the bot alone, for the first time since this process began or since they had removed it:
     * perhaps for the first time at all. Called after they were answered.
     */
    default void met(Turn turn) {}

    /** @param now the turn's person as they are from now on; left when their last account was switched off */
    Reply changed(Turn turn, Person now);
}
