package dev.runway.conversations.linking;

import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * Two people of an office who have the same address. There is one row for the two.
 *
 * @param one the lower of their numbers
 * @param other the higher of them
 * @param known whose it is to say: whoever was here already; the other one claims to be them
 * @param question the delivery that asks, or null
 * @param notice the delivery that told the other one, or null
 * @param brought what the known one got by it, as {@link Brought} keeps it, or null
 */
public record SamePerson(
        @Id Long id,
        long office,
        long one,
        long other,
        long known,
        State state,
        UUID question,
        UUID notice,
        String brought) {

    /** How it stands. */
    public enum State {
        /** One of them cannot be reached alone, or what was asked held no more; asked when both are there. */
        MET,
        ASKED,
        /** They said no: never asked again. They may still say yes themselves. */
        REFUSED,
        LINKED,
        /** They were linked, and the office said that this was a mistake. */
        PARTED
    }

    /** Who claims to be the one who is known. */
    long claimant() {
        return known == one ? other : one;
    }

    SamePerson asked(UUID question) {
        return new SamePerson(id, office, one, other, known, State.ASKED, question, notice, brought);
    }

    SamePerson told(UUID notice) {
        return new SamePerson(id, office, one, other, known, state, question, notice, brought);
    }

    SamePerson in(State next) {
        return new SamePerson(id, office, one, other, known, next, question, notice, brought);
    }

    /** Asked no more, and as before the question where nobody has answered it. */
    SamePerson withdrawn() {
        return new SamePerson(
                id, office, one, other, known, state == State.ASKED ? State.MET : state, null, null, brought);
    }

    SamePerson linked(Brought by) {
        return new SamePerson(id, office, one, other, known, State.LINKED, question, notice, by.stored());
    }

    SamePerson parted() {
        return new SamePerson(id, office, one, other, known, State.PARTED, question, notice, null);
    }
}
