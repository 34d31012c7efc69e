package dev.runway.core.dialog;

import static dev.runway.core.dialog.Condition.all;
import static dev.runway.core.dialog.Condition.answered;
import static dev.runway.core.dialog.Condition.any;
import static dev.runway.core.dialog.Condition.given;
import static dev.runway.core.dialog.Condition.is;
import static dev.runway.core.dialog.Condition.mentionsSomebody;
import static dev.runway.core.dialog.Condition.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DialogPageTest {

    private static final Question<Boolean> OK = Question.yesNo("ok").shown(false, "Not yet");
    private static final Question<String> WHAT =
            Question.text("what").atMost(280).named("What happens").hint("A line will do.");
    private static final Question<java.time.LocalDate> BY =
            Question.date("by").suggesting("Tomorrow", "Next week").optional().fact("due");

    @Test
    void printsTheWholeDeclarationForPeopleWhoReadNoCode() {
        var dialog = Dialog.named("check-in", 3)
                .titled("Check in")
                .begunBy("hello")
                .given("greeting")
                .opening("{greeting}, {name}.")
                .ask(OK, "All well?")
                .when(OK, false, bad -> bad.ask(WHAT, "What happens?")
                        .orWhen(given("greeting"), "What else happens?")
                        .echo(answered(WHAT), "Thank you.")
                        .ask(BY, "By when?", Check.notPast("Give a day from today on."))
                        .line("{what}")
                        .under(answered(BY), "by {by}"))
                .withoutReviewWhen(is(OK, true))
                .givingWayWhen(given("greeting"))
                .closing("Heard, by {whom}.");
        assertThat(DialogPage.print(dialog)).isEqualTo("""
                        # Check in

                        `check-in`, version 3. Say "hello" to begin, or to go on with a draft.

                        Known at the start: greeting.

                        Opens with: "{greeting}, {name}."

                        ## What is asked

                        1. **Ok** (`ok`): "All well?"
                            - Answer: (Yes) (Not yet).

                        2. **What happens** (`what`): "What happens?"
                            - Asked when "greeting" is known as: "What else happens?"
                            - Only when *Ok* is "Not yet".
                            - Answer: words, at most 280 characters.
                            - Help: "A line will do."
                            - Then says when *What happens* is answered: "Thank you."

                        3. **By** (`by`): "By when?"
                            - Only when *Ok* is "Not yet".
                            - Answer: a date.
                            - Suggested: (Tomorrow) (Next week).
                            - Must be today or later, else: "Give a day from today on."
                            - May be skipped.
                            - Keeps the fact "due", so that it is asked once.

                        ## Before it is sent

                        "Shall I send this?"

                        - {what} (when *Ok* is "Not yet")
                           - by {by} (when *Ok* is "Not yet" and *By* is answered)

                        Sent at once, without the summary, when *Ok* is "Yes".

                        ## Once it is sent

                        "Heard, by {whom}."

                        ## When nothing is said

                        - Until something is answered, what the person begins comes first when "greeting" is known.
                        - One nudge after 2 hours.
                        - Kept as a draft after 1 day, for 14 days.

                        ## Words understood everywhere

                        - **help**: what is wanted here
                        - **back**: the question before
                        - **skip**: leave out what may be left out
                        - **later**: "later tomorrow", "later 15:00": I'll ask again then
                        - **change**: "change" and what: correct one answer
                        - **form**: go on in a form, where there are forms
                        - **more**: the choices that are not in sight
                        - **keep**: leave the answer as it was
                        - **send**: send it, once everything is answered
                        - **start over**: from the first question
                        - **stop**: stop; what you said is kept as a draft
                        """);
    }

    @Test
    void printsSubjectsAndTheirShortcut() {
        assertThat(DialogPage.print(WeeklyStatus.dialog()))
                .contains("One press answers for all projects: (No change in {both}), shown with the first question.")
                .contains("For each of the projects, of which we may know last and since:")
                .contains("one of (No change) (On track) (At risk) (Off track); behind (More): (Done) (Paused).")
                .contains("(No change) is offered when \"last\" is known.")
                .contains("when for every one of the projects, *Health* is \"No change\".");
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void printsConditionsInWords(Condition condition, String words) {
        var dialog =
                Dialog.named("check-in", 1).ask(OK, "Ok?").ask(WHAT, "What?").closing("Thanks.");
        assertThat(PageWords.of(condition, dialog)).isEqualTo(words);
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(not(is(OK, true)), "*Ok* is not \"Yes\""),
                Arguments.of(not(answered(WHAT)), "*What happens* is not answered"),
                Arguments.of(not(mentionsSomebody(WHAT)), "*What happens* mentions nobody"),
                Arguments.of(not(given("last")), "\"last\" is not known"),
                Arguments.of(
                        all(given("last"), any(is(OK, true), answered(WHAT))),
                        "\"last\" is known and (*Ok* is \"Yes\" or *What happens* is answered)"),
                Arguments.of(not(any(given("last"), given("since"))), "not (\"last\" is known or \"since\" is known)"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void printsChecksInWords(Check check, String words) {
        assertThat(PageWords.of(check)).isEqualTo(words);
    }

    static Stream<Arguments> checks() {
        return Stream.of(
                Arguments.of(Check.daysAway(30, "x"), "at least 30 days from today"),
                Arguments.of(Check.withinDays(7, "x"), "at most 7 days from today"),
                Arguments.of(Check.notBefore(BY, "x"), "not before *by*"),
                Arguments.of(Check.onAWorkingDay("x"), "on a working day"),
                Arguments.of(Check.atLeast(2, "x"), "at least 2"),
                Arguments.of(Check.atMost(5, "x"), "at most 5"),
                Arguments.of(Check.wholeNumber("x"), "a whole number"),
                Arguments.of(Check.atLeastSoMany(3, "x"), "at least 3 of them"));
    }
}
