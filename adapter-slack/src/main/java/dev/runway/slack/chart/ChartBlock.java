package dev.runway.slack.chart;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.runway.core.message.Part.Chart;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Slack's own chart, the block {@code data_visualization}, for which the SDK has no class. Shape and limits as on
 * docs.slack.dev/reference/block-kit/blocks/data-visualization-block: a pie's values are above nothing; in other charts each
 * series has each category, and no name twice. It carries no colours, and it does not stack: bars stand side by side.
 */
public final class ChartBlock {

    public static final String TYPE = "data_visualization";

    /** Not documented: Slack refuses a third in a message (github.com/vercel/chat, pull request 696). */
    public static final int MOST_IN_A_MESSAGE = 2;

    private static final int LONGEST_TITLE = 50;
    private static final int LONGEST_LABEL = 20;
    private static final int MOST_POINTS = 20;

    /** Of series, and of a pie's segments. */
    private static final int MOST_SERIES = 6;

    private ChartBlock() {}

    /**
     * @param shown makes what cannot be seen visible
     * @return empty when it is more than Slack's chart holds
     */
    public static Optional<JsonObject> of(Chart chart, UnaryOperator<String> shown) {
        var title = shown.apply(chart.title());
        var categories = chart.categories().stream().map(shown).toList();
        var payload = chart.kind() == Chart.Kind.PIE ? pie(chart, categories) : series(chart, categories, shown);
        if (title.length() > LONGEST_TITLE) {
            return Optional.empty();
        }
        return payload.map(inner -> {
            var block = new JsonObject();
            block.addProperty("type", TYPE);
            block.addProperty("title", title);
            block.add("chart", inner);
            return block;
        });
    }

    /** What is nothing has no segment. */
    private static Optional<JsonObject> pie(Chart chart, List<String> categories) {
        var values = chart.series().get(0).values();
        var segments = new JsonArray();
        IntStream.range(0, values.size())
                .filter(at -> values.get(at) > 0)
                .mapToObj(at -> point(categories.get(at), values.get(at)))
                .forEach(segments::add);
        if (segments.isEmpty() || segments.size() > MOST_SERIES || !areLabels(categories)) {
            return Optional.empty();
        }
        var pie = new JsonObject();
        pie.addProperty("type", "pie");
        pie.add("segments", segments);
        return Optional.of(pie);
    }

    private static Optional<JsonObject> series(Chart chart, List<String> categories, UnaryOperator<String> shown) {
        var names = chart.series().stream().map(one -> shown.apply(one.name())).toList();
        boolean tooMany = categories.size() > MOST_POINTS || names.size() > MOST_SERIES;
        if (tooMany || !areLabels(categories) || !areLabels(names)) {
            return Optional.empty();
        }
        var series = new JsonArray();
        for (int i = 0; i < names.size(); i++) {
            var values = chart.series().get(i).values();
            var data = new JsonArray();
            IntStream.range(0, values.size())
                    .mapToObj(at -> point(categories.get(at), values.get(at)))
                    .forEach(data::add);
            var one = new JsonObject();
            one.addProperty("name", names.get(i));
            one.add("data", data);
            series.add(one);
        }
        var axis = new JsonObject();
        var named = new JsonArray();
        categories.forEach(named::add);
        axis.add("categories", named);
        var drawn = new JsonObject();
        drawn.addProperty("type", chart.kind() == Chart.Kind.LINE ? "line" : "bar");
        drawn.add("series", series);
        drawn.add("axis_config", axis);
        return Optional.of(drawn);
    }

    private static boolean areLabels(List<String> labels) {
        return labels.stream().allMatch(label -> label.length() <= LONGEST_LABEL)
                && new HashSet<>(labels).size() == labels.size();
    }

    private static JsonObject point(String label, double value) {
        var point = new JsonObject();
        point.addProperty("label", label);
        point.add("value", number(value));
        return point;
    }

    private static JsonElement number(double value) {
        return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
                ? new JsonPrimitive((long) value)
                : new JsonPrimitive(value);
    }
}
