package dev.runway.core.inbox;

import java.util.function.Consumer;

/** Turns that nobody's message began: a prompt, a reminder. Used by agenda jobs. */
public interface Visits {

    /**
     * Opens a turn with the person under their lock, in one transaction, in their direct place.
     *
     * @return false, and nothing is done, when the person cannot be reached on any platform yet
     */
    boolean with(long office, long person, Consumer<Turn> work);
}
