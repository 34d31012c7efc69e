package dev.runway.core.inbox;

import dev.runway.core.platform.Reply;

/** Takes the presses of one action. */
public interface Press {

    /** The {@link dev.runway.core.message.Button#action()} it is registered for. */
    String action();

    Reply pressed(Turn turn, String argument);
}
