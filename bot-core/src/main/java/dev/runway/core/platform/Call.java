package dev.runway.core.platform;

/** A kind of call that a platform may count by itself. */
public enum Call {
    /** Says something anew. */
    POST,
    REPLACE,
    REMOVE,
    /** Says something in a channel that one person alone sees. */
    PRIVATE,
    /** Asks whether something was said. */
    LOOK_UP
}
