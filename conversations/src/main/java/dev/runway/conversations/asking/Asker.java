package dev.runway.conversations.asking;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/** Somebody who wants to know. {@code question} and {@code person} are numbers; told once, whatever they are told. */
public record Asker(@Id Long id, long office, long question, long person, State state, Instant since) {

    /** How it stands with them. */
    public enum State {
        WAITING,
        ANSWERED,
        /** Told that no answer came. */
        TOLD_OF_NONE,
        /** They need it no longer. */
        GONE
    }

    Asker in(State next) {
        return new Asker(id, office, question, person, next, since);
    }
}
