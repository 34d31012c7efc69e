package dev.runway.conversations.broadcast;

import static dev.runway.core.dialog.Question.longText;
import static dev.runway.core.dialog.Question.reference;

import dev.runway.conversations.portfolio.Scopes;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Question;

/** What goes out and to whom. It ends in a preview; nothing is sent by it. */
public final class BroadcastDialog {

    static final String NAME = "broadcast";

    /** The kind of reference that says whom it is for. */
    public static final String AUDIENCE = Audiences.KIND;

    /** Given: the names of all that there is a summary of. */
    static final String THERE_ARE = "there-are";

    static final Question<String> WHAT = reference("what", Scopes.KIND).named("Summary of");
    static final Question<String> WHOM = reference("whom", Audiences.KIND)
            .named("To")
            .hint("Channels I was invited to, people, teams, roles, or everybody, with commas between them.");
    static final Question<String> OPENING = longText("opening")
            .atMost(500)
            .optional()
            .named("Above it")
            .hint("It stands above the summary as you write it, at most 500 characters.");

    private BroadcastDialog() {}

    public static Dialog dialog() {
        return Dialog.named(NAME, 1)
                .titled("Broadcast")
                .given(THERE_ARE)
                .ask(WHAT, "Which summary shall go out? There are {there-are}.")
                .ask(
                        WHOM,
                        "Who shall get it? Say for example \"#portfolio, the leads\", a person, a team, or \"everybody\".")
                .ask(OPENING, "A line of your own above it, at most 500 characters?")
                .review("Shall I show you how it will look? Nothing goes out yet.", "Preview")
                .closing("Thank you. This is how it will look. Nothing has gone out yet.");
    }
}
