package dev.runway.conversations.asking;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/** One thing that happened; never who it happened to. {@code question} is the question's number, 0 where there was none. */
public record AskingEvent(
        @Id Long id, long office, Instant at, Kind kind, long project, Attribute attribute, long question) {

    /** What happened. READ and JOINED each saved an interruption; ASKED was one. */
    public enum Kind {
        /** An answer was known and fresh. */
        READ,
        /** Somebody waits for the weekly update; nobody was asked for it. */
        AWAITED,
        /** Somebody waits for a question that was open. */
        JOINED,
        /** Somebody waits for a question that was opened for them. */
        OPENED,
        ASKED,
        REMINDED,
        ANSWERED,
        UNANSWERED,
        WITHDRAWN,
        /** One who waited got the answer. */
        TOLD,
        /** One who waited was told that no answer came. */
        TOLD_OF_NONE
    }
}
