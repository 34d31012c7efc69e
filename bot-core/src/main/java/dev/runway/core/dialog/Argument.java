package dev.runway.core.dialog;

import java.util.Optional;
import java.util.UUID;

/**
 * What a button or a form of the engine carries: {@code run|answer|what}.
 *
 * @param answer the answer's key as written, or empty for the run as a whole
 * @param what an option's key, or a verb of {@link Buttons}
 */
record Argument(UUID run, String answer, String what) {

    static Argument of(Run run, String what) {
        return new Argument(run.id(), "", what);
    }

    static Argument of(Run run, AnswerKey answer, String what) {
        return new Argument(run.id(), answer.toString(), what);
    }

    /** @throws IllegalArgumentException when it was not written by {@link #toString()} */
    static Argument parse(String written) {
        var parts = written.split("\\|", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "A dialog's button carries run|answer|what, not \"" + written + "\". It is not one of ours.");
        }
        return new Argument(UUID.fromString(parts[0]), parts[1], parts[2]);
    }

    Optional<AnswerKey> key() {
        return answer.isEmpty() ? Optional.empty() : Optional.of(AnswerKey.parse(answer));
    }

    /** What follows the verb, when it is that verb. */
    Optional<String> after(String verb) {
        return what.startsWith(verb) ? Optional.of(what.substring(verb.length())) : Optional.empty();
    }

    @Override
    public String toString() {
        return run + "|" + answer + "|" + what;
    }
}
