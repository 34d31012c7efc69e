package dev.runway.conversations.confidence;

import dev.runway.conversations.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * Something that a project needs so that people are confident.
 *
 * @param words what it is, in the words of whoever named it
 * @param owner the number of the person who brings it, or null while nobody does
 * @param requester the number of the person who wants it and hears what becomes of it
 * @param due the day from which its owner is asked
 * @param asked when its owner was asked, or null
 * @param askedAgain when its owner was asked the second time, or null
 * @param offered when its requester was offered help, or null
 * @param nextStep when the agenda has something to do about it, or null
 * @param closed when it was settled, or null
 * @param closedBy the number of the person who settled it, or null
 * @param outcome why it was given up, or what was decided; else empty
 * @param run the conversation it was named in, or null; sent again, it changes its own need
 */
public record Need(
        @Id Long id,
        long office,
        long project,
        String words,
        Long owner,
        long requester,
        LocalDate due,
        State state,
        Instant created,
        Instant asked,
        Instant askedAgain,
        Instant offered,
        Instant nextStep,
        Instant closed,
        Long closedBy,
        String outcome,
        UUID run) {

    /** The longest that the words of a need, or of its outcome, may be, in characters. */
    public static final int LONGEST = 280;

    /** Where it stands. */
    public enum State {
        OPEN,
        ASKED,
        ASKED_AGAIN,
        MET,
        /** With the reason as its outcome. */
        GIVEN_UP,
        /** The project office is to decide about it; nobody else is asked any more. */
        TO_DECIDE,
        /** With what was decided as its outcome. */
        DECIDED;

        /** Whether nothing is to be done about it any more. */
        public boolean isOver() {
            return this == MET || this == GIVEN_UP || this == DECIDED;
        }
    }

    /** Named just now, with nobody asked. */
    public static Need named(
            long office, long project, String words, Optional<Long> owner, long requester, LocalDate due, Instant now) {
        return new Need(
                null,
                office,
                project,
                brief(words),
                owner.orElse(null),
                requester,
                due,
                State.OPEN,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                null);
    }

    /** It stands in lists and on buttons: one line, cut where an intake's line is longer; the request keeps the whole. */
    private static String brief(String words) {
        return Words.inOneLine(words, LONGEST);
    }

    /** Named in that conversation. */
    Need in(UUID conversation) {
        return new Need(
                id,
                office,
                project,
                words,
                owner,
                requester,
                due,
                state,
                created,
                asked,
                askedAgain,
                offered,
                nextStep,
                closed,
                closedBy,
                outcome,
                conversation);
    }

    /** The same need in other words, of another project, with another owner or date: asking begins anew. */
    Need instead(long otherProject, String otherWords, Optional<Long> somebody, LocalDate day) {
        return new Need(
                id,
                office,
                otherProject,
                brief(otherWords),
                somebody.orElse(null),
                requester,
                day,
                State.OPEN,
                created,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                run);
    }

    public Optional<Long> ownerId() {
        return Optional.ofNullable(owner);
    }

    public boolean isOverdue(LocalDate today) {
        return !state.isOver() && due.isBefore(today);
    }

    Need wokenAt(Optional<Instant> next) {
        return copy(owner, due, state, asked, askedAgain, offered, next.orElse(null), closed, closedBy, outcome);
    }

    Need askedAt(Instant now) {
        return state == State.OPEN
                ? copy(owner, due, State.ASKED, now, null, null, nextStep, null, null, outcome)
                : copy(owner, due, State.ASKED_AGAIN, asked, now, null, nextStep, null, null, outcome);
    }

    Need offeredAt(Instant now) {
        return copy(owner, due, state, asked, askedAgain, now, null, null, null, outcome);
    }

    /** With somebody else, or nobody: asking begins anew. */
    Need with(Optional<Long> next) {
        return copy(next.orElse(null), due, State.OPEN, null, null, null, null, null, null, "");
    }

    /** By another date: asking begins anew. */
    Need by(LocalDate day) {
        return copy(owner, day, State.OPEN, null, null, null, null, null, null, "");
    }

    Need toDecide() {
        return copy(owner, due, State.TO_DECIDE, asked, askedAgain, offered, null, null, null, "");
    }

    /** Settled for good. */
    Need over(State end, long by, String why, Instant now) {
        return copy(owner, due, end, asked, askedAgain, offered, null, now, by, why);
    }

    private Need copy(
            Long owner,
            LocalDate due,
            State state,
            Instant asked,
            Instant askedAgain,
            Instant offered,
            Instant nextStep,
            Instant closed,
            Long closedBy,
            String outcome) {
        return new Need(
                id,
                office,
                project,
                words,
                owner,
                requester,
                due,
                state,
                created,
                asked,
                askedAgain,
                offered,
                nextStep,
                closed,
                closedBy,
                outcome,
                run);
    }
}
