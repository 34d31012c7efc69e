package dev.runway.conversations.sample;

import dev.runway.conversations.portfolio.Milestone;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectBook;
import dev.runway.conversations.status.Health;
import dev.runway.conversations.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project of the made-up office, told relative to one week.
 *
 * @param weeks how it was in each of seven weeks, the last of which is this one: a sign of {@link Health}, or a dot for silence
 * @param words the engineer's words, by the week's number from 0
 * @param business what this week's word means for the business, or empty
 */
record SampleProject(
        String name,
        String program,
        String lead,
        String reporter,
        Project.Size size,
        Project.Stage stage,
        String goal,
        String weeks,
        Map<Integer, String> words,
        String business,
        List<Milestone> milestones) {

    /** The number of this week. */
    static final int THIS_WEEK = 6;

    String code() {
        return ProjectBook.codeOf(name);
    }

    Optional<Health> health(int week) {
        var sign = weeks.substring(week, week + 1);
        return Arrays.stream(Health.values())
                .filter(health -> health.sign().equals(sign))
                .findFirst();
    }

    /** @param day the check-in's day of this week; every date is told from it */
    static List<SampleProject> all(LocalDate day) {
        var projects = new ArrayList<SampleProject>();
        projects.add(new SampleProject(
                "Data Centre Exit",
                "Moves",
                "ben",
                "chidi",
                Project.Size.PROJECT,
                Project.Stage.RUNNING,
                "Leave the rented data centre before its contract ends.",
                "●●▲●●●■",
                Map.of(2, "Racks came two weeks late.", 6, "The cooling units stay until their lease is signed over."),
                "",
                List.of(Milestone.planned("go-live", day.plusDays(50))
                        .slipped(day.plusDays(57), "racks came late", day.minusDays(21))
                        .slipped(day.plusDays(64), "lease on the cooling units", day.minusDays(1)))));
        projects.add(new SampleProject(
                "Payments Gateway",
                "Moves",
                "ben",
                "ana",
                Project.Size.LAUNCH,
                Project.Stage.RUNNING,
                "Take card payments ourselves.",
                "●●●●●●●",
                Map.of(5, "Sandbox done, certification booked for " + Words.day(day.plusDays(12), day) + "."),
                "",
                List.of(Milestone.planned("go-live", day.plusDays(50)))));
        projects.add(new SampleProject(
                "Ledger Move",
                "Moves",
                "ben",
                "ana",
                Project.Size.LAUNCH,
                Project.Stage.RUNNING,
                "Put the ledger on the new platform, so that card payments can start in Spain.",
                "●●●●●●▲",
                Map.of(6, "HSM cert rotation blocked, vendor lead time 3 wks"),
                "card payments in Spain would start 3 weeks late",
                List.of(
                        Milestone.planned("cut-over", day.plusDays(43)),
                        Milestone.planned("old ledger off", day.plusDays(71)))));
        projects.add(new SampleProject(
                "Badge Readers",
                "Everyday",
                "ben",
                "ben",
                Project.Size.CHANGE,
                Project.Stage.RUNNING,
                "Replace the readers on all doors.",
                "●●●●▲▲●",
                Map.of(4, "Two readers on floor 3 lose the network.", 5, "New cables are ordered."),
                "",
                List.of(Milestone.planned("last door", day.plusDays(26)))));
        projects.add(calm("Patch Day", "chidi", "Bring every server to one patch level.", "●●●●●●●", day.plusDays(20)));
        projects.add(
                calm("Mail Archive", "chidi", "Keep mail for ten years, and find it.", "●●●●●●●", day.plusDays(81)));
        projects.add(calm("Wiki Move", "wei", "Move the wiki, and lose no link.", "●●●●●●.", day.plusDays(8)));
        projects.add(calm("Phone Refresh", "mei", "A new phone for everybody on call.", "●●●●●●.", day.plusDays(36)));
        projects.add(new SampleProject(
                "Print Rooms",
                "Everyday",
                "ben",
                "mei",
                Project.Size.CHANGE,
                Project.Stage.PAUSED,
                "One print room a floor.",
                "●●●‖...",
                Map.of(3, "Waiting for the new floor plan."),
                "",
                List.of(Milestone.planned("floor 1", day.plusDays(95)))));
        projects.add(new SampleProject(
                "Desk Booking",
                "Everyday",
                "ben",
                "ana",
                Project.Size.CHANGE,
                Project.Stage.CLOSED,
                "Book a desk from the phone.",
                "●●✓....",
                Map.of(2, "Everybody books with it since Monday."),
                "",
                List.of()));
        return projects;
    }

    private static SampleProject calm(String name, String reporter, String goal, String weeks, LocalDate next) {
        return new SampleProject(
                name,
                "Everyday",
                "ben",
                reporter,
                Project.Size.CHANGE,
                Project.Stage.RUNNING,
                goal,
                weeks,
                Map.of(),
                "",
                List.of(Milestone.planned("hand-over", next)));
    }
}
