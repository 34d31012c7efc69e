package dev.runway.conversations.planning;

import static dev.runway.conversations.planning.ProjectEdit.What.BUDGET;
import static dev.runway.conversations.planning.ProjectEdit.What.DATE;
import static dev.runway.conversations.planning.ProjectEdit.What.GOAL;
import static dev.runway.conversations.planning.ProjectEdit.What.LEAD;
import static dev.runway.conversations.planning.ProjectEdit.What.MET;
import static dev.runway.conversations.planning.ProjectEdit.What.MILESTONE;
import static dev.runway.conversations.planning.ProjectEdit.What.REPORTER;
import static dev.runway.conversations.planning.ProjectEdit.What.STAGE;
import static dev.runway.conversations.portfolio.Project.Stage.CLOSED;
import static dev.runway.conversations.portfolio.Project.Stage.PAUSED;
import static dev.runway.conversations.portfolio.Project.Stage.RUNNING;
import static dev.runway.core.dialog.Check.notPast;
import static dev.runway.core.dialog.Check.withinDays;
import static dev.runway.core.dialog.Condition.any;
import static dev.runway.core.dialog.Condition.given;
import static dev.runway.core.dialog.Condition.is;
import static dev.runway.core.dialog.Condition.not;
import static dev.runway.core.dialog.Question.date;
import static dev.runway.core.dialog.Question.money;
import static dev.runway.core.dialog.Question.oneOf;
import static dev.runway.core.dialog.Question.person;
import static dev.runway.core.dialog.Question.text;
import static dev.runway.core.dialog.Question.yesNo;

import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectBook;
import dev.runway.core.dialog.Check;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Money;
import dev.runway.core.dialog.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** One change of a project. A date moves with a reason only, and the first date stays beside it. */
public final class ProjectEdit {

    /** What is to change. */
    public enum What {
        LEAD,
        REPORTER,
        DATE,
        MET,
        MILESTONE,
        STAGE,
        GOAL,
        BUDGET
    }

    public static final String DIALOG = "project-edit";

    /** Given: the project's code and name, and the numbers of its open milestones, parted by blanks. */
    static final String PROJECT = "project", CALLED = "called", MILESTONES = "milestones";

    /** Given: the open milestones in words, the next one first: {@code go-live (15 January)}. */
    static final List<String> SHOWN =
            IntStream.rangeClosed(1, 9).mapToObj(number -> "m" + number).toList();

    private static final String FIRST = SHOWN.get(0), SECOND = SHOWN.get(1);
    private static final int SENTENCE = 280;

    static final Question<What> WHAT = oneOf("what", What.class)
            .shown(LEAD, "Who leads it")
            .shown(REPORTER, "Who reports on it")
            .shown(DATE, "A date")
            .shown(MET, "A milestone is met")
            .shown(MILESTONE, "A new milestone")
            .shown(STAGE, "Its stage: running, paused or closed", "its stage")
            .shown(GOAL, "What it is for")
            .shown(BUDGET, "Its budget")
            .behindMore(MILESTONE, GOAL, BUDGET)
            .offeredWhen(DATE, given(FIRST))
            .offeredWhen(MET, given(FIRST))
            .named("To change");
    static final Question<String> NEW_LEAD = person("lead"), NEW_REPORTER = person("reporter");
    static final Question<String> WHICH = which();
    static final Question<LocalDate> NEW_DATE = date("date").named("New date");
    static final Question<LocalDate> MET_ON =
            date("met-on").suggesting("Today", "Yesterday").named("Met on");
    static final Question<String> NAME =
            text("new-milestone").atMost(ProjectBook.LONGEST_NAME).named("New milestone");
    static final Question<LocalDate> DUE = date("due");
    static final Question<Project.Stage> NEW_STAGE = oneOf("stage", Project.Stage.class)
            .shown(RUNNING, "Running")
            .shown(PAUSED, "Paused")
            .shown(CLOSED, "Closed");
    static final Question<Boolean> SURE =
            yesNo("sure").shown(true, "Close it").shown(false, "Keep it").named("Really");
    static final Question<String> REASON = text("reason").atMost(SENTENCE),
            NEW_GOAL = text("goal").atMost(SENTENCE);
    static final Question<Money> NEW_BUDGET = money("budget");

    private static final Check TO_COME =
            notPast("That day has passed, so nobody could keep it. Please give today or a day to come, like"
                    + " \"next friday\" or 2027-03-31.");

    public static Dialog dialog() {
        return Dialog.named(DIALOG, 1)
                .titled("Change a project")
                .begunBy("project edit")
                .given(PROJECT, CALLED, MILESTONES)
                .given(SHOWN.toArray(String[]::new))
                .given(WHAT, "What shall change about {called}?")
                .when(WHAT, LEAD, lead -> lead.ask(NEW_LEAD, "Who leads {called} from now on?"))
                .when(
                        WHAT,
                        REPORTER,
                        report -> report.ask(
                                NEW_REPORTER, "Who shall be asked once a week how {called} is, from now on?"))
                .when(is(WHAT, DATE, MET).and(given(SECOND)), one -> one.ask(WHICH, "Which milestone?"))
                .when(WHAT, DATE, moved -> moved.ask(NEW_DATE, "Which day instead?", TO_COME)
                        .orWhen(not(given(SECOND)), "Which day instead, for {m1}?"))
                .when(
                        WHAT,
                        MET,
                        met -> met.ask(
                                MET_ON,
                                "When was it met?",
                                withinDays(
                                        0,
                                        "That day is still to come. Please give today or a day before it, like \"today\".")))
                .when(WHAT, MILESTONE, planned -> planned.ask(NAME, "What is the new milestone called?")
                        .ask(DUE, "When is \"{new-milestone}\" due?", TO_COME))
                .when(WHAT, STAGE, stage -> stage.ask(NEW_STAGE, "Which stage is {called} in from now on?")
                        .when(
                                NEW_STAGE,
                                CLOSED,
                                closed -> closed.ask(
                                        SURE,
                                        "Once {called} is closed, nobody is asked about it any more; it stays readable, and"
                                                + " \"project edit\" opens it again. Close it?")))
                .when(WHAT, GOAL, aim -> aim.ask(NEW_GOAL, "What is {called} for, in a sentence?"))
                .when(
                        WHAT,
                        BUDGET,
                        costs -> costs.ask(NEW_BUDGET, "What may {called} cost? An amount like EUR 12,500."))
                .when(any(is(WHAT, DATE), is(NEW_STAGE, PAUSED), is(SURE, true)), why -> why.ask(
                                REASON, "Why does it move? The first date stays visible beside the new one.")
                        .orWhen(is(NEW_STAGE, PAUSED), "Why is it paused, and until when if you know?")
                        .orWhen(is(NEW_STAGE, CLOSED), "Why is it closed? A sentence for those who read it later."))
                .review("{called}: shall I change this?")
                .closing("Thank you. {what-happens}", "what-happens");
    }

    private static Question<String> which() {
        var which = oneOf("milestone");
        for (String shown : SHOWN) {
            which = which.shown(shown, "{" + shown + "}");
            which = SHOWN.indexOf(shown) < 2 ? which : which.offeredWhen(shown, given(shown));
        }
        return which;
    }

    private ProjectEdit() {}
}
