package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Run;
import java.util.Optional;

/**
 * What a button or a form of the engine carries: {@code run|answer|what}.
 *
 * @param answer the answer's key as written, or empty for the run as a whole
 * @param what an option's key, or a verb of {@link Buttons}
 */
record Argument(String run, String answer, String what) {

    static Argument of(Run run, String what) {
        return new Argument(run.id().toString(), "", what);
    }

    static Argument of(Run run, AnswerKey answer, String what) {
        return new Argument(run.id().toString(), answer.toString(), what);
    }

    /** What is not there is empty: an argument of an older release asks the open question again, and does no harm. */
    static Argument parse(String written) {
        var parts = written.split("\\|", 3);
        return new Argument(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
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
