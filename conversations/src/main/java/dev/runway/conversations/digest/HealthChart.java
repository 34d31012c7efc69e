package dev.runway.conversations.digest;

import dev.runway.conversations.digest.DigestFacts.Week;
import dev.runway.conversations.status.Health;
import dev.runway.core.message.Part.Chart;
import dev.runway.core.message.Part.Chart.Series;
import dev.runway.core.message.Part.Chart.Tone;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;

/**
 * The last weeks as a picture: what runs, and how. There is none where the counts say it all: of less than three weeks, or
 * of two projects.
 */
final class HealthChart {

    static final int FEWEST_WEEKS = 3;
    static final int FEWEST_PROJECTS = 3;

    /** What needs attention first; where a platform colours by order, its warm colours come first as well. */
    private static final List<Health> RUNNING = List.of(Health.OFF_TRACK, Health.AT_RISK, Health.ON_TRACK);

    private HealthChart() {}

    static Optional<Chart> of(List<Week> weeks) {
        boolean enough = weeks.stream()
                .anyMatch(week -> RUNNING.stream().mapToLong(week::many).sum() >= FEWEST_PROJECTS);
        if (weeks.size() < FEWEST_WEEKS || !enough) {
            return Optional.empty();
        }
        return Optional.of(new Chart(
                "Health by week",
                Chart.Kind.STACKED,
                weeks.stream().map(HealthChart::name).toList(),
                RUNNING.stream().map(health -> series(health, weeks)).toList()));
    }

    private static String name(Week week) {
        return "week " + week.monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static Series series(Health health, List<Week> weeks) {
        return new Series(
                health.sign() + " " + health.words(),
                tone(health),
                weeks.stream().map(week -> (double) week.many(health)).toList());
    }

    private static Tone tone(Health health) {
        return switch (health) {
            case ON_TRACK -> Tone.GOOD;
            case AT_RISK -> Tone.WATCH;
            case OFF_TRACK -> Tone.BAD;
            default -> Tone.PLAIN;
        };
    }
}
