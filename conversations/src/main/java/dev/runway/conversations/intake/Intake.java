package dev.runway.conversations.intake;

import static dev.runway.conversations.portfolio.Project.Size.CHANGE;
import static dev.runway.conversations.portfolio.Project.Size.FIX;
import static dev.runway.conversations.portfolio.Project.Size.LAUNCH;
import static dev.runway.conversations.portfolio.Project.Size.PROJECT;
import static dev.runway.core.dialog.Check.atLeast;
import static dev.runway.core.dialog.Check.daysAway;
import static dev.runway.core.dialog.Check.notPast;
import static dev.runway.core.dialog.Condition.is;
import static dev.runway.core.dialog.Question.date;
import static dev.runway.core.dialog.Question.money;
import static dev.runway.core.dialog.Question.oneOf;
import static dev.runway.core.dialog.Question.person;
import static dev.runway.core.dialog.Question.several;
import static dev.runway.core.dialog.Question.text;

import dev.runway.conversations.portfolio.Project.Size;
import dev.runway.core.dialog.Condition;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Money;
import dev.runway.core.dialog.Question;
import java.time.LocalDate;

/** What we ask before a request reaches the project office. One key has one meaning, so a request can grow without retyping. */
public final class Intake {

    public static final String NAME = "intake";

    static final Question<String> TITLE =
            text("title").atMost(80).hint("A few words that people will know it by, like \"Invoices print twice\".");
    static final Question<Size> SIZE = oneOf("size", Size.class)
            .shown(FIX, "A fix, days")
            .shown(CHANGE, "A change, weeks")
            .shown(PROJECT, "A project, months")
            .shown(LAUNCH, "A launch, customers will see it");
    static final Question<String> TODAY = text("today"),
            GAIN = text("gain").hint("Money, hours or trouble: a rough figure is fine."),
            RISK = text("risk").named("Risks"),
            PROOF = text("proof").hint("Something that can be counted or seen."),
            WAY_BACK = text("way-back");
    static final Question<LocalDate>
            COSTS_FROM =
                    date("costs-from")
                            .named("Costs us from")
                            .hint("If it costs already, since when. A rough day will do."),
            WANTED = date("wanted-by"),
            PROMISED = date("promised-for");
    static final Question<String> ASK = person("ask"),
            SPONSOR = person("sponsor").named("Paid by");
    static final Question<Money> BUDGET = money("budget");
    static final Question<String>
            AGREE = several("teams-that-agree").named("Teams that must say yes").hint("One team a line, or \"none\"."),
            NEEDS =
                    several("needs")
                            .named("Needed to start")
                            .hint("Access, people, a decision: whatever would let you say yes.");

    /** The title may be given with the command, so that nothing is asked twice. */
    public static Dialog dialog() {
        var titled = Condition.given(TITLE.key());
        return Dialog.named(NAME, 1)
                .titled("Project intake")
                .about("{title}")
                .given(TITLE, "Let's see what you need to feel confident starting. What shall we call it?")
                .orWhen(titled, "What shall we call it?")
                .ask(SIZE, "How big is it?")
                .orWhen(titled, "Let's see what you need to feel confident starting \"{title}\". How big is it?")
                .sizedBy(SIZE)
                .line("{title} · {size}")
                .ask(TODAY, "What goes wrong today, and for whom?")
                .line("Today: {today}")
                .ask(COSTS_FROM, "When does it start to cost us?")
                .line("Costs us from: {costs-from:full}")
                .ask(ASK, "Who can we ask about it?")
                .line("Ask: {ask}")
                .when(SIZE, CHANGE, PROJECT, LAUNCH, bigger -> bigger.ask(
                                GAIN, "What would it save or earn in a year, roughly?")
                        .orWhen(is(SIZE, LAUNCH), "What is it worth in a year, and to whom?")
                        .line("Gain: {gain}")
                        .ask(
                                WANTED,
                                "When is it wanted?",
                                notPast("That day has passed. {first-day} or later would do."))
                        .line("Wanted by: {wanted-by:full}"))
                .when(SIZE, PROJECT, LAUNCH, project -> project.ask(SPONSOR, "Who pays for it?")
                        .line("Paid by: {sponsor}")
                        .ask(
                                BUDGET,
                                "What may it cost, roughly?",
                                atLeast(1, "A budget is more than nothing. Please give an amount like 12,500 EUR."))
                        .line("Budget: {budget}")
                        .ask(AGREE, "Which teams must say yes?")
                        .line("Teams that must say yes: {teams-that-agree}")
                        .ask(RISK, "What could stop it?")
                        .line("Risks: {risk}"))
                .when(SIZE, LAUNCH, launch -> launch.ask(
                                PROMISED,
                                "What date has been promised?",
                                daysAway(
                                        30,
                                        "A launch needs 30 days. Give {first-day} or later, or talk to the project office first."))
                        .line("Promised for: {promised-for:full}")
                        .ask(PROOF, "How will we see that it worked, three months on?")
                        .line("Proof: {proof}")
                        .ask(WAY_BACK, "If it goes wrong, how do we take it back?")
                        .line("Way back: {way-back}"))
                .ask(NEEDS, "What do you need to feel confident starting? One thing a line, or \"nothing\".")
                .line("Needed to start: {needs}")
                .review("Here is your request. Shall I send it?")
                .closing(
                        "Sent. The project office answers by {answer-by}, and you'll see every step here.",
                        Requests.ANSWER_BY);
    }

    private Intake() {}
}
