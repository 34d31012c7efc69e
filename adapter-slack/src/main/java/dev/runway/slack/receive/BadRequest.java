package dev.runway.slack.receive;

/** A body that is signed and cannot be read. Says where it broke, and nothing of what it held. */
final class BadRequest extends Exception {

    private static final long serialVersionUID = 1L;

    BadRequest(String what) {
        super(what, null, false, false);
    }
}
