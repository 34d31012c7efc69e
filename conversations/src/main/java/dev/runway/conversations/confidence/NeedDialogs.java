package dev.runway.conversations.confidence;

import static dev.runway.core.dialog.Check.notPast;
import static dev.runway.core.dialog.Condition.given;
import static dev.runway.core.dialog.Question.date;
import static dev.runway.core.dialog.Question.person;
import static dev.runway.core.dialog.Question.reference;
import static dev.runway.core.dialog.Question.text;

import dev.runway.conversations.portfolio.ProjectNames;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.DialogBuilder;
import dev.runway.core.dialog.Question;
import java.time.LocalDate;
import java.util.List;

/** What is asked about a need: what it is, why it is given up, who else could bring it, by when, and what was decided. */
public final class NeedDialogs {

    public static final String NEED = "need",
            GIVE_UP = "need-given-up",
            SOMEBODY_ELSE = "need-somebody-else",
            ANOTHER_DATE = "need-another-date",
            DECISION = "need-decision";

    /** Given values: the need's number and words, who reads the answer, and whether confidence was low. */
    static final String NUMBER = "need", WORDS = "words", WHOM = "whom", LOW = "low";

    static final Question<String> PROJECT = reference("project", ProjectNames.KIND),
            WHAT = text("what").atMost(Need.LONGEST).named("What is needed"),
            OWNER = person("owner").optional().named("Who brings it"),
            SOMEBODY = person("somebody").named("Who could bring it"),
            WHY = text("why").atMost(Need.LONGEST).named("Why"),
            DECIDED = text("decided").atMost(Need.LONGEST).named("What is decided");

    static final Question<LocalDate> BY =
            date("by").suggesting("This week", "Next week").named("By when");

    private static final String PASSED =
            "That day has passed, so nobody could bring it by then. Please give a day like 2027-03-31.";

    private NeedDialogs() {}

    public static List<Dialog> all() {
        return List.of(need(), givingUp(), somebodyElse(), anotherDate(), decision());
    }

    private static Dialog need() {
        return Dialog.named(NEED, 1)
                .titled("What a project needs")
                .begunBy("need")
                .given(LOW)
                .given(PROJECT, "Which project needs it?")
                .given(WHAT, "What is needed, in a sentence?")
                .orWhen(given(LOW), "What would make it a 4?")
                .ask(OWNER, "Who could bring it? Skip this if you don't know yet.")
                .ask(BY, "By when is it needed?", notPast(PASSED))
                .line("{what}, for {project}")
                .under("Brought by {owner}")
                .under("By {by}")
                .review("Shall I keep this?")
                .closing("Thank you. {what-happens}", "what-happens");
    }

    private static Dialog givingUp() {
        return about(GIVE_UP, "Give up a need", "give it up")
                .ask(WHY, "Why is \"{words}\" given up? A sentence is enough.")
                .orWhen(given(WHOM), "Why is \"{words}\" given up? A sentence is enough; {whom} will read it.")
                .line("{words}: given up, because {why}")
                .review("Shall I note this?")
                .closing("Thank you. {what-happens}", "what-happens");
    }

    private static Dialog somebodyElse() {
        return about(SOMEBODY_ELSE, "Somebody else for a need", "somebody else")
                .ask(SOMEBODY, "Who could bring \"{words}\"?")
                .line("{words}: {somebody}")
                .review("Shall I ask them?")
                .closing("Thank you. {what-happens}", "what-happens");
    }

    private static Dialog anotherDate() {
        return about(ANOTHER_DATE, "Another date for a need", "another date")
                .ask(BY, "By when can \"{words}\" be there?", notPast(PASSED))
                .line("{words}: by {by}")
                .review("Shall I note this?")
                .closing("Thank you. {what-happens}", "what-happens");
    }

    private static Dialog decision() {
        return about(DECISION, "Decide about a need", "decide about a need")
                .ask(DECIDED, "What is decided about \"{words}\"?")
                .orWhen(given(WHOM), "What is decided about \"{words}\"? {whom} will read it.")
                .line("{words}: {decided}")
                .review("Shall I record this?")
                .closing("Thank you. {what-happens}", "what-happens");
    }

    private static DialogBuilder about(String name, String title, String word) {
        return Dialog.named(name, 1).titled(title).begunBy(word).given(NUMBER, WORDS, WHOM);
    }
}
