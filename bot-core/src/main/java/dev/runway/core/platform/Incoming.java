package dev.runway.core.platform;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Something a person or a platform did, translated by an adapter after it has checked who says so. */
public sealed interface Incoming {

    Envelope envelope();

    /**
     * Who did it, where, and the platform's own id of the event.
     *
     * @param event the platform's id of this event, the same when it is delivered again
     * @param account who did it
     * @param profile what the platform knows of them, for the first contact
     * @param place where it happened
     * @param thread the thread of that channel in which it happened, as a place of its own: answers go there, and nothing
     *     else; it is never remembered
     */
    record Envelope(String event, Account account, Profile profile, Place place, Optional<Place> thread) {
        public Envelope(String event, Account account, Profile profile, Place place) {
            this(event, account, profile, place, Optional.empty());
        }

        public Envelope {
            if (event.isBlank()) {
                throw new IllegalArgumentException(
                        "An event needs the platform's own id, or it cannot be acted on once.");
            }
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(profile, "profile");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(thread, "thread");
        }

        /** The same person at the same spot, in an event that follows from this one. */
        public Envelope followedBy(String next) {
            return new Envelope(next, account, profile, place, thread);
        }

        /** Where an answer to it is said. */
        public Place answersTo() {
            return thread.orElse(place);
        }
    }

    /** Words to the bot: in a direct place, or in a channel with the bot's name taken off. */
    record Said(Envelope envelope, String words) implements Incoming {}

    /** Words that were said before and read differently now; {@code event} of the first saying in {@code original}. */
    record Edited(Envelope envelope, String original, String words) implements Incoming {}

    /** A slash command: {@code command} without the slash. */
    record Commanded(Envelope envelope, String command, String words) implements Incoming {}

    /** A button. {@code message} is what it stood on. */
    record Pressed(Envelope envelope, MessageRef message, String action, String argument) implements Incoming {}

    /** A field that unfolds was changed; values by field name. */
    record FormChanged(Envelope envelope, String action, String argument, Map<String, List<String>> values)
            implements Incoming {}

    record FormFilledIn(Envelope envelope, String action, String argument, Map<String, List<String>> values)
            implements Incoming {}

    /** Closed without sending; {@code values} holds what the platform still knows, perhaps nothing. */
    record FormClosed(Envelope envelope, String action, String argument, Map<String, List<String>> values)
            implements Incoming {}

    /** A form that we replied could not be shown: asked too late, or the platform would not. Things go on in chat. */
    record FormNotShown(Envelope envelope, String action, String argument) implements Incoming {}

    record HomeOpened(Envelope envelope) implements Incoming {}

    /** The bot was brought to the envelope's place. */
    record Invited(Envelope envelope) implements Incoming {}

    /** The bot was taken out of the envelope's place. */
    record Removed(Envelope envelope) implements Incoming {}

    /**
     * Somebody is called, reached or at home otherwise now: the envelope's profile says how; its place is where they are
     * reached alone.
     *
     * @param active whether the account can still be talked with; false when it was switched off
     */
    record ProfileChanged(Envelope envelope, boolean active) implements Incoming {}

    /**
     * Accounts came to the envelope's place or went from it, in {@code joined} perhaps the bot's own, whom nobody invited; whether
     * somebody has left the office, it does not say. The envelope's account need not be a person's.
     */
    record RosterChanged(Envelope envelope, List<Account> joined, List<Account> left) implements Incoming {}
}
