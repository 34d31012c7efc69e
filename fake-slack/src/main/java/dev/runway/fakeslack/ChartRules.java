package dev.runway.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a {@code data_visualization} block may hold (docs.slack.dev/reference/block-kit/blocks/data-visualization-block), and
 * that a message has two of them at most, which is not documented.
 */
final class ChartRules {

    private static final String TYPE = "data_visualization";
    private static final int MOST_OF_A_MESSAGE = 2;
    private static final int LONGEST_TITLE = 50;
    private static final int LONGEST_LABEL = 20;
    private static final int MOST_POINTS = 20;
    private static final int MOST_SERIES = 6;

    private ChartRules() {}

    /** @param taken whether that workspace knows the block at all */
    static void checkAll(JsonArray blocks, boolean taken) {
        int many = 0;
        for (JsonElement block : blocks) {
            many += ElementRules.text(block.getAsJsonObject(), "type").equals(TYPE) ? 1 : 0;
        }
        if (many > 0 && !taken) {
            throw ElementRules.refused("unsupported type: " + TYPE, "/blocks");
        }
        if (many > MOST_OF_A_MESSAGE) {
            throw ElementRules.refused("no more than " + MOST_OF_A_MESSAGE + " " + TYPE + " blocks", "/blocks");
        }
    }

    static void check(JsonObject block, String at) {
        label(block, "title", LONGEST_TITLE, at);
        if (!block.has("chart")) {
            throw ElementRules.refused("missing required field: chart", at);
        }
        var chart = block.getAsJsonObject("chart");
        switch (ElementRules.text(chart, "type")) {
            case "pie" ->
                points(chart, "segments", MOST_SERIES, at).forEach(segment -> {
                    if (segment.get("value").getAsDouble() <= 0) {
                        throw ElementRules.refused("must be more than 0", at + "/chart/segments");
                    }
                });
            case "bar", "area", "line" -> series(chart, at);
            default -> throw ElementRules.refused("unsupported type", at + "/chart");
        }
    }

    private static void series(JsonObject chart, String at) {
        ElementRules.size(chart, "series", 1, MOST_SERIES, at + "/chart");
        var axis = chart.getAsJsonObject("axis_config");
        if (axis == null) {
            throw ElementRules.refused("missing required field: axis_config", at + "/chart");
        }
        ElementRules.size(axis, "categories", 1, MOST_POINTS, at + "/chart/axis_config");
        var categories = axis.getAsJsonArray("categories").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        var all = chart.getAsJsonArray("series").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
        all.forEach(series -> label(series, "name", LONGEST_LABEL, at + "/chart/series"));
        once(all, series -> ElementRules.text(series, "name"), at + "/chart/series");
        for (JsonObject series : all) {
            var labels = points(series, "data", MOST_POINTS, at + "/chart/series").stream()
                    .map(point -> ElementRules.text(point, "label"))
                    .toList();
            if (!labels.equals(categories)) {
                throw ElementRules.refused("labels must match the categories", at + "/chart/series");
            }
        }
    }

    private static List<JsonObject> points(JsonObject in, String name, int most, String at) {
        ElementRules.size(in, name, 1, most, at);
        var points = in.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
        points.forEach(point -> label(point, "label", LONGEST_LABEL, at + "/" + name));
        once(points, point -> ElementRules.text(point, "label"), at + "/" + name);
        return points;
    }

    private static void once(List<JsonObject> all, Function<JsonObject, String> name, String at) {
        Set<String> names = new HashSet<>();
        if (!all.stream().map(name).allMatch(names::add)) {
            throw ElementRules.refused("must be unique", at);
        }
    }

    private static void label(JsonObject of, String name, int most, String at) {
        if (ElementRules.text(of, name).isEmpty()) {
            throw ElementRules.refused("missing required field: " + name, at);
        }
        ElementRules.atMost(of, name, most, at);
    }
}
