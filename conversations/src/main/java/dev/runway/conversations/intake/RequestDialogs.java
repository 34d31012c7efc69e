package dev.runway.conversations.intake;

import static dev.runway.core.dialog.Condition.any;
import static dev.runway.core.dialog.Condition.given;
import static dev.runway.core.dialog.Condition.is;
import static dev.runway.core.dialog.Condition.not;
import static dev.runway.core.dialog.Question.oneOf;
import static dev.runway.core.dialog.Question.person;
import static dev.runway.core.dialog.Question.reference;
import static dev.runway.core.dialog.Question.text;

import dev.runway.conversations.portfolio.ProgramNames;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Question;
import java.util.List;

/** What is asked of whoever decides on a request, and of whoever asked for it. */
public final class RequestDialogs {

    /** Their names. */
    static final String ACCEPT = "request-accept",
            DECLINE = "request-decline",
            ASK = "request-ask",
            ANSWER = "request-answer",
            MERGE = "request-merge";

    /** Given values: the request's number, its title, who is told, who might lead, and what may be chosen. */
    static final String REQUEST = "request", TITLE = "title", WHOM = "whom", LEADER = "leader", QUESTION = "question";

    /** What is offered by name; the key of each is given under the same name with {@link #KEY} behind it. */
    static final List<String> OFFERED = List.of("first", "second", "third");

    static final String KEY = "-key";

    private static final int SHORT = 500;

    /** One of what is offered, or something else by name. */
    enum Pick {
        FIRST,
        SECOND,
        THIRD,
        OTHER;

        /** The given value's name. */
        String offered() {
            return OFFERED.get(ordinal());
        }
    }

    static final Question<Pick>
            LEADS =
                    oneOf("leads", Pick.class)
                            .shown(Pick.FIRST, "{leader}")
                            .shown(Pick.OTHER, "Somebody else")
                            .named("Led by"),
            PROGRAM = offering("program").shown(Pick.OTHER, "Another one"),
            TARGET = offering("target").shown(Pick.OTHER, "Something else").named("Part of");
    static final Question<String> LEAD = person("lead").named("Led by"),
            PROGRAM_NAME = reference("program-name", ProgramNames.KIND).named("Program"),
            INTO = reference("into", MergeTargets.KIND).named("Part of"),
            REASON = text("reason").atMost(SHORT),
            REMARK = text("remark").atMost(SHORT).optional().named("Why"),
            WORDS = text("words").atMost(SHORT);

    private static Question<Pick> offering(String key) {
        return oneOf(key, Pick.class)
                .shown(Pick.FIRST, "{first}")
                .shown(Pick.SECOND, "{second}")
                .shown(Pick.THIRD, "{third}")
                .offeredWhen(Pick.SECOND, given("second"))
                .offeredWhen(Pick.THIRD, given("third"));
    }

    /** All of them, as they are declared. */
    public static List<Dialog> all() {
        return List.of(accept(), decline(), ask(), answer(), merge());
    }

    private static Dialog accept() {
        return Dialog.named(ACCEPT, 1)
                .titled("Accept a request")
                .begunBy("go on accepting")
                .given(REQUEST, TITLE, WHOM, LEADER, "first", "second", "third")
                .when(given(LEADER), known -> known.ask(LEADS, "Who leads \"{title}\"?"))
                .when(
                        any(is(LEADS, Pick.OTHER), not(given(LEADER))),
                        other -> other.ask(LEAD, "Whom shall I note as the lead of \"{title}\"? A name is enough."))
                .when(given("second"), several -> several.ask(PROGRAM, "Which program is it in?"))
                .when(is(PROGRAM, Pick.OTHER), another -> another.ask(PROGRAM_NAME, "Which one? Its name is enough."))
                .ask(REMARK, "Anything that {whom} should read with it? It is kept with the project as the reason.")
                .line(is(LEADS, Pick.FIRST), "{title}, led by {leader}")
                .line(any(is(LEADS, Pick.OTHER), not(given(LEADER))), "{title}, led by {lead}")
                .line(not(is(PROGRAM, Pick.OTHER)), "Program: {program}")
                .line(is(PROGRAM, Pick.OTHER), "Program: {program-name}")
                .line("Why: {remark}")
                .review("Shall I make it a project and tell {whom}?")
                .closing("Thank you. {what}", "what");
    }

    private static Dialog decline() {
        return Dialog.named(DECLINE, 1)
                .titled("Decline a request")
                .begunBy("go on declining")
                .given(REQUEST, TITLE, WHOM)
                .ask(REASON, "What is the reason? {whom} reads your words, and they help with the next request.")
                .line("{title}: declined")
                .line("{reason}")
                .review("Shall I tell {whom}?")
                .closing("Thank you. {what}", "what");
    }

    private static Dialog ask() {
        return Dialog.named(ASK, 1)
                .titled("Ask back")
                .begunBy("go on asking back")
                .given(REQUEST, TITLE, WHOM)
                .ask(WORDS, "What would you like to know from {whom} about \"{title}\"?")
                .line("{words}")
                .review("Shall I ask {whom}?")
                .closing("Thank you. {what}", "what");
    }

    private static Dialog answer() {
        return Dialog.named(ANSWER, 1)
                .titled("Answer a question")
                .begunBy("go on answering")
                .given(REQUEST, TITLE, WHOM, QUESTION)
                .ask(WORDS, "{whom} asks about \"{title}\": {question}")
                .line("{words}")
                .review("Shall I bring this to {whom}?")
                .closing("Thank you. {what}", "what");
    }

    private static Dialog merge() {
        return Dialog.named(MERGE, 1)
                .titled("Merge a request")
                .begunBy("go on merging")
                .given(REQUEST, TITLE, WHOM, "first", "second", "third")
                .when(given("first"), near -> near.ask(TARGET, "What is \"{title}\" part of?"))
                .when(
                        any(is(TARGET, Pick.OTHER), not(given("first"))),
                        other ->
                                other.ask(INTO, "Which request or project is \"{title}\" part of? Its name is enough."))
                .ask(REMARK, "Anything that {whom} should read with it?")
                .line(
                        any(is(TARGET, Pick.FIRST), is(TARGET, Pick.SECOND), is(TARGET, Pick.THIRD)),
                        "{title} becomes part of {target}")
                .line(any(is(TARGET, Pick.OTHER), not(given("first"))), "{title} becomes part of {into}")
                .line("Why: {remark}")
                .review("Shall I merge them and tell {whom}?")
                .closing("Thank you. {what}", "what");
    }

    private RequestDialogs() {}
}
