package dev.runway.slack.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.runway.core.message.Part.Chart;
import dev.runway.core.message.Part.Chart.Kind;
import dev.runway.core.message.Part.Chart.Series;
import dev.runway.core.message.Part.Chart.Tone;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Slack's own shape, and each of its limits: what just fits is a block, and one more is none. */
class ChartBlockTest {

    private static Optional<JsonObject> block(Chart chart) {
        return ChartBlock.of(chart, words -> words.replace("\u202E", "[U+202E]"));
    }

    private static List<String> names(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(number -> "name " + number)
                .toList();
    }

    private static Chart chart(Kind kind, List<String> categories, List<String> series) {
        return new Chart(
                "Title",
                kind,
                categories,
                series.stream()
                        .map(name -> new Series(name, Tone.PLAIN, Collections.nCopies(categories.size(), 1.0)))
                        .toList());
    }

    @Test
    void barsStandSideBySide() {
        var chart = new Chart(
                "Health by week",
                Kind.STACKED,
                List.of("week 47", "week 48"),
                List.of(
                        new Series("● on track", Tone.GOOD, List.of(8.0, 7.0)),
                        new Series("▲ at risk", Tone.WATCH, List.of(0.0, 1.5))));

        assertThat(block(chart)).contains(JsonParser.parseString("""
                {"type": "data_visualization",
                 "title": "Health by week",
                 "chart": {
                   "type": "bar",
                   "series": [
                     {"name": "● on track", "data": [{"label": "week 47", "value": 8}, {"label": "week 48", "value": 7}]},
                     {"name": "▲ at risk", "data": [{"label": "week 47", "value": 0}, {"label": "week 48", "value": 1.5}]}],
                   "axis_config": {"categories": ["week 47", "week 48"]}}}""").getAsJsonObject());
    }

    @Test
    void aPieHasNoSegmentForNothing() {
        var chart = new Chart(
                "Now",
                Kind.PIE,
                List.of("a", "b", "c"),
                List.of(new Series("all", Tone.PLAIN, List.of(2.0, 0.0, 1.0))));

        assertThat(block(chart)).contains(JsonParser.parseString("""
                {"type": "data_visualization", "title": "Now", "chart": {"type": "pie",
                 "segments": [{"label": "a", "value": 2}, {"label": "c", "value": 1}]}}""").getAsJsonObject());
        assertThat(block(
                        new Chart("Now", Kind.PIE, List.of("a"), List.of(new Series("all", Tone.PLAIN, List.of(0.0))))))
                .isEmpty();
    }

    @Test
    void aLineIsALine() {
        assertThat(block(chart(Kind.LINE, names(2), names(1)))
                        .orElseThrow()
                        .getAsJsonObject("chart")
                        .get("type")
                        .getAsString())
                .isEqualTo("line");
    }

    @Test
    void eachLimitHoldsWhatJustFitsAndNotOneMore() {
        assertThat(block(chart(Kind.BAR, names(20), names(6)))).isPresent();
        assertThat(block(chart(Kind.BAR, names(21), names(6)))).isEmpty();
        assertThat(block(chart(Kind.BAR, names(20), names(7)))).isEmpty();
        assertThat(block(chart(Kind.PIE, names(6), names(1)))).isPresent();
        assertThat(block(chart(Kind.PIE, names(7), names(1)))).isEmpty();
        for (Kind kind : List.of(Kind.BAR, Kind.PIE)) {
            assertThat(block(chart(kind, List.of("x".repeat(20)), names(1)))).isPresent();
            assertThat(block(chart(kind, List.of("x".repeat(21)), names(1)))).isEmpty();
        }
        assertThat(block(chart(Kind.LINE, names(1), List.of("x".repeat(20))))).isPresent();
        assertThat(block(chart(Kind.LINE, names(1), List.of("x".repeat(21))))).isEmpty();
    }

    @Test
    void whatIsShownCountsAndStaysDistinct() {
        assertThat(block(chart(Kind.BAR, List.of("\u202Ea"), names(1))))
                .get()
                .asString()
                .contains("[U+202E]a");
        assertThat(block(chart(Kind.BAR, List.of("\u202E" + "x".repeat(13)), names(1))))
                .isEmpty();
        assertThat(block(chart(Kind.BAR, List.of("\u202Ea", "[U+202E]a"), names(1))))
                .isEmpty();
        var title = new Chart(
                "\u202E" + "t".repeat(43),
                Kind.BAR,
                names(1),
                chart(Kind.BAR, names(1), names(1)).series());
        assertThat(block(title)).isEmpty();
    }
}
