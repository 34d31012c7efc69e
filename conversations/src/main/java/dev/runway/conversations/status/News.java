package dev.runway.conversations.status;

import static dev.runway.conversations.status.WeeklyStatus.Answer.AT_RISK;
import static dev.runway.conversations.status.WeeklyStatus.Answer.DONE;
import static dev.runway.conversations.status.WeeklyStatus.Answer.NO_CHANGE;
import static dev.runway.conversations.status.WeeklyStatus.Answer.OFF_TRACK;
import static dev.runway.conversations.status.WeeklyStatus.Answer.ON_TRACK;
import static dev.runway.conversations.status.WeeklyStatus.Answer.PAUSED;
import static dev.runway.core.dialog.Condition.forEverySubject;
import static dev.runway.core.dialog.Condition.given;
import static dev.runway.core.dialog.Condition.is;
import static dev.runway.core.dialog.Condition.not;
import static dev.runway.core.dialog.Question.oneOf;

import dev.runway.conversations.checkin.Round;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Subject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one project is, asked once on behalf of everybody who wants to know. The answer is a report like any other. */
public final class News {

    public static final String NAME = "news";

    /** What a project brings along: its last word as part of the question, and whether that was "on track". */
    private static final String SAID = "said", WELL = "well";

    private static final Question<WeeklyStatus.Answer> NOW = oneOf(WeeklyStatus.NOW.key(), WeeklyStatus.Answer.class)
            .shown(NO_CHANGE, "Still {last}", "{last} (no change)")
            .shown(ON_TRACK, "On track")
            .shown(AT_RISK, "At risk")
            .shown(OFF_TRACK, "Off track")
            .shown(PAUSED, "Paused")
            .shown(DONE, "Done")
            .behindMore(PAUSED, DONE)
            .offeredWhen(NO_CHANGE, given(WeeklyStatus.LAST))
            .offeredWhen(ON_TRACK, not(given(WELL)))
            .named("Health");

    private News() {}

    /** @param said how the last word continues the question: {@code ; you said "on track" on 12 November}, or empty */
    static Given startOf(Round round, Subject project, String said) {
        var values = new HashMap<>(project.values());
        values.put(SAID, said);
        values.put(WELL, Health.ON_TRACK.words().equals(values.get(WeeklyStatus.LAST)) ? "yes" : "");
        return new Given(
                Map.of(WeeklyStatus.ROUND, Long.toString(round.id())),
                Map.of(WeeklyStatus.PROJECTS, List.of(new Subject(project.key(), project.name(), values))));
    }

    /** "Still on track" means what stood on the button, whatever somebody else said since; empty in another dialog. */
    static Optional<Health> shown(Run run) {
        return Optional.of(run)
                .filter(any -> any.dialog().equals(NAME))
                .map(any -> any.given().subjects().get(WeeklyStatus.PROJECTS).get(0))
                .flatMap(project -> Health.named(project.values().get(WeeklyStatus.LAST)));
    }

    public static Dialog dialog() {
        return Dialog.named(NAME, 1)
                .titled("News of a project")
                .given(WeeklyStatus.ROUND)
                .forEach(WeeklyStatus.PROJECTS, project -> project.given(WeeklyStatus.LAST, SAID, WELL)
                        .ask(
                                NOW,
                                "Someone would like to know how {subject} is doing{said}."
                                        + " Your answer goes to everyone who asks.")
                        .line("{subject}: {now}")
                        .when(NOW, AT_RISK, OFF_TRACK, trouble -> trouble.ask(
                                        WeeklyStatus.WORDS, "What is going on, in a sentence or two? (280 characters)")
                                .under("{words}"))
                        .when(NOW, ON_TRACK, PAUSED, DONE, calm -> calm.ask(
                                        WeeklyStatus.NEWS, "Anything worth telling others, in a sentence?")
                                .under("{news}")))
                .review("Shall I send this?")
                .withoutReviewWhen(forEverySubject(WeeklyStatus.PROJECTS, is(NOW, NO_CHANGE)))
                .offeringLater()
                .neverNudged()
                .draftAfter(Duration.ofDays(4))
                .draftsKeptFor(7)
                .closing("Thank you, noted for everyone.{what-happens}", "what-happens");
    }
}
