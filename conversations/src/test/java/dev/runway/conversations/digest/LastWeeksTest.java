package dev.runway.conversations.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.conversations.digest.DigestFacts.Week;
import dev.runway.conversations.portfolio.Project.Stage;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.status.Health;
import dev.runway.conversations.status.ReportRecords.HealthOn;
import dev.runway.core.message.Part.Chart;
import dev.runway.core.message.PlainText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastWeeksTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate W48 = LocalDate.of(2026, 11, 23);
    private static final LocalDate SINCE = LastWeeks.since(THURSDAY);
    private static final List<Brief> BRIEFS =
            List.of(brief(1, Stage.RUNNING), brief(2, Stage.RUNNING), brief(3, Stage.CLOSED));

    private static Brief brief(long id, Stage stage) {
        return new Brief(id, "p" + id, "Project " + id, null, null, stage);
    }

    /** @param before how many weeks before this one */
    private static HealthOn said(long project, int before, Health health) {
        return new HealthOn(project, THURSDAY.minusWeeks(before), health);
    }

    @Test
    void sixWeeksBeginOnAMonday() {
        assertThat(SINCE).isEqualTo(LocalDate.of(2026, 10, 19));
    }

    @Test
    void whatWasHeardLastHoldsUntilItIsHeardOfAgain() {
        var weeks = LastWeeks.of(
                List.of(
                        said(1, 0, Health.OFF_TRACK),
                        said(1, 2, Health.AT_RISK),
                        said(2, 1, Health.DONE),
                        said(2, 9, Health.ON_TRACK),
                        said(7, 3, Health.ON_TRACK)),
                SINCE,
                BRIEFS);

        assertThat(weeks)
                .containsExactly(
                        new Week(W48.minusWeeks(2), Map.of(Health.AT_RISK, 1L, Health.ON_TRACK, 1L)),
                        new Week(W48.minusWeeks(1), Map.of(Health.AT_RISK, 1L, Health.DONE, 1L)),
                        new Week(W48, Map.of(Health.OFF_TRACK, 1L, Health.DONE, 1L)));
    }

    @Test
    void aClosedProjectCountsUntilTheLastWordOnIt() {
        var weeks = LastWeeks.of(
                List.of(said(1, 2, Health.ON_TRACK), said(1, 0, Health.ON_TRACK), said(3, 1, Health.ON_TRACK)),
                SINCE,
                BRIEFS);

        assertThat(weeks).extracting(week -> week.many(Health.ON_TRACK)).containsExactly(1L, 2L, 1L);
    }

    @Test
    void twoRoundsOfOneWeekAreOneWeekAndTheLaterWordHolds() {
        var early = new HealthOn(1, W48, Health.OFF_TRACK);

        assertThat(LastWeeks.of(List.of(said(1, 0, Health.ON_TRACK), early), SINCE, BRIEFS))
                .containsExactly(new Week(W48, Map.of(Health.ON_TRACK, 1L)));
    }

    @Test
    void thereIsAChartFromThreeWeeksOfThreeProjectsOn() {
        assertThat(HealthChart.of(weeks(2, 9))).isEmpty();
        assertThat(HealthChart.of(weeks(9, 2))).isEmpty();
        assertThat(HealthChart.of(weeks(0, 0))).isEmpty();
        var chart = HealthChart.of(weeks(3, 3)).orElseThrow();
        assertThat(PlainText.of(chart))
                .isEqualTo(
                        "Health by week (■ off track · ▲ at risk · ● on track): week 48: 0 · 1 · 2; week 49: 0 · 1 · 2; week 50: 0 · 1 · 2");
        assertThat(chart.series())
                .extracting(Chart.Series::tone)
                .containsExactly(Chart.Tone.BAD, Chart.Tone.WATCH, Chart.Tone.GOOD);
    }

    /** All on track but one; a paused one is not counted. */
    private static List<Week> weeks(int many, long projects) {
        return IntStream.range(0, many)
                .mapToObj(number -> new Week(
                        W48.plusWeeks(number),
                        Map.of(Health.ON_TRACK, projects - 1, Health.AT_RISK, 1L, Health.PAUSED, 5L)))
                .toList();
    }
}
