package dev.runway.core.dialog;

import dev.runway.core.dialog.run.Run;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import java.util.Map;
import java.util.Optional;

/**
 * What came of something said, pressed or filled in: the run to be stored and what is answered.
 *
 * @param run as it is now; equal to what went in when nothing changed
 * @param say to be said to the person, in chat
 * @param form to be opened, or shown anew when one is open already; takes the place of {@code say} where both are present
 * @param refused for a form that was filled in: what to mend, by field name; {@code form} is the form as it was filled in
 * @param chosen for TURNED_ASIDE alone: the key of the {@link Remarks.Choice} that was taken
 */
public record Step(
        Run run,
        Optional<Message> say,
        Optional<Form> form,
        Map<String, String> refused,
        Optional<String> chosen,
        Outcome outcome) {

    /** Where the run stands after it. */
    public enum Outcome {
        /** The next question stands in {@code say} or {@code form}. The run is ASKING. */
        ASKING,
        /** The words were no answer; {@code say} or {@code refused} says what would be. The run is ASKING. */
        REFUSED,
        /** Everything is answered; the summary stands in {@code say}. The run is ASKING until it is sent. */
        REVIEWING,
        /** Sent: the run is DONE, {@code say} is empty, and the dialog's ending has the word. */
        FINISHED,
        /** Another way was taken than sending: the run is a DRAFT, {@code say} is empty, and the dialog's ending has the word. */
        TURNED_ASIDE,
        /**
         * The run is a DRAFT, DONE as it was sent before, or STOPPED when it is gone for good; {@code say} tells, or is empty
         * after mere silence.
         */
        STOPPED,
        /** The run is LATER; {@code say} says until when. */
        LATER,
        /** A press on something that was dealt with before: {@code say}, if any, is for this person alone; nothing changed. */
        OLD_PRESS;

        /** For a run that stays as it is. */
        public static Outcome of(Run.State state) {
            return switch (state) {
                case WAITING, ASKING -> ASKING;
                case LATER -> LATER;
                case DRAFT, STOPPED -> STOPPED;
                case DONE -> OLD_PRESS;
            };
        }
    }

    public Step {
        refused = Map.copyOf(refused);
    }

    /** The same, and the form in the stead of words where the platform can open one. */
    public Step with(Form opened) {
        return new Step(run, say, Optional.of(opened), refused, chosen, outcome);
    }

    /** The same, of that run. */
    public Step with(Run other) {
        return new Step(other, say, form, refused, chosen, outcome);
    }

    public static Step say(Run run, Outcome outcome, Message message) {
        return new Step(run, Optional.of(message), Optional.empty(), Map.of(), Optional.empty(), outcome);
    }

    public static Step show(Run run, Outcome outcome, Form form) {
        return new Step(run, Optional.empty(), Optional.of(form), Map.of(), Optional.empty(), outcome);
    }

    /** Nothing happened, or nothing that needs a word. */
    public static Step silent(Run run) {
        return silent(run, Outcome.of(run.state()));
    }

    public static Step silent(Run run, Outcome outcome) {
        return new Step(run, Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), outcome);
    }

    public static Step refuse(Run run, Map<String, String> fields, Form form) {
        return new Step(run, Optional.empty(), Optional.of(form), fields, Optional.empty(), Outcome.REFUSED);
    }

    public static Step turnAside(Run run, String choice) {
        return new Step(run, Optional.empty(), Optional.empty(), Map.of(), Optional.of(choice), Outcome.TURNED_ASIDE);
    }

    public Step as(Outcome other) {
        return new Step(run, say, form, refused, chosen, other);
    }
}
