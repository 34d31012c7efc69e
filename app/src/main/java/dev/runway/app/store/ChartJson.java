package dev.runway.app.store;

import static dev.runway.app.store.Json.array;
import static dev.runway.app.store.Json.list;
import static dev.runway.app.store.Json.string;
import static dev.runway.app.store.Json.strings;

import dev.runway.core.message.Part.Chart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Charts down to their values. A release before charts refuses one by its type, and reads all other messages. */
final class ChartJson {

    private ChartJson() {}

    static ObjectNode write(Chart chart) {
        var node = Json.typed("chart").put("title", chart.title()).put("kind", Json.name(chart.kind()));
        node.set("categories", strings(chart.categories()));
        node.set("series", array(chart.series(), ChartJson::series));
        return node;
    }

    static Chart chart(JsonNode node) {
        return new Chart(
                string(node, "title"),
                Json.constant(Chart.Kind.class, node, "kind"),
                strings(node.path("categories")),
                list(node.path("series"), ChartJson::series));
    }

    private static ObjectNode series(Chart.Series series) {
        var node = Json.object().put("name", series.name()).put("tone", Json.name(series.tone()));
        var values = node.putArray("values");
        series.values().forEach(values::add);
        return node;
    }

    private static Chart.Series series(JsonNode node) {
        return new Chart.Series(
                string(node, "name"),
                Json.constant(Chart.Tone.class, node, "tone"),
                list(node.path("values"), JsonNode::asDouble));
    }
}
