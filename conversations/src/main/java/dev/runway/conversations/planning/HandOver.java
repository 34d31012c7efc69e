package dev.runway.conversations.planning;

import static dev.runway.core.dialog.Question.person;

import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Question;

/** Everything that somebody answered for goes to one other person. */
public final class HandOver {

    public static final String DIALOG = "hand-over";

    /** Given: the number and the name of whoever hands over, and what, in words. */
    static final String PERSON = "person", WHO = "who", WHAT = "what";

    static final Question<String> TO = person("to").named("From now on");

    public static Dialog dialog() {
        return Dialog.named(DIALOG, 1)
                .titled("Hand over")
                .given(PERSON, WHO, WHAT)
                .ask(TO, "Who takes over {what} from {who}?")
                .review("Shall I hand over what {who} held, {what}?")
                .closing("Thank you. {what-happens}", "what-happens");
    }

    private HandOver() {}
}
