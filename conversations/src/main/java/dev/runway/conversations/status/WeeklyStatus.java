package dev.runway.conversations.status;

import static dev.runway.conversations.status.WeeklyStatus.Answer.AT_RISK;
import static dev.runway.conversations.status.WeeklyStatus.Answer.DONE;
import static dev.runway.conversations.status.WeeklyStatus.Answer.NO_CHANGE;
import static dev.runway.conversations.status.WeeklyStatus.Answer.OFF_TRACK;
import static dev.runway.conversations.status.WeeklyStatus.Answer.ON_TRACK;
import static dev.runway.conversations.status.WeeklyStatus.Answer.PAUSED;
import static dev.runway.core.dialog.Check.notPast;
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

import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Question;
import java.time.Duration;
import java.time.LocalDate;

/** What we ask of each project somebody reports on, in one conversation; "no change" is one press. */
public final class WeeklyStatus {

    /** How the project is now. */
    public enum Answer {
        NO_CHANGE,
        ON_TRACK,
        AT_RISK,
        OFF_TRACK,
        PAUSED,
        DONE
    }

    /** How confident somebody is in a project. */
    public enum Points {
        ONE,
        TWO,
        THREE,
        FOUR,
        FIVE;

        int number() {
            return ordinal() + 1;
        }
    }

    public static final String NAME = "weekly-status";

    /** The subjects of a run. */
    static final String PROJECTS = "projects";

    /** Given values of a run: the round's number, a greeting and a last word for a prompt, and "it" or "them" for its projects. */
    static final String ROUND = "round", GREETING = "greeting", THAT_IS_ALL = "that-is-all", THEM = "them";

    /** What is said of a closed project, behind its name. */
    static final String OPENS_AGAIN =
            " is closed. Once you send this, it runs again, unless you say that it is paused or done.";

    /** Given as well: the name of the project when it is closed, so that nobody opens it again unawares; else empty. */
    static final String CLOSED = "closed";

    /** What a project brings along, when it was heard of: {@code on track}, {@code was on track last week}, {@code as last week}. */
    static final String LAST = "last", WAS = "was", AS = "as";

    /** What was last said of its confidence, a sentence: {@code Last week you said 3.} Empty while nobody has said. */
    static final String SURE = "sure";

    private static final int SHORT = 280;

    static final Question<Answer> NOW = oneOf("now", Answer.class)
            .shown(NO_CHANGE, "No change", "{last} (no change)")
            .shown(ON_TRACK, "On track")
            .shown(AT_RISK, "At risk")
            .shown(OFF_TRACK, "Off track")
            .shown(PAUSED, "Paused")
            .shown(DONE, "Done")
            .behindMore(PAUSED, DONE)
            .offeredWhen(NO_CHANGE, given(LAST))
            .named("Health");

    static final Question<String> WORDS = text("words").atMost(SHORT).named("What is going on"),
            NEWS = text("news").atMost(SHORT).optional(),
            HELP = text("help").atMost(SHORT).optional().hint("Name somebody with an @ and I can ask them for you."),
            FROM = text("from").atMost(80).optional().named("Who could help"),
            BUSINESS = text("business").atMost(SHORT).optional().named("For the business");
    static final Question<Points> CONFIDENCE = oneOf("confidence", Points.class)
            .shown(Points.ONE, "1")
            .shown(Points.TWO, "2")
            .shown(Points.THREE, "3")
            .shown(Points.FOUR, "4")
            .shown(Points.FIVE, "5")
            .optional()
            .hint("1 is not at all, 5 is fully.");
    static final Question<Boolean> ASK = yesNo("ask").shown(true, "Yes").shown(false, "Not yet");
    static final Question<LocalDate> BY =
            date("by").optional().suggesting("This week", "Next week").named("By when");

    public static Dialog dialog() {
        return Dialog.named(NAME, 2)
                .titled("Weekly update")
                .begunBy("update")
                .given(ROUND, GREETING, THAT_IS_ALL, THEM, CLOSED)
                .opening(
                        given(GREETING),
                        "{greeting}, {name}. Your weekly update, for {projects}."
                                + " The project office and the people who follow {them} will read it.")
                .opening(given(CLOSED), "{closed}" + OPENS_AGAIN)
                .forEach(PROJECTS, project -> project.given(LAST, WAS, AS, SURE)
                        .ask(NOW, "How is {subject} now?")
                        .orWhen(given(LAST), "{subject} {was}. How is it now?")
                        .echo(is(NOW, NO_CHANGE), "{subject}: {last}, {as}.")
                        .line("{subject}: {now}")
                        .when(NOW, ON_TRACK, PAUSED, DONE, calm -> calm.ask(
                                        NEWS, "Anything worth telling others, in a sentence?")
                                .orWhen(
                                        is(NOW, DONE),
                                        "Congratulations to the team. Anything worth telling others, in a sentence?")
                                .orWhen(is(NOW, PAUSED), "Why, and until when if you know? A sentence is fine.")
                                .under("{news}"))
                        .when(NOW, AT_RISK, OFF_TRACK, trouble -> trouble.ask(
                                        WORDS, "What is going on, in a sentence or two? (280 characters)")
                                .under("{words}")
                                .ask(HELP, "What would help most?")
                                .when(mentionsSomebody(HELP), named -> named.ask(ASK, "Shall I ask {help.person}?"))
                                .when(
                                        all(answered(HELP), not(mentionsSomebody(HELP))),
                                        nobody -> nobody.ask(FROM, "Who could give that help? A person or a team."))
                                .when(
                                        answered(HELP),
                                        help -> help.ask(
                                                BY,
                                                "By when do you need it?",
                                                notPast(
                                                        "That has passed. Please give a day like 2027-03-31, or skip.")))
                                .under(
                                        all(is(ASK, true), answered(BY)),
                                        "Help: {help} (I will ask {help.person}, by {by})")
                                .under(all(is(ASK, true), not(answered(BY))), "Help: {help} (I will ask {help.person})")
                                .under(
                                        all(not(is(ASK, true)), answered(FROM), answered(BY)),
                                        "Help: {help} (from {from}, by {by})")
                                .under(
                                        all(not(is(ASK, true)), answered(FROM), not(answered(BY))),
                                        "Help: {help} (from {from})")
                                .under(
                                        all(not(is(ASK, true)), not(answered(FROM)), answered(BY)),
                                        "Help: {help} (by {by})")
                                .under(all(not(is(ASK, true)), not(answered(FROM)), not(answered(BY))), "Help: {help}")
                                .ask(
                                        BUSINESS,
                                        "What does it mean for the business if it stays like this? A rough line is fine.")
                                .under("For the business: {business}"))
                        .when(all(given(SURE), is(NOW, ON_TRACK, AT_RISK, OFF_TRACK)), sure -> sure.ask(
                                        CONFIDENCE, "{sure} How confident are you in {subject} now, from 1 to 5?")
                                .under("Confidence: {confidence} of 5"))
                        .shortcut("No change in {both}", NOW, NO_CHANGE))
                .review("{that-is-all}Shall I send this?")
                .withoutReviewWhen(forEverySubject(PROJECTS, is(NOW, NO_CHANGE)))
                .givingWayWhen(given(GREETING))
                .neverNudged()
                .draftAfter(Duration.ofDays(4))
                .draftsKeptFor(7)
                .closing("Thank you. {what-happens}", "what-happens");
    }

    private WeeklyStatus() {}
}
