package dev.runway.core.platform;

/** What a platform may have. What it lacks is made up for in one place, {@code core.delivery.Degrade}. */
public enum Ability {
    /** Shows a {@link dev.runway.core.message.Form} when told {@link Reply.Open}. */
    FORMS,
    /** Shows buttons; elsewhere choices are numbered. */
    BUTTONS,
    /** Draws a {@link dev.runway.core.message.Part.Chart}; elsewhere it is said in words. */
    CHARTS,
    /** Changes a message that stands. */
    REPLACE,
    /**
     * Shows an answered question as its answer, since its buttons would else stand open among later ones. Needs {@link #REPLACE};
     * only where changing a message costs little.
     */
    SETTLE,
    /** Takes a message back. */
    REMOVE,
    /** Says something in a channel that one person alone sees. */
    PRIVATE,
    /** Finds a message by its delivery id, so that a doubt can be settled. */
    FIND,
    /** Has a home page for each person. */
    HOME
}
