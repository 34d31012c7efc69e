package dev.runway.core.platform;

/** What to do about a failure. An adapter must choose one; the courier carries it out. */
public enum Remedy {
    /** It was certainly not done; the same may work later. */
    TRY_LATER,
    /** That place takes nothing any more: what waits for it is skipped with the reason. */
    STOP_POSTING_THERE,
    /** A person has to change a setting or a permission. */
    TELL_AN_ADMINISTRATOR,
    /** We sent what no platform would take. */
    FIX_OUR_CODE,
    /** The answer was lost: it may have been done. Looked up where the platform can, and never resent by itself. */
    MAYBE_SENT
}
