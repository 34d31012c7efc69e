package dev.runway.slack.form;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.slack.api.SlackConfig;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A view as it stands on somebody's screen, by Slack's rules: an input shows its initial value until somebody changes it, and
 * keeps what stands in it over an update when its block and action keep their ids, whatever its initial value is then.
 */
final class Screen {

    private static final Gson GSON = GsonFactory.createSnakeCase(SlackConfig.DEFAULT);

    private final Map<String, JsonObject> state = new LinkedHashMap<>();
    private JsonObject view = new JsonObject();

    static Screen showing(View view) {
        var screen = new Screen();
        screen.update(view);
        return screen;
    }

    void update(View next) {
        var before = Map.copyOf(state);
        state.clear();
        view = GSON.toJsonTree(next).getAsJsonObject();
        inputs().forEach((block, element) -> state.put(block, before.getOrDefault(block, initial(element))));
    }

    void type(String block, String words) {
        set(block, "value", new com.google.gson.JsonPrimitive(words));
    }

    /** An option by its place in the list, from 0. */
    void choose(String block, int option) {
        set(block, "selected_option", options(block).get(option));
    }

    void check(String block, int... chosen) {
        var all = new JsonArray();
        for (int option : chosen) {
            all.add(options(block).get(option));
        }
        set(block, "selected_options", all);
    }

    void clear(String block) {
        state.get(block).entrySet().forEach(value -> {
            if (!value.getKey().equals("type")) {
                value.setValue(value.getValue().isJsonArray() ? new JsonArray() : JsonNull.INSTANCE);
            }
        });
    }

    /** As Slack sends it when something on it is changed or it is sent. */
    View payload() {
        var values = new JsonObject();
        state.forEach((block, value) -> {
            var action = new JsonObject();
            action.add(Inputs.ACTION, value);
            values.add(block, action);
        });
        var held = new JsonObject();
        held.add("values", values);
        var sent = view.deepCopy();
        sent.add("state", held);
        return GSON.fromJson(GSON.toJson(sent), View.class);
    }

    /** By block, the elements of its inputs. */
    Map<String, JsonObject> inputs() {
        var inputs = new LinkedHashMap<String, JsonObject>();
        for (JsonElement block : view.getAsJsonArray("blocks")) {
            var object = block.getAsJsonObject();
            if (object.get("type").getAsString().equals("input")) {
                inputs.put(object.get("block_id").getAsString(), object.getAsJsonObject("element"));
            }
        }
        return inputs;
    }

    private JsonArray options(String block) {
        var element = inputs().get(block);
        if (element.has("options")) {
            return element.getAsJsonArray("options");
        }
        var all = new JsonArray();
        element.getAsJsonArray("option_groups")
                .forEach(group -> all.addAll(group.getAsJsonObject().getAsJsonArray("options")));
        return all;
    }

    private void set(String block, String what, JsonElement value) {
        if (!state.containsKey(block)) {
            throw new AssertionError("There is no input " + block + " among " + state.keySet() + ".");
        }
        state.get(block).add(what, value);
    }

    private static JsonObject initial(JsonObject element) {
        var type = element.get("type").getAsString();
        var value = new JsonObject();
        value.addProperty("type", type);
        switch (type) {
            case "plain_text_input" -> value.add("value", given(element, "initial_value", JsonNull.INSTANCE));
            case "datepicker" -> value.add("selected_date", given(element, "initial_date", JsonNull.INSTANCE));
            case "radio_buttons", "static_select" ->
                value.add("selected_option", given(element, "initial_option", JsonNull.INSTANCE));
            case "checkboxes", "multi_static_select" ->
                value.add("selected_options", given(element, "initial_options", new JsonArray()));
            default -> throw new AssertionError("An input of a kind that Slack's forms do not use: " + type);
        }
        return value;
    }

    private static JsonElement given(JsonObject element, String name, JsonElement otherwise) {
        return element.has(name) ? element.get(name) : otherwise;
    }
}
