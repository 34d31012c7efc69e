package dev.runway.fakeslack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.runway.core.message.Part.Chart;
import dev.runway.core.message.Part.Chart.Series;
import dev.runway.core.message.Part.Chart.Tone;
import java.util.List;

/** Slack's chart as somebody sees it: without what its colours would mean, and bars side by side. */
final class ChartReader {

    private ChartReader() {}

    static Chart chart(JsonObject block) {
        var title = block.get("title").getAsString();
        var chart = block.getAsJsonObject("chart");
        if (chart.has("segments")) {
            var segments = objects(chart, "segments");
            var labels =
                    segments.stream().map(one -> one.get("label").getAsString()).toList();
            return new Chart(title, Chart.Kind.PIE, labels, List.of(new Series(title, Tone.PLAIN, values(segments))));
        }
        return new Chart(
                title,
                chart.get("type").getAsString().equals("line") ? Chart.Kind.LINE : Chart.Kind.BAR,
                chart.getAsJsonObject("axis_config").getAsJsonArray("categories").asList().stream()
                        .map(JsonElement::getAsString)
                        .toList(),
                objects(chart, "series").stream()
                        .map(one -> new Series(one.get("name").getAsString(), Tone.PLAIN, values(objects(one, "data"))))
                        .toList());
    }

    private static List<Double> values(List<JsonObject> points) {
        return points.stream().map(point -> point.get("value").getAsDouble()).toList();
    }

    private static List<JsonObject> objects(JsonObject of, String name) {
        return of.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
