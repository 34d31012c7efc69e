package dev.runway.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What each kind of block and element may hold. */
final class ElementRules {

    private static final int LONGEST_TEXT = 3_000;
    private static final int LONGEST_ID = 255;
    private static final int LONGEST_OPTION = 75;
    private static final int MOST_GROUPS = 100;

    private ElementRules() {}

    static void block(JsonObject block, String at, Set<String> actionIds) {
        switch (text(block, "type")) {
            case "header" -> plainText(block.get("text"), 150, at + "/text");
            case "section" -> section(block, at, actionIds);
            case "context" -> {
                size(block, "elements", 1, 10, at);
                block.getAsJsonArray("elements").forEach(element -> textObject(element, LONGEST_TEXT, at));
            }
            case "actions" -> {
                size(block, "elements", 1, 25, at);
                block.getAsJsonArray("elements").forEach(element -> element(element, at, actionIds));
            }
            case "input" -> {
                plainText(block.get("label"), 2_000, at + "/label");
                if (block.has("hint")) {
                    plainText(block.get("hint"), 2_000, at + "/hint");
                }
                element(block.get("element"), at + "/element", actionIds);
            }
            case "rich_text" -> richText(block, at);
            case "image" -> {
                atMost(block, "alt_text", 2_000, at);
                if (text(block, "alt_text").isEmpty() || !block.has("image_url") && !block.has("slack_file")) {
                    throw refused("missing required field", at);
                }
            }
            case "divider" -> {}
            case "data_visualization" -> ChartRules.check(block, at);
            default -> throw refused("unsupported type: " + text(block, "type"), at);
        }
    }

    static void plainText(JsonElement object, int most, String at) {
        textObject(object, most, at);
        if (!text(object.getAsJsonObject(), "type").equals("plain_text")) {
            throw refused("must be plain_text", at);
        }
    }

    static void atMost(JsonObject object, String name, int most, String at) {
        if (object.has(name) && text(object, name).length() > most) {
            throw refused("must be no more than " + most + " characters", at + "/" + name);
        }
    }

    static SlackSays refused(String why, String at) {
        return new SlackSays(
                at.startsWith("/view") ? "invalid_arguments" : "invalid_blocks", why + " [json-pointer:" + at + "]");
    }

    private static void section(JsonObject block, String at, Set<String> actionIds) {
        if (!block.has("text") && !block.has("fields")) {
            throw refused("missing required field: text or fields", at);
        }
        if (block.has("text")) {
            textObject(block.get("text"), LONGEST_TEXT, at + "/text");
        }
        if (block.has("fields")) {
            size(block, "fields", 1, 10, at);
            block.getAsJsonArray("fields").forEach(field -> textObject(field, 2_000, at + "/fields"));
        }
        if (block.has("accessory")) {
            element(block.get("accessory"), at + "/accessory", actionIds);
        }
    }

    private static void textObject(JsonElement object, int most, String at) {
        if (object == null
                || !object.isJsonObject()
                || text(object.getAsJsonObject(), "text").isEmpty()) {
            throw refused("must be more than 0 characters", at);
        }
        atMost(object.getAsJsonObject(), "text", most, at);
        if (!Set.of("plain_text", "mrkdwn").contains(text(object.getAsJsonObject(), "type"))) {
            throw refused("unsupported type", at);
        }
    }

    private static void element(JsonElement json, String at, Set<String> actionIds) {
        var element = json.getAsJsonObject();
        atMost(element, "action_id", LONGEST_ID, at);
        if (element.has("action_id") && !actionIds.add(at.startsWith("/view") ? at : text(element, "action_id"))) {
            throw refused("action_id already exists", at);
        }
        if (element.has("placeholder")) {
            plainText(element.get("placeholder"), 150, at + "/placeholder");
        }
        switch (text(element, "type")) {
            case "button" -> {
                plainText(element.get("text"), 75, at + "/text");
                atMost(element, "value", 2_000, at);
                if (element.has("style") && !Set.of("primary", "danger").contains(text(element, "style"))) {
                    throw refused("must be a valid enum value", at + "/style");
                }
            }
            case "plain_text_input" -> atMost(element, "initial_value", LONGEST_TEXT, at);
            case "static_select", "multi_static_select" -> options(element, 100, at);
            case "radio_buttons", "checkboxes" -> options(element, 10, at);
            case "overflow" -> options(element, 5, at);
            case "datepicker", "number_input", "users_select", "email_text_input", "url_text_input", "timepicker" -> {}
            default -> throw refused("unsupported type: " + text(element, "type"), at);
        }
    }

