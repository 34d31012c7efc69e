package dev.runway.conversations.digest;

import dev.runway.conversations.confidence.ConfidenceWords;
import dev.runway.conversations.portfolio.NextMilestone;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.status.Health;
import dev.runway.conversations.status.StatusReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that one digest is made of, as values: the same facts give the same digest.
 *
 * @param title the office's full name, what it is of, and the week or the day
 * @param zone the office's, for every day that is named
 * @param due when it is due, which is "today" for the way dates are said
 * @param previous the day of the round before, when there was one
 * @param told when it was first posted; what was said after that was late
 * @param projects in the order in which they are listed
 * @param away who of the reporters is away, by name
 * @param weeks how many projects stood how in each of the last weeks that somebody reported in, oldest first
 */
record DigestFacts(
        String title,
        ZoneId zone,
        Instant due,
        Optional<LocalDate> previous,
        Optional<Instant> told,
        List<Entry> projects,
        List<Absent> away,
        List<Week> weeks) {

    DigestFacts {
        projects = List.copyOf(projects);
        away = List.copyOf(away);
        weeks = List.copyOf(weeks);
    }

    LocalDate dueDay() {
        return due.atZone(zone).toLocalDate();
    }

    /**
     * A project in it.
     *
     * @param now its report of this round, when there is one
     * @param before its newest report of an earlier round, when there is one
     * @param next its next milestone, when there is one
     * @param help what is wanted for it
     * @param reporter the number of the person who is asked about it, when somebody is
     * @param sure how confident its people are, and what is overdue of what it needs
     */
    record Entry(
            String name,
            Project.Stage stage,
            Optional<StatusReport> now,
            Optional<StatusReport> before,
            Optional<NextMilestone> next,
            List<Wanted> help,
            Optional<Long> reporter,
            Sure sure) {

        Entry {
            help = List.copyOf(help);
        }

        /** How it is as far as anybody knows. */
        Optional<Health> health() {
            return now.or(() -> before).map(StatusReport::health).or(this::byStage);
        }

        Optional<Health> healthBefore() {
            return before.map(StatusReport::health).or(this::byStage);
        }

        /** What the newest report says. */
        Optional<StatusReport> newest() {
            return now.or(() -> before);
        }

        /** Whether it is still of interest: not when it was over before this round. */
        boolean isShown() {
            return now.isPresent()
                    || (stage != Project.Stage.CLOSED
                            && healthBefore().filter(Health.DONE::equals).isEmpty());
        }

        private Optional<Health> byStage() {
            return stage == Project.Stage.PAUSED ? Optional.of(Health.PAUSED) : Optional.empty();
        }
    }

    /**
     * Confidence, from 1 to 5.
     *
     * @param before when the digest before was due
     * @param overdue how many needs are
     */
    record Sure(Optional<Integer> now, Optional<Integer> before, long overdue) {

        /** {@code 2 ▼ from 4} where it changed or is low. */
        Optional<String> words() {
            return now.flatMap(points -> ConfidenceWords.inDigest(points, before));
        }
    }

    /** Help that is wanted; {@code from} and {@code takenBy} are names, perhaps empty. */
    record Wanted(String words, String from, String takenBy, Optional<LocalDate> due) {}

    /** Somebody away until that day, which is still a day off. */
    record Absent(String name, LocalDate until) {}

    /**
     * How the projects stood when that week was over.
     *
     * @param monday its first day
     * @param projects how many, by health; those that nobody had spoken of yet are not among them
     */
    record Week(LocalDate monday, Map<Health, Long> projects) {

        Week {
            projects = Map.copyOf(projects);
        }

        long many(Health health) {
            return projects.getOrDefault(health, 0L);
        }
    }
}
