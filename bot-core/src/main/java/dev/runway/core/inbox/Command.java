package dev.runway.core.inbox;

import dev.runway.core.directory.Person;
import dev.runway.core.platform.Reply;
import java.util.Set;

/** A word that people may say or use as a slash command. Help is built from these. */
public interface Command {

    /** Lower case: {@code away}. */
    String word();

    /** Other beginnings that mean the same, lower case: {@code i'm here again}. */
    default Set<String> alsoSaid() {
        return Set.of();
    }

    /** Endings that mean it as well, lower case, when no command begins so; what stands before is what is said to it: {@code has left}. */
    default Set<String> alsoEnding() {
        return Set.of();
    }

    /** How it is used, shown in help: {@code away 3 to 10 December}. */
    String usage();

    /** What it does, in one line. */
    String what();

    /** Whether help shows it to them: not one that another's line speaks of, nor one that is others' to say. It may be said all the same. */
    default boolean isListedFor(Person person) {
        return true;
    }

    /**
     * Whether these words, said in the midst of a dialog, are meant for this command and not as an answer. A command whose
     * words are complete and certain ("status payments gateway") says yes; the question is asked again afterwards.
     */
    default boolean interruptsWith(Turn turn, String words) {
        return false;
    }

    /**
     * Whether words that begin like it are said to it where they cannot be the answer to what is asked, as its word alone is.
     * Only for a command whose word hardly anybody begins an answer with.
     */
    default boolean isMeantInsteadOfAWrongAnswer() {
        return false;
    }

    /** @param words what follows the command's own word, trimmed, perhaps empty */
    Reply run(Turn turn, String words);
}
