package dev.runway.core.dialog;

import static dev.runway.core.dialog.Check.*;
import static dev.runway.core.dialog.Condition.is;
import static dev.runway.core.dialog.Intake.Size.*;
import static dev.runway.core.dialog.Question.*;

import java.time.LocalDate;

/** A dialog that grows with the size of what is asked for: the tone every declaration should have. */
public final class Intake {

    public enum Size {
        FIX,
        CHANGE,
        PROJECT,
        LAUNCH
    }

    static final Question<String> TITLE = text("title");
    public static final Question<Size> SIZE = oneOf("size", Size.class)
            .shown(FIX, "A fix, days")
            .shown(CHANGE, "A change, weeks")
            .shown(PROJECT, "A project, months")
            .shown(LAUNCH, "A launch, customers will see it");
    static final Question<String> TODAY = text("today");
    public static final Question<String> GAIN = text("gain");
    static final Question<String> PROOF = text("proof");
    static final Question<String> RISK = text("risk");
    static final Question<String> WAY_BACK = text("way-back");
    static final Question<LocalDate> COSTS_FROM = date("costs-from");
    static final Question<LocalDate> WANTED = date("wanted-by");
    static final Question<LocalDate> PROMISED = date("promised-for");
    static final Question<String> ASK = person("ask");
    static final Question<String> SPONSOR = person("sponsor");
    static final Question<String> AGREE = several("teams-that-agree");
    static final Question<String> NEEDS = several("needs");

    private Intake() {}

    public static Dialog dialog() {
        return Dialog.named("intake", 1)
                .given(TITLE)
                .ask(SIZE, "Let's see what you need to feel confident starting \"{title}\". How big is it?")
                .ask(TODAY, "What goes wrong today, and for whom?")
                .ask(COSTS_FROM, "When does it start to cost us?")
                .ask(ASK, "Who can we ask about it?")
                .when(SIZE, CHANGE, PROJECT, LAUNCH, bigger -> bigger.ask(
                                GAIN, "What would it save or earn in a year, roughly?")
                        .orWhen(is(SIZE, LAUNCH), "What is it worth in a year, and to whom?")
                        .ask(WANTED, "When is it wanted?"))
                .when(SIZE, PROJECT, LAUNCH, project -> project.ask(SPONSOR, "Who pays for it?")
                        .ask(AGREE, "Which teams must say yes?")
                        .ask(RISK, "What could stop it?"))
                .when(SIZE, LAUNCH, launch -> launch.ask(
                                PROMISED,
                                "What date has been promised?",
                                daysAway(
                                        30,
                                        "A launch needs 30 days. Give {first-day} or later, or talk to the project office first."))
                        .ask(PROOF, "How will we see that it worked, three months on?")
                        .ask(WAY_BACK, "If it goes wrong, how do we take it back?"))
                .ask(NEEDS, "What do you need to feel confident starting? One thing a line, or \"nothing\".")
                .line("{title} · {size}")
                .line("Today: {today}")
                .line("Costs us from: {costs-from:full}")
                .line("Ask: {ask}")
                .line("Needed to start: {needs}")
                .sizedBy(SIZE)
                .review("Here is your request. Shall I send it?")
                .closing(
                        "Sent. The project office answers by {answer-by}, and you'll see every step here.",
                        "answer-by");
    }
}
