package dev.runway.conversations.intake;

import java.time.Instant;

/** Something that happened to a request: who did it, when, and what they said of it, or nothing. */
public record IntakeStep(Kind kind, long person, String words, Instant takenAt) {

    /** In the order in which they may come. */
    public enum Kind {
        SENT,
        EDITED,
        ASKED,
        ANSWERED,
        ACCEPTED,
        DECLINED,
        MERGED
    }
}
