package dev.runway.core.dialog;

import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.words.Words;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds a dialog: works out what words, presses and forms mean for a run. Pure: whoever calls stores {@link Step#run()} and
 * says {@link Step#say()}. Every method takes a run of any state and any older version.
 */
public interface DialogEngine {

    /** The action of every button and form of the engine. */
    String ACTION = "dialog";

    /** Whether every dialog understands these words: back, skip, later, stop and their like. */
    static boolean isOwnWord(String words) {
        return Words.in(words).isPresent();
    }

    /** The run that a button's or form's argument belongs to; empty when it is none of ours. */
    Optional<UUID> runOf(String argument);

    /**
     * A run that has not begun, in state ASKING; put it {@code in(WAITING)} when another has the word.
     *
     * @throws IllegalArgumentException when the office has no such dialog, or something it must be given is missing
     */
    Run fresh(Setting setting, UUID id, Place place, String dialog, Given given);

    /** Says the opening and asks the first question, of a fresh or a WAITING run. ASKING (REVIEWING when all is given). */
    Step begin(Setting setting, Run run);

    /** Words of the person, and the platform's id of the event. Any outcome but OLD_PRESS. */
    Step hear(Setting setting, Run run, String words, String event);

    /** Whether the open question takes words as they are, so that a refusal is of their length alone. */
    boolean takesAnyWords(Setting setting, Run run);

    /** Whether everything is answered, so that words are meant for the summary. */
    boolean isAtReview(Setting setting, Run run);

    /** Whether it comes after what the person begins: nothing of it is answered, and it came to them unasked. */
    boolean givesWay(Run run);

    /** A button with {@link #ACTION}. Any outcome; ASKING with a form for a button that opens one. */
    Step press(Setting setting, Run run, String argument);

    /** The person changed words they had said. The answer they gave changes; a run that was DONE is sent anew (FINISHED). */
    Step edit(Setting setting, Run run, String event, String words);

    /** The next question once more: after an interruption, a nudge, or when LATER is over. ASKING or REVIEWING. */
    Step askAgain(Setting setting, Run run);

    /** Goes on with a draft or a run put off. ASKING or REVIEWING. */
    Step resume(Setting setting, Run run);

    /**
     * Shows the summary of a run that is DONE, to be changed and sent anew. REVIEWING; the run is ASKING again. What was sent
     * stands until then: "stop" and silence put it back.
     */
    Step reopen(Setting setting, Run run);

    /** The run as a form, holding what is answered. */
    Form form(Setting setting, Run run);

    /** The form was sent. REFUSED with {@code refused}; ASKING with the form anew when a branch unfolded; else REVIEWING. */
    Step fillIn(Setting setting, Run run, String argument, Map<String, List<String>> values);

    /** A field that unfolds was changed. ASKING with the form anew; what was filled in rightly is kept. */
    Step formChanged(Setting setting, Run run, String argument, Map<String, List<String>> values);

    /** The form was closed. What was filled in rightly is kept; ASKING with the next question in chat. */
    Step formClosed(Setting setting, Run run, String argument, Map<String, List<String>> values);

    /** When {@link #tick} has something to do for this run, if nothing is heard before. */
    Optional<Instant> nextTick(Setting setting, Run run);

    /**
     * Silence, at or after {@link #nextTick}. ASKING: the nudge, or LATER is over, in {@code say}. STOPPED: the run became a
     * DRAFT, is DONE as it was sent before, or an old draft was let go. Nothing to say and the same run when it is not time yet.
     */
    Step tick(Setting setting, Run run);

    /** What counts of the run's answers. */
    Answers answers(Run run);

    /**
     * What is said once it is sent, with (Edit).
     *
     * @param values by the names that {@link DialogBuilder#closing} declared
     */
    Message closing(Setting setting, Run run, Map<String, String> values);
}
