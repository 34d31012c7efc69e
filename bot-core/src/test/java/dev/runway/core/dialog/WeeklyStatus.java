package dev.runway.core.dialog;

import static dev.runway.core.dialog.Condition.all;
import static dev.runway.core.dialog.Condition.answered;
import static dev.runway.core.dialog.Condition.forEverySubject;
import static dev.runway.core.dialog.Condition.given;
import static dev.runway.core.dialog.Condition.is;
import static dev.runway.core.dialog.Condition.mentionsSomebody;
import static dev.runway.core.dialog.Condition.not;
import static dev.runway.core.dialog.Question.date;
import static dev.runway.core.dialog.Question.oneOf;
import static dev.runway.core.dialog.Question.text;
import static dev.runway.core.dialog.Question.yesNo;
import static dev.runway.core.dialog.WeeklyStatus.Health.AT_RISK;
import static dev.runway.core.dialog.WeeklyStatus.Health.DONE;
import static dev.runway.core.dialog.WeeklyStatus.Health.NO_CHANGE;
import static dev.runway.core.dialog.WeeklyStatus.Health.OFF_TRACK;
import static dev.runway.core.dialog.WeeklyStatus.Health.ON_TRACK;
import static dev.runway.core.dialog.WeeklyStatus.Health.PAUSED;

import java.time.LocalDate;

/** A dialog that asks the same questions about each of several subjects, with a press for all of them. */
public final class WeeklyStatus {

    public enum Health {
        NO_CHANGE,
        ON_TRACK,
        AT_RISK,
        OFF_TRACK,
        DONE,
        PAUSED
    }

    public static final Question<Health> HEALTH = oneOf("health", Health.class)
            .shown(NO_CHANGE, "No change", "{last} (no change)")
            .shown(ON_TRACK, "On track")
            .shown(AT_RISK, "At risk")
            .shown(OFF_TRACK, "Off track")
            .shown(DONE, "Done")
            .shown(PAUSED, "Paused")
            .behindMore(DONE, PAUSED)
            .offeredWhen(NO_CHANGE, given("last"));
    static final Question<String> WHAT = text("what").atMost(280);
    public static final Question<String> HELP = text("help").optional();
    static final Question<Boolean> ASKED = yesNo("asked").shown(true, "Yes").shown(false, "Not yet");
    static final Question<LocalDate> BY =
            date("by").suggesting("This week", "Next week").optional();
    static final Question<String> BUSINESS = text("business").optional();
    static final Question<String> TELLING = text("telling").optional();

    private WeeklyStatus() {}

    public static Dialog dialog() {
        return Dialog.named("weekly-status", 1)
                .begunBy("update")
                .given("greeting")
                .opening(
                        given("greeting"),
                        "{greeting}, {name}. Your weekly update, for {projects}. The project office and the people who follow"
                                + " them will read it.")
                .forEach("projects", project -> project.given("last", "since")
                        .ask(HEALTH, "How is {subject}?")
                        .orWhen(given("last"), "{subject} was {last}{since}. How is it now?")
                        .echo(is(HEALTH, NO_CHANGE), "{subject}: {last}, as last week.")
                        .shortcut("No change in {both}", HEALTH, NO_CHANGE)
                        .when(
                                HEALTH,
                                AT_RISK,
                                OFF_TRACK,
                                worse -> worse.ask(WHAT, "What is going on, in a sentence or two? (280 characters)")
                                        .ask(HELP, "What would help most?")
                                        .when(
                                                mentionsSomebody(HELP),
                                                helped -> helped.ask(ASKED, "Shall I ask {help.person}?"))
                                        .when(is(ASKED, true), asked -> asked.ask(BY, "By when do you need it?"))
                                        .ask(
                                                BUSINESS,
                                                "What does it mean for the business if it stays like this? A rough line is fine."))
                        .when(
                                HEALTH,
                                DONE,
                                done -> done.ask(
                                        TELLING,
                                        "Congratulations to the team. Anything worth telling others, in a sentence?"))
                        .line("{subject}: {health}")
                        .under("{what}")
                        .under(not(is(ASKED, true)), "Help: {help}")
                        .under(all(is(ASKED, true), answered(BY)), "Help: {help} (I will ask {help.person}, by {by})")
                        .under(all(is(ASKED, true), not(answered(BY))), "Help: {help} (I will ask {help.person})")
                        .under("For the business: {business}")
                        .under("{telling}"))
                .withoutReviewWhen(forEverySubject("projects", is(HEALTH, NO_CHANGE)))
                .review("That is all. Shall I send this?")
                .neverNudged()
                .closing("Thank you. It will be in {channel} on {when}, and you can edit it any time.");
    }
}
