package dev.runway.core.inbox;

import dev.runway.core.platform.Reply;

/** What is said when the bot was brought somewhere: to {@link Turn#place()}, by {@link Turn#person()}. */
public interface Arrivals {

    Reply invited(Turn turn);
}
