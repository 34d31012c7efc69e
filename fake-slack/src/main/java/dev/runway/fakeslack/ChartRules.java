package dev.runway.fakeslack;

import com.google.gson.JsonObject;

/** What a {@code data_visualization} block may hold: a title of at most 50 characters, above a chart. */
final class ChartRules {

    private ChartRules() {}

    static void check(JsonObject block, String at) {
        ElementRules.atMost(block, "title", 50, at);
        if (!block.has("chart")) {
            throw ElementRules.refused("missing required field: chart", at);
        }
    }
}
