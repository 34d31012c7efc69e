package dev.runway.fakeslack;

import java.util.Optional;

/**
 * Something that people could see happen.
 *
 * @param message as it reads now, or as it read when it went
 * @param seenBy the one user who sees it; empty for everybody there
 */
public record Sight(Kind kind, FakeMessage message, Optional<String> seenBy) {

    /** What became of the message. */
    public enum Kind {
        POSTED,
        CHANGED,
        GONE
    }
}
