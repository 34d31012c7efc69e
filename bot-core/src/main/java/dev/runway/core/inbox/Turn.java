package dev.runway.core.inbox;

import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One turn as a handler sees it: who, where, when, and ways to speak. All it says and stores is in one transaction;
 * nothing is delivered before the commit.
 */
public interface Turn {

    Person person();

    default long office() {
        return person().office();
    }

    /**
     * Holds somebody else as well until the turn ends, and reads them: as whom they are now, should they have become one with
     * another. Call it before anything that is held later than people are, such as a record or the office as a whole. The turn
     * may be begun anew by it, so that people are always held in one order.
     *
     * @return empty when the office has no such person
     */
    Optional<Person> holding(long person);

    /** Where they spoke; the person's direct place when the turn was not begun by them. */
    Place place();

    /** The office's clock, one reading for the whole turn. */
    Instant now();

    /** Today where the person is. */
    default LocalDate today() {
        return now().atZone(person().zone()).toLocalDate();
    }

    /** The message that was acted on, for a button. */
    Optional<MessageRef> message();

    /** Says it where they spoke: in the acknowledgement of a slash command, seen by them alone, else as a message there. */
    Reply answer(Message message);

    /**
     * Posts to a place.
     *
     * @param cause what it is for, in reports, at most 100 characters
     * @return the delivery, to be replaced later
     */
    UUID post(Place place, Message message, String cause);

    /** Tells somebody alone; empty when they cannot be reached yet. */
    Optional<UUID> tell(long person, Message message, String cause);

    /**
     * Puts the message in the stead of what that delivery posted. Later replacements may name either delivery.
     *
     * @throws IllegalArgumentException when the office has no such delivery
     */
    UUID replace(UUID delivery, Message message, String cause);

    /**
     * What that delivery posted stays to be read, without its buttons and with that line below it: nothing is left to do there.
     * A delivery that was forgotten long ago is left alone.
     */
    void settle(UUID delivery, String line, String cause);

    /** Takes back what that delivery posts: cancelled while it waits, removed where it stands. Errors as {@link #replace}. */
    void takeBack(UUID delivery, String cause);

    /**
     * Begins a dialog with this person, in their direct place where that is known. When they are in the midst of another, it
     * waits until that one ends.
     *
     * @return the form when a slash command or a button asked for it and the platform has forms; else the first question was
     *     said, and this is what remains to be replied
     */
    Reply begin(String dialog, Given given);

    /** Goes on with this person's run of any state but DONE and STOPPED: asks its next question once more. */
    Reply goOn(UUID run);

    /**
     * What the run's dialog says once it is sent, with the button that edits it: what an {@link Ending} answers.
     *
     * @param values by the names that the dialog's closing declared
     */
    Message closing(Run run, Map<String, String> values);
}
