package dev.runway.conversations.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * Help that a project wants.
 *
 * @param run the conversation in which it was asked for; one request for each project of a run
 * @param asker the number of the person who wants it
 * @param asked the number of the person who was asked, or null when nobody was
 * @param wantedFrom who could give it in the asker's words, a team for instance, or empty
 * @param words what would help, in the asker's words
 * @param due by when, or null
 * @param state where it stands
 */
public record HelpRequest(
        @Id Long id,
        long office,
        long project,
        UUID run,
        long asker,
        Long asked,
        String wantedFrom,
        String words,
        LocalDate due,
        State state,
        Instant created) {

    /** Where it stands.. */
    public enum State {
        OPEN,
        /** Whoever was asked is on it. */
        TAKEN,
        /** Whoever was asked cannot; somebody else may be found. */
        DECLINED,
        /** The asker needs it no more. */
        CLOSED
    }

    public Optional<Long> askedPerson() {
        return Optional.ofNullable(asked);
    }

    public HelpRequest in(State next) {
        return new HelpRequest(id, office, project, run, asker, asked, wantedFrom, words, due, next, created);
    }
}
