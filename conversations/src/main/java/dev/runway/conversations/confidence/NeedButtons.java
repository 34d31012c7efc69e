package dev.runway.conversations.confidence;

import dev.runway.conversations.confidence.Need.State;
import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.core.directory.Person;
import dev.runway.core.message.Button;

/** What may be pressed about a need; each argument is the need's number. */
final class NeedButtons {

    static final String MET = "need.met",
            GIVE_UP = "need.give-up",
            SOMEBODY_ELSE = "need.somebody-else",
            ANOTHER_DATE = "need.another-date",
            TO_DECIDE = "need.to-decide",
            DECIDE = "need.decide",
            NOT_MINE = "need.not-mine",
            SHOW = "need.show";

    private NeedButtons() {}

    /** For whoever brings it. */
    static Button[] forOwner(Need need) {
        return new Button[] {
            on(MET, need, "It's met").primary(),
            on(ANOTHER_DATE, need, "Another date"),
            on(NOT_MINE, need, "Not mine"),
            on(TO_DECIDE, need, "Needs a decision"),
            on(GIVE_UP, need, "Give it up")
        };
    }

    /** For whoever wants it, when nobody brings it. */
    static Button[] withoutOwner(Need need) {
        return new Button[] {
            on(SOMEBODY_ELSE, need, "Name somebody").primary(),
            on(MET, need, "It's met"),
            on(TO_DECIDE, need, "Needs a decision"),
            on(GIVE_UP, need, "Give it up")
        };
    }

    /** For whoever wants it, after its owner was asked twice. */
    static Button[] offer(Need need) {
        return new Button[] {
            on(SOMEBODY_ELSE, need, "Ask somebody else").primary(),
            on(TO_DECIDE, need, "Take it to the project office"),
            on(MET, need, "It's met"),
            on(ANOTHER_DATE, need, "Another date"),
            on(GIVE_UP, need, "Give it up")
        };
    }

    static Button[] decide(Need need) {
        return new Button[] {on(DECIDE, need, "Decide").primary(), on(MET, need, "It's met")};
    }

    /** Where it is read: everything that may be done about it. */
    static Button[] all(Need need, Person reader) {
        if (need.state() == State.TO_DECIDE) {
            return Rights.may(reader, Right.DECIDE_NEEDS) ? decide(need) : new Button[] {on(MET, need, "It's met")};
        }
        return new Button[] {
            on(MET, need, "It's met"),
            on(GIVE_UP, need, "Give it up"),
            on(SOMEBODY_ELSE, need, "Somebody else"),
            on(ANOTHER_DATE, need, "Another date"),
            on(TO_DECIDE, need, "Needs a decision")
        };
    }

    static Button show(Need need, String label) {
        return on(SHOW, need, label);
    }

    private static Button on(String action, Need need, String label) {
        return Button.of(action, Long.toString(need.id()), label);
    }
}
