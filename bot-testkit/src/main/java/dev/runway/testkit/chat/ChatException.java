package dev.runway.testkit.chat;

/** A chat cannot be read or played: where, and what would mend it. */
public final class ChatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param line counted from 1 */
    ChatException(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
