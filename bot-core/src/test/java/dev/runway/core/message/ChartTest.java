package dev.runway.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.message.Part.Chart;
import dev.runway.core.message.Part.Chart.Kind;
import dev.runway.core.message.Part.Chart.Series;
import dev.runway.core.message.Part.Chart.Tone;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A chart that cannot be drawn, or that would say something else than its numbers, is refused when it is made. */
class ChartTest {

    private static final List<String> WEEKS = List.of("week 47", "week 48");

    private static Series series(String name, Double... values) {
        return new Series(name, Tone.PLAIN, List.of(values));
    }

    private static void refused(String words, Kind kind, List<String> categories, Series... series) {
        assertThatThrownBy(() -> new Chart("Health", kind, categories, List.of(series)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        refused("1 values for 2 categories", Kind.BAR, WEEKS, series("On track", 1.0));
        refused("each category once", Kind.BAR, List.of("a", "a"), series("On track", 1.0, 2.0));
        refused("each series once", Kind.LINE, WEEKS, series("A", 1.0, 2.0), series("A", 1.0, 2.0));
        refused("1 to 1 series, not 2", Kind.PIE, WEEKS, series("A", 1.0, 2.0), series("B", 1.0, 2.0));
        refused("1 to 12 series, not 0", Kind.BAR, WEEKS);
        var thirteen = IntStream.rangeClosed(1, 13).mapToObj(Integer::toString).toList();
        refused(
                "1 to 12 categories, not 13",
                Kind.PIE,
                thirteen,
                new Series("A", Tone.PLAIN, Collections.nCopies(13, 1.0)));
        refused("1 to 60 categories, not 0", Kind.BAR, List.of(), series("A"));
        refused("never less than nothing", Kind.STACKED, WEEKS, series("A", 1.0, -1.0));
        refused("never less than nothing", Kind.PIE, WEEKS, series("A", 1.0, -1.0));
        refused("1 to 75 characters", Kind.BAR, List.of(" "), series("A", 1.0));
        assertThatThrownBy(() -> series("A", Double.NaN)).hasMessageContaining("A chart's values are numbers");
        assertThatThrownBy(() -> series("A", Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> series("x".repeat(76), 1.0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Chart(" ", Kind.BAR, List.of("a"), List.of(series("A", 1.0))))
                .hasMessageContaining("needs a title");
    }

    @Test
    void whatJustFitsIsTaken() {
        var categories =
                IntStream.rangeClosed(1, 60).mapToObj(Integer::toString).toList();
        var series = IntStream.rangeClosed(1, 12)
                .mapToObj(number ->
                        new Series("x".repeat(74) + (char) ('a' + number), Tone.GOOD, Collections.nCopies(60, -0.5)))
                .toList();

        var chart = new Chart("t".repeat(51), Kind.LINE, categories, series);

        assertThat(chart.title()).isEqualTo("t".repeat(49) + "…");
        assertThat(chart.series()).isEqualTo(series);
    }

    @Test
    void inWordsItIsOneLine() {
        var health = new Chart(
                "Health by week",
                Kind.STACKED,
                WEEKS,
                List.of(series("on track", 8.0, 7.0), series("at risk", 0.0, 10.0), series("off track", 1.0, 1.25)));

        assertThat(PlainText.lines(Message.builder().line("Here.").chart(health).build()))
                .containsExactly(
                        "Here.",
                        "Health by week (on track · at risk · off track): week 47: 8 · 0 · 1; week 48: 7 · 10 · 1.25");
        assertThat(PlainText.of(new Chart("Points", Kind.PIE, WEEKS, List.of(series("all", 3.0, 100.0)))))
                .isEqualTo("Points: week 47: 3; week 48: 100");
    }
}
