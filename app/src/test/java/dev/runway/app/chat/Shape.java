package dev.runway.app.chat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;

/**
 * How Block Kit or a card is put together, whatever its words: kinds of blocks and elements, their styles; one stands for
 * several.
 */
final class Shape {

    private static final Set<String> TELLING = Set.of(
            "type",
            "style",
            "multiline",
            "dispatch_action",
            "optional",
            "size",
            "weight",
            "color",
            "width",
            "mode",
            "verb",
            "isMultiline",
            "isMultiSelect");

    private Shape() {}

    /** @param lines one block or element a line */
    static List<String> of(List<String> lines) {
        return lines.stream()
                .map(line ->
                        line.startsWith("{") ? of(JsonParser.parseString(line)).toString() : line)
                .toList();
    }

    /** The same form, whatever is filled in. */
    static List<String> withoutValues(List<String> lines) {
        return lines.stream().map(Shape::withoutValue).toList();
    }

    private static String withoutValue(String line) {
        var block = JsonParser.parseString(line).getAsJsonObject();
        if (block.has("element")) {
            List.of("initial_value", "initial_option", "initial_options", "initial_date")
                    .forEach(block.getAsJsonObject("element")::remove);
        }
        if (block.get("type").getAsString().startsWith("Input.")) {
            block.remove("value");
        }
        return block.toString();
    }

    private static JsonElement of(JsonElement json) {
        if (json.isJsonArray()) {
            var shapes = new JsonArray();
            json.getAsJsonArray().forEach(each -> {
                var shape = of(each);
                if (shapes.isEmpty() || !shapes.get(shapes.size() - 1).equals(shape)) {
                    shapes.add(shape);
                }
            });
            return shapes;
        }
        var shape = new JsonObject();
        if (json.isJsonPrimitive()) {
            return shape;
        }
        json.getAsJsonObject().entrySet().forEach(entry -> {
            if (!entry.getValue().isJsonPrimitive()) {
                shape.add(entry.getKey(), of(entry.getValue()));
            } else if (TELLING.contains(entry.getKey())) {
                shape.add(entry.getKey(), entry.getValue());
            }
        });
        return shape;
    }
}
