package dev.runway.slack.send;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;

/**
 * Block Kit as JSON. Not by the SDK's classes: those write every flag of a text's style, false ones as well, which counts
 * against the limit of a message and has names that Slack does not document.
 */
final class Json {

    private Json() {}

    /** @param pairs names and values in turn: strings, numbers, flags or JSON */
    static JsonObject object(String type, Object... pairs) {
        var object = new JsonObject();
        object.addProperty("type", type);
        for (int i = 0; i < pairs.length; i += 2) {
            object.add((String) pairs[i], value(pairs[i + 1]));
        }
        return object;
    }

    static JsonArray array(Collection<? extends JsonElement> elements) {
        var array = new JsonArray();
        elements.forEach(array::add);
        return array;
    }

    static JsonObject plainText(String escaped) {
        return object("plain_text", "text", escaped, "emoji", false);
    }

    private static JsonElement value(Object value) {
        if (value instanceof JsonElement json) {
            return json;
        } else if (value instanceof Number number) {
            return new JsonPrimitive(number);
        } else if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        return new JsonPrimitive((String) value);
    }
}
