package dev.runway.teams.receive;

import java.util.Optional;

/** A piece of a message: words as they were typed, or a mention in their midst. */
record Piece(String words, Optional<Mentioned> mentioned) {

    static Piece of(String words) {
        return new Piece(words, Optional.empty());
    }

    static Piece of(Mentioned mentioned) {
        return new Piece("", Optional.of(mentioned));
    }
}
