package dev.runway.conversations.planning;

import static dev.runway.core.dialog.Check.nameIsFree;
import static dev.runway.core.dialog.Check.notPast;
import static dev.runway.core.dialog.Condition.answered;
import static dev.runway.core.dialog.Condition.given;
import static dev.runway.core.dialog.Condition.not;
import static dev.runway.core.dialog.Question.date;
import static dev.runway.core.dialog.Question.money;
import static dev.runway.core.dialog.Question.oneOf;
import static dev.runway.core.dialog.Question.person;
import static dev.runway.core.dialog.Question.reference;
import static dev.runway.core.dialog.Question.text;

import dev.runway.conversations.portfolio.ProgramNames;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectBook;
import dev.runway.conversations.portfolio.ProjectNames;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Money;
import dev.runway.core.dialog.Question;
import java.time.LocalDate;

/** What we ask before a project begins without an intake. */
public final class ProjectNew {

    public static final String DIALOG = "project-new";

    /** Given when there is no choice: the name of the only program. */
    static final String ONLY_PROGRAM = "only-program";

    private static final int SENTENCE = 280;

    static final Question<String> NAME =
            text("title").atMost(ProjectBook.LONGEST_NAME).named("Name");
    static final Question<String> PROGRAM = reference("program", ProgramNames.KIND);
    static final Question<String> LEAD = person("lead"),
            REPORTER = person("reporter").optional().hint("The person I ask once a week how it is.");
    static final Question<Project.Size> SIZE = oneOf("size", Project.Size.class)
            .shown(Project.Size.FIX, "A fix, days")
            .shown(Project.Size.CHANGE, "A change, weeks")
            .shown(Project.Size.PROJECT, "A project, months")
            .shown(Project.Size.LAUNCH, "A launch, customers will see it");
    static final Question<String> GOAL = text("goal").atMost(SENTENCE),
            MILESTONE =
                    text("milestone")
                            .atMost(ProjectBook.LONGEST_NAME)
                            .optional()
                            .named("First milestone");
    static final Question<LocalDate> DUE = date("due");
    static final Question<Money> BUDGET = money("budget").optional();

    public static Dialog dialog() {
        return Dialog.named(DIALOG, 1)
                .titled("New project")
                .begunBy("project new")
                .given(
                        NAME,
                        "What is the project called?",
                        nameIsFree(
                                ProjectNames.KIND,
                                "There is a project of that name already. Please give another name, or say"
                                        + " \"status\" and the name to read about that one."))
                .given(ONLY_PROGRAM)
                .when(
                        not(given(ONLY_PROGRAM)),
                        several -> several.ask(PROGRAM, "Which program is it in? \"portfolio\" shows them."))
                .ask(LEAD, "Who leads it?")
                .ask(REPORTER, "Who shall be asked once a week how it is? Skip, and it is the lead.")
                .ask(SIZE, "How big is it?")
                .ask(GOAL, "What is it for, in a sentence?")
                .ask(MILESTONE, "What is its first milestone? Skip if there is none yet.")
                .when(
                        answered(MILESTONE),
                        planned -> planned.ask(
                                DUE,
                                "When is \"{milestone}\" due?",
                                notPast("That day has passed, so nobody could keep it. Please give today or a day to"
                                        + " come, like \"next friday\" or 2027-03-31.")))
                .ask(BUDGET, "What may it cost? An amount like EUR 12,500; skip if that is open.")
                .review("Shall I begin this project?")
                .closing("Thank you. {what-happens}", "what-happens");
    }

    private ProjectNew() {}
}
