package dev.runway.conversations.asking;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * One question to one person on behalf of all who wait. Read and written while its project is held.
 *
 * @param closed 0 while it is open, its own number afterwards; with the fact a unique key, so one is open at most
 * @param askedOf the number of the person who is asked, or reports anyway
 * @param askAt when something is to be done about it next
 * @param askedAt when that person was asked, or null
 * @param ended when it was closed, or null
 */
public record AskedQuestion(
        @Id Long id,
        long office,
        long project,
        Attribute attribute,
        long closed,
        State state,
        long askedOf,
        Instant askAt,
        Instant askedAt,
        boolean reminded,
        Instant opened,
        Instant ended) {

    /** How it stands. */
    public enum State {
        /** Nobody is asked: the weekly update will bring the answer. */
        EXPECTED,
        /** Waits for a decent hour. */
        PLANNED,
        ASKED,
        ANSWERED,
        /** No answer came, and everybody who waited was told. */
        UNANSWERED,
        /** Nobody wants to know any more. */
        WITHDRAWN
    }

    static AskedQuestion begun(
            long office, long project, Attribute attribute, State state, long askedOf, Instant askAt, Instant now) {
        return new AskedQuestion(null, office, project, attribute, 0, state, askedOf, askAt, null, false, now, null);
    }

    boolean isAsked() {
        return state == State.ASKED || state == State.PLANNED;
    }

    AskedQuestion planned(long person, Instant then) {
        return copy(0, State.PLANNED, person, then, null, false, null);
    }

    /** @param next when to remind */
    AskedQuestion asked(Instant now, Instant next) {
        return copy(0, State.ASKED, askedOf, next, now, false, null);
    }

    /** @param next when to give up */
    AskedQuestion afterReminder(Instant next) {
        return copy(0, state, askedOf, next, askedAt, true, null);
    }

    AskedQuestion waitingUntil(Instant next) {
        return copy(0, state, askedOf, next, askedAt, reminded, null);
    }

    AskedQuestion over(State how, Instant now) {
        return copy(id, how, askedOf, askAt, askedAt, reminded, now);
    }

    private AskedQuestion copy(
            long closed, State state, long person, Instant next, Instant askedAt, boolean reminded, Instant ended) {
        return new AskedQuestion(
                id, office, project, attribute, closed, state, person, next, askedAt, reminded, opened, ended);
    }
}
