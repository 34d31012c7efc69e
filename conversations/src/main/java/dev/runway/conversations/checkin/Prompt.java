package dev.runway.conversations.checkin;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * One person in one round. Its row is read and changed under the person's lock, which is what makes it exactly one prompt
 * however often the agenda runs.
 *
 * @param round the number of the {@link Round}
 * @param person the number of the person
 * @param askedAt when they were asked, or null
 */
public record Prompt(
        @Id Long id, long office, long round, long person, State state, Instant askedAt, boolean reminded) {

    /** How it stands. Only PLANNED may still be asked. */
    public enum State {
        PLANNED,
        ASKED,
        /** They were away on their day and until the round was due; back in time, they are PLANNED again. */
        AWAY,
        /** They had told everything before they were asked, or have nothing to report on. */
        NOTHING_TO_ASK
    }

    public static Prompt planned(Round round, long person) {
        return new Prompt(null, round.office(), round.id(), person, State.PLANNED, null, false);
    }

    public Prompt asked(Instant now) {
        return new Prompt(id, office, round, person, State.ASKED, now, reminded);
    }

    public Prompt in(State next) {
        return new Prompt(id, office, round, person, next, askedAt, reminded);
    }

    public Prompt afterReminder() {
        return new Prompt(id, office, round, person, state, askedAt, true);
    }
}
