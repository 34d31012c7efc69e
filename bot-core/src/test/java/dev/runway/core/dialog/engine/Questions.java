package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Check;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Question;

/** One question of each kind, for what happens at a single question. */
final class Questions {

    private Questions() {}

    /** A dialog with a first question that is out of the way, then this one. */
    static Dialog asking(Question<?> question, Check... checks) {
        return Dialog.named("check-in", 1)
                .ask(Question.text("first"), "First things first?")
                .ask(question, "And then?", checks)
                .closing("Thanks.");
    }

    /** A chat that stands at this question. */
    static Chat at(Question<?> question, Check... checks) {
        return Chat.with(asking(question, checks)).begin("check-in").says("done");
    }
}
