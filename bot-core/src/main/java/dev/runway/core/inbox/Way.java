package dev.runway.core.inbox;

/** How a turn came about, which decides how it may be answered. */
enum Way {
    SAID,
    COMMANDED,
    PRESSED,
    /** A form was changed, sent or closed. */
    FILLED_IN,
    /** Nobody's message began it. */
    VISIT;

    /** Whether the platform waits for a reply that it can show to the person who acted. */
    boolean isAcknowledged() {
        return this == COMMANDED || this == PRESSED || this == FILLED_IN;
    }

    boolean isTheirs() {
        return this != VISIT;
    }
}
