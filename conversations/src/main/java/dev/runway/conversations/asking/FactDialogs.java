package dev.runway.conversations.asking;

import static dev.runway.core.dialog.Check.atLeast;
import static dev.runway.core.dialog.Check.notPast;
import static dev.runway.core.dialog.Condition.given;
import static dev.runway.core.dialog.Condition.not;
import static dev.runway.core.dialog.Question.date;
import static dev.runway.core.dialog.Question.money;
import static dev.runway.core.dialog.Question.person;
import static dev.runway.core.dialog.Question.text;

import dev.runway.conversations.portfolio.Milestone;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.DialogBuilder;
import dev.runway.core.dialog.Money;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.run.Given;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How a fact of a project is asked once on behalf of everybody who wants to know it; how it is doing is asked as news. */
public final class FactDialogs {

    /** Given to each: the project's name and code, and for a date that has passed what was planned. */
    static final String PROJECT = "project", CODE = "code", PLANNED = "planned";

    static final Question<LocalDate> DATE = date("date").named("Date");
    static final Question<String> STEP = text("step").atMost(80).named("What happens then"),
            REASON = text("reason").atMost(280).optional().named("Why it moved"),
            OWNER = person("owner").named("Owner"),
            DECISION = text("decision").atMost(280).named("Decision");
    static final Question<Money> BUDGET = money("budget").named("Budget");

    private static final String LEAD = "Someone would like to know ", END = " Your answer goes to everyone who asks.";

    private FactDialogs() {}

    static String nameOf(Attribute attribute) {
        return switch (attribute) {
            case NEXT_DATE -> "next-date";
            case OWNER -> "owner";
            case BUDGET -> "budget";
            case DECISION -> "decided";
            case STATUS ->
                throw new IllegalArgumentException("How a project is doing is asked as news, not as a fact.");
        };
    }

    static Given startOf(Project project, Attribute attribute, LocalDate today) {
        var planned = project.nextMilestone()
                .filter(any -> attribute == Attribute.NEXT_DATE)
                .map(milestone -> planned(milestone, today))
                .orElse("");
        return Given.of(Map.of(PROJECT, project.name(), CODE, project.code(), PLANNED, planned));
    }

    /** All of them, as they are declared. */
    public static List<Dialog> all() {
        return List.of(nextDate(), owner(), budget(), decision());
    }

    private static Dialog nextDate() {
        return begun(Attribute.NEXT_DATE, "The next date of a project")
                .given(PLANNED)
                .ask(
                        DATE,
                        LEAD + "when {project} is due next. Which day is that?" + END,
                        notPast("That has passed. Please give a day like 2027-03-31."))
                .orWhen(given(PLANNED), LEAD + "when {project} is due next; {planned}. Which day is it now?" + END)
                .line("{project}: {date:full}")
                .when(given(PLANNED), moved -> moved.ask(REASON, "Why did it move, in a few words?")
                        .under("{reason}"))
                .when(not(given(PLANNED)), first -> first.ask(
                                STEP, "What happens on that day? \"go-live\", for instance.")
                        .under("{step}"))
                .closing("Thank you, noted for everyone.");
    }

    private static Dialog owner() {
        return begun(Attribute.OWNER, "Who answers for a project")
                .ask(OWNER, LEAD + "who answers for {project}. Who is that?" + END)
                .line("{project}: {owner}")
                .closing("Thank you, noted for everyone.");
    }

    private static Dialog budget() {
        return begun(Attribute.BUDGET, "The budget of a project")
                .ask(
                        BUDGET,
                        LEAD + "what {project} may cost. How much is that?" + END,
                        atLeast(0, "A budget is not below zero. Please give an amount like EUR 12,500."))
                .line("{project}: {budget}")
                .closing("Thank you, noted for everyone.");
    }

    private static Dialog decision() {
        return begun(Attribute.DECISION, "The decision on a project")
                .ask(DECISION, LEAD + "what was decided on {project}. What may I tell them?" + END)
                .line("{project}: {decision}")
                .closing("Thank you, noted for everyone.");
    }

    private static DialogBuilder begun(Attribute attribute, String title) {
        return Dialog.named(nameOf(attribute), 1)
                .titled(title)
                .given(PROJECT, CODE)
                .offeringLater()
                .neverNudged()
                .draftAfter(Duration.ofDays(4))
                .draftsKeptFor(7);
    }

    private static String planned(Milestone milestone, LocalDate today) {
        return milestone.name() + " was planned for " + Words.day(milestone.due(), today);
    }
}
