package dev.runway.teams.card;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.message.Part.Chart;
import dev.runway.core.message.Part.Chart.Kind;
import dev.runway.core.message.Part.Chart.Series;
import dev.runway.core.message.Part.Chart.Tone;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Text;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A chart as one of Teams' own elements, which work in cards of 1.5
 * (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards; the properties as in npm
 * {@code @microsoft/teams.cards} 2.1.0). A client that knows none of them shows the fallback: the same in words.
 */
final class ChartElement {

    private ChartElement() {}

    static ObjectNode of(Chart chart) {
        var element = Json.typed(type(chart))
                .put("title", Escape.label(chart.title()))
                .put("showTitle", true)
                .put("colorSet", "categorical");
        if (chart.kind() == Kind.STACKED) {
            element.put("stacked", true);
        }
        if (isOneRow(chart)) {
            color(element, chart.series().get(0).tone());
        }
        element.set("data", data(chart));
        return element.set("fallback", Words.line(Text.of(PlainText.of(chart))));
    }

    private static String type(Chart chart) {
        return switch (chart.kind()) {
            case PIE -> "Chart.Pie";
            case BAR -> isOneRow(chart) ? "Chart.VerticalBar" : "Chart.VerticalBar.Grouped";
            case STACKED -> "Chart.VerticalBar.Grouped";
            case LINE -> "Chart.Line";
        };
    }

    private static boolean isOneRow(Chart chart) {
        return chart.kind() == Kind.BAR && chart.series().size() == 1;
    }

    private static ArrayNode data(Chart chart) {
        var first = chart.series().get(0);
        if (chart.kind() == Kind.PIE) {
            return points(chart, first, "legend", "value");
        } else if (isOneRow(chart)) {
            return points(chart, first, "x", "y");
        }
        return Json.array(
                chart.series().stream().map(series -> series(chart, series)).toList());
    }

    private static ObjectNode series(Chart chart, Series series) {
        var row = Json.object().put("legend", Escape.label(series.name()));
        color(row, series.tone());
        return row.set("values", points(chart, series, "x", "y"));
    }

    private static ArrayNode points(Chart chart, Series series, String label, String value) {
        List<String> categories = chart.categories();
        return Json.array(IntStream.range(0, categories.size())
                .mapToObj(at -> number(
                        Json.object().put(label, Escape.label(categories.get(at))),
                        value,
                        series.values().get(at)))
                .toList());
    }

    /** What means nothing gets a colour of the set. */
    private static void color(ObjectNode of, Tone tone) {
        switch (tone) {
            case GOOD -> of.put("color", "good");
            case WATCH -> of.put("color", "warning");
            case BAD -> of.put("color", "attention");
            case PLAIN -> {}
        }
    }

    private static ObjectNode number(ObjectNode point, String name, double value) {
        return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
                ? point.put(name, (long) value)
                : point.put(name, value);
    }
}
