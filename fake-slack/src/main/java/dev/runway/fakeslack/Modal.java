package dev.runway.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A modal on somebody's screen: the view that Slack was given, and what stands in its inputs. A field is known by its block's
 * id, a choice by its option's value.
 */
public final class Modal {

    private final JsonObject view;
    private final Map<String, List<String>> typed;

    private Modal(JsonObject view, Map<String, List<String>> typed) {
        this.view = view;
        this.typed = Map.copyOf(typed);
    }

    /** @param view with its id and hash, as {@link FakeView#json} has it */
    public static Modal opened(JsonObject view) {
        return new Modal(view, Map.of());
    }

    /** Another view in its stead. What stands in an input whose block stays is kept, whatever the new view says of it. */
    public Modal updated(JsonObject next) {
        var kept = new HashMap<String, List<String>>();
        var before = elements(view);
        elements(next).forEach((block, element) -> {
            var known = before.get(block);
            if (known != null && text(known, "type").equals(text(element, "type"))) {
                kept.put(block, holds(block, known));
            }
        });
        return new Modal(next, kept);
    }

    /** With these values in its inputs, by block; one that is not named keeps what it holds. */
    public Modal filled(Map<String, List<String>> values) {
        var all = new HashMap<>(typed);
        all.putAll(values);
        return new Modal(view, all);
    }

    /** What every input holds, by block, from top to bottom. */
    public Map<String, List<String>> values() {
        var values = new LinkedHashMap<String, List<String>>();
        elements(view).forEach((block, element) -> values.put(block, holds(block, element)));
        return values;
    }

    /** The block of an input that holds something else than it did, where there is one. */
    public Optional<String> changedSince(Modal before) {
        var held = before.values();
        return values().entrySet().stream()
                .filter(entry -> !Objects.equals(entry.getValue(), held.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The view with its state, as it stands in a payload. */
    public JsonObject payload() {
        var values = new JsonObject();
        elements(view).forEach((block, element) -> {
            var action = new JsonObject();
            action.add(text(element, "action_id"), state(element, holds(block, element)));
            values.add(block, action);
        });
        var state = new JsonObject();
        state.add("values", values);
        var whole = view.deepCopy();
        whole.add("state", state);
        return whole;
    }

    /** The view as Slack may tell of it when it is closed: without what stands in its inputs. */
    public JsonObject untold() {
        var state = new JsonObject();
        state.add("values", new JsonObject());
        var whole = view.deepCopy();
        whole.add("state", state);
        return whole;
    }

    /** What somebody reads. The form's argument is the view's own metadata, as it is. */
    public Form form(BlockReader reader) {
        var parts = new ArrayList<Form.FormPart>();
        for (JsonElement each : view.getAsJsonArray("blocks")) {
            var block = each.getAsJsonObject();
            if (text(block, "type").equals("input")) {
                parts.add(new Form.FormPart.Asked(field(block)));
            } else {
                reader.message(arrayOf(block)).parts().forEach(part -> {
                    if (part instanceof Part.Paragraph words) {
                        parts.add(new Form.FormPart.Words(words.text()));
                    }
                });
            }
        }
        return new Form(
                text(view, "callback_id"), text(view, "private_metadata"), label("title"), parts, label("submit"));
    }

    private String label(String name) {
        return view.has(name) ? BlockReader.shown(view.getAsJsonObject(name)) : "";
    }

    private Field field(JsonObject block) {
        var element = block.getAsJsonObject("element");
        var options = options(element).stream()
                .map(option ->
                        new Field.Option(text(option, "value"), BlockReader.shown(option.getAsJsonObject("text"))))
                .toList();
        return new Field(
                text(block, "block_id"),
                BlockReader.shown(block.getAsJsonObject("label")),
                block.has("hint") ? BlockReader.shown(block.getAsJsonObject("hint")) : "",
                kind(element),
                options,
                holds(text(block, "block_id"), element),
                !is(block, "optional"),
                is(block, "dispatch_action"),
                "");
    }

    private static Field.Kind kind(JsonObject element) {
        return switch (text(element, "type")) {
            case "plain_text_input" -> is(element, "multiline") ? Field.Kind.LONG_TEXT : Field.Kind.TEXT;
            case "radio_buttons", "static_select" -> Field.Kind.ONE_OF;
            case "checkboxes", "multi_static_select" -> Field.Kind.SEVERAL_OF;
            case "datepicker" -> Field.Kind.DATE;
            default -> throw new IllegalStateException("Nobody has filled in a " + text(element, "type") + " yet.");
        };
    }

    /** What was typed or chosen last, or what the view says it holds. */
    private List<String> holds(String block, JsonObject element) {
        if (typed.containsKey(block)) {
            return typed.get(block);
        } else if (element.has("initial_options")) {
            return objects(element.getAsJsonArray("initial_options")).stream()
                    .map(option -> text(option, "value"))
                    .toList();
        } else if (element.has("initial_option")) {
            return List.of(text(element.getAsJsonObject("initial_option"), "value"));
        }
        var value = text(element, "type").equals("datepicker") ? "initial_date" : "initial_value";
        return element.has(value) ? List.of(text(element, value)) : List.of();
    }

    private static JsonObject state(JsonObject element, List<String> values) {
        var state = new JsonObject();
        state.add("type", element.get("type"));
        switch (kind(element)) {
            case SEVERAL_OF -> state.add("selected_options", array(chosen(element, values)));
            case ONE_OF ->
                state.add(
                        "selected_option",
                        values.isEmpty()
                                ? JsonNull.INSTANCE
                                : chosen(element, values).get(0));
            case DATE -> state.addProperty("selected_date", values.isEmpty() ? null : values.get(0));
            default -> state.addProperty("value", values.isEmpty() ? null : values.get(0));
        }
        return state;
    }

    private static List<JsonObject> chosen(JsonObject element, List<String> values) {
        return options(element).stream()
                .filter(option -> values.contains(text(option, "value")))
                .toList();
    }

    private static List<JsonObject> options(JsonObject element) {
        if (element.has("option_groups")) {
            return objects(element.getAsJsonArray("option_groups")).stream()
                    .flatMap(group -> objects(group.getAsJsonArray("options")).stream())
                    .toList();
        }
        return element.has("options") ? objects(element.getAsJsonArray("options")) : List.of();
    }

    private static Map<String, JsonObject> elements(JsonObject view) {
        var elements = new LinkedHashMap<String, JsonObject>();
        objects(view.getAsJsonArray("blocks")).stream()
                .filter(block -> text(block, "type").equals("input"))
                .forEach(block -> elements.put(text(block, "block_id"), block.getAsJsonObject("element")));
        return elements;
    }

    private static List<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static JsonArray array(List<JsonObject> objects) {
        var array = new JsonArray();
        objects.forEach(array::add);
        return array;
    }

    private static JsonArray arrayOf(JsonObject block) {
        return array(List.of(block));
    }

    private static boolean is(JsonObject object, String name) {
        return object.has(name) && object.get(name).getAsBoolean();
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) ? object.get(name).getAsString() : "";
    }
}
