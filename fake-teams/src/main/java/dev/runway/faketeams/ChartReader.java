package dev.runway.faketeams;

import dev.runway.core.message.Part;
import dev.runway.core.message.Part.Chart;
import dev.runway.core.message.Part.Chart.Kind;
import dev.runway.core.message.Part.Chart.Series;
import dev.runway.core.message.Part.Chart.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A chart of Teams' as its numbers
 * (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards). What a series means
 * cannot be seen.
 */
final class ChartReader {

    private ChartReader() {}

    static Part chart(JsonNode chart) {
        var type = chart.path("type").asString("");
        var title = chart.path("title").asString("");
        var data = chart.path("data");
        return switch (type) {
            case "Chart.Donut", "Chart.Pie" -> one(title, Kind.PIE, data, "legend", "value");
            case "Chart.VerticalBar", "Chart.HorizontalBar" ->
                one(title, Kind.BAR, data, "x", type.contains("Vertical") ? "y" : "value");
            case "Chart.Line" -> several(title, Kind.LINE, data, "legend", "values");
            case "Chart.HorizontalBar.Stacked" -> turned(title, data);
            default ->
                several(
                        title,
                        chart.path("stacked").asBoolean(false) ? Kind.STACKED : Kind.BAR,
                        data,
                        "legend",
                        "values");
        };
    }

    private static Part one(String title, Kind kind, JsonNode data, String category, String value) {
        var categories = new ArrayList<String>();
        var values = new ArrayList<Double>();
        for (JsonNode point : data.values()) {
            categories.add(point.path(category).asString(""));
            values.add(point.path(value).asDouble());
        }
        return new Chart(title, kind, categories, List.of(new Series(title, Tone.PLAIN, values)));
    }

    private static Part several(String title, Kind kind, JsonNode data, String name, String values) {
        var categories = new ArrayList<String>();
        var series = new ArrayList<Series>();
        for (JsonNode each : data.values()) {
            var numbers = new ArrayList<Double>();
            for (JsonNode point : each.path(values).values()) {
                var category = point.path("x").asString("");
                if (!categories.contains(category)) {
                    categories.add(category);
                }
                numbers.add(point.path("y").asDouble());
            }
            series.add(new Series(each.path(name).asString(""), Tone.PLAIN, numbers));
        }
        return new Chart(title, kind, categories, series);
    }

    /** Teams lists a stacked bar's parts below each bar. */
    private static Part turned(String title, JsonNode data) {
        var categories = new ArrayList<String>();
        Map<String, List<Double>> values = new LinkedHashMap<>();
        for (JsonNode bar : data.values()) {
            categories.add(bar.path("title").asString(""));
            for (JsonNode part : bar.path("data").values()) {
                values.computeIfAbsent(part.path("legend").asString(""), any -> new ArrayList<>())
                        .add(part.path("value").asDouble());
            }
        }
        var series = values.entrySet().stream()
                .map(each -> new Series(each.getKey(), Tone.PLAIN, each.getValue()))
                .toList();
        return new Chart(title, Kind.STACKED, categories, series);
    }
}
