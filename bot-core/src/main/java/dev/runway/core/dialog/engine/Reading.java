package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.References;
import dev.runway.core.dialog.words.InWords;
import java.util.List;

/** What became of words that were meant as an answer. */
sealed interface Reading {

    /** An answer, as it is stored. */
    record Taken(List<String> values, List<String> mentioned) implements Reading {}

    /** No answer; the sentence says what would be one. */
    record Refused(String sentence) implements Reading {}

    /** Several things, or none, by that name: the person chooses. */
    record Which(String sentence, List<References.Named> named) implements Reading {

        /** With the names in the sentence, where they cannot be pressed. */
        String inWords() {
            return sentence + " "
                    + InWords.either(named.stream().map(References.Named::name).toList()) + "?";
        }
    }

    static Reading taken(String value) {
        return new Taken(List.of(value), List.of());
    }
}