    private static void options(JsonObject element, int most, String at) {
        var offered = new ArrayList<JsonElement>();
        if (element.has("option_groups")) {
            size(element, "option_groups", 1, MOST_GROUPS, at);
            for (JsonElement each : element.getAsJsonArray("option_groups")) {
                plainText(each.getAsJsonObject().get("label"), LONGEST_OPTION, at + "/option_groups");
                optionsOf(each.getAsJsonObject(), most, at, offered);
            }
        } else {
            optionsOf(element, most, at, offered);
        }
        if (element.has("initial_option") && !offered.contains(element.get("initial_option"))) {
            throw refused("must be one of the options", at + "/initial_option");
        }
        if (element.has("initial_options")) {
            size(element, "initial_options", 1, offered.size(), at);
            element.getAsJsonArray("initial_options").forEach(initial -> {
                if (!offered.contains(initial)) {
                    throw refused("must be one of the options", at + "/initial_options");
                }
            });
        }
    }

    private static void optionsOf(JsonObject holder, int most, String at, List<JsonElement> offered) {
        size(holder, "options", 1, most, at);
        for (JsonElement each : holder.getAsJsonArray("options")) {
            var option = each.getAsJsonObject();
            textObject(option.get("text"), LONGEST_OPTION, at + "/options");
            atMost(option, "value", 150, at + "/options");
            if (option.has("description")) {
                textObject(option.get("description"), LONGEST_OPTION, at + "/options");
            }
            offered.add(option);
        }
    }

    private static void richText(JsonObject block, String at) {
        size(block, "elements", 1, Integer.MAX_VALUE, at);
        for (JsonElement each : block.getAsJsonArray("elements")) {
            var element = each.getAsJsonObject();
            size(element, "elements", 1, Integer.MAX_VALUE, at);
            switch (text(element, "type")) {
                case "rich_text_section", "rich_text_quote", "rich_text_preformatted" ->
                    spans(element.getAsJsonArray("elements"), at);
                case "rich_text_list" -> {
                    if (!Set.of("bullet", "ordered").contains(text(element, "style"))) {
                        throw refused("must be a valid enum value", at + "/style");
                    }
                    for (JsonElement item : element.getAsJsonArray("elements")) {
                        size(item.getAsJsonObject(), "elements", 1, Integer.MAX_VALUE, at);
                        spans(item.getAsJsonObject().getAsJsonArray("elements"), at);
                    }
                }
                default -> throw refused("unsupported type: " + text(element, "type"), at);
            }
        }
    }

    private static void spans(JsonArray elements, String at) {
        for (JsonElement each : elements) {
            var element = each.getAsJsonObject();
            switch (text(element, "type")) {
                case "text" -> {
                    if (text(element, "text").isEmpty()) {
                        throw refused("must be more than 0 characters", at);
                    }
                    atMost(element, "text", LONGEST_TEXT, at);
                }
                case "user" -> {
                    if (text(element, "user_id").isEmpty()) {
                        throw refused("missing required field: user_id", at);
                    }
                }
                case "link" -> {
                    if (!text(element, "url").matches("(?i)(https?|mailto|ftp):.+")) {
                        throw refused("must be a valid url", at);
                    }
                    atMost(element, "url", LONGEST_TEXT, at);
                }
                default -> throw refused("unsupported type: " + text(element, "type"), at);
            }
        }
    }

    static void size(JsonObject object, String name, int least, int most, String at) {
        int size = object.has(name) ? object.getAsJsonArray(name).size() : 0;
        if (size < least || size > most) {
            throw refused("must have " + least + " to " + most + " items", at + "/" + name);
        }
    }

    static String text(JsonObject object, String name) {
        return object.has(name) && object.get(name).isJsonPrimitive()
                ? object.get(name).getAsString()
                : "";
    }
}
