package dev.runway.slack.receive;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.slack.api.SlackConfig;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Slack's JSON. A tree is walked instead of bound to classes, because a few of its fields are all that is needed, and
 * of those alone it is made: a press brings its whole message. Only views and changed users are bound. The Gson is made once: making one costs more than a whole request.
 */
final class Json {

    private static final Gson GSON = GsonFactory.createSnakeCase(SlackConfig.DEFAULT);
    private static final TypeAdapter<JsonElement> TREE = GSON.getAdapter(JsonElement.class);
    private static final JsonObject NOTHING = new JsonObject();

    private Json() {}

    /**
     * @param members those that are kept; the others are gone through and left behind
     * @throws BadRequest when it is anything but one JSON object, to the letter of the standard, also where nothing is kept
     */
    static JsonObject object(String text, Set<String> members) throws BadRequest {
        try (var reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            if (reader.peek() == JsonToken.BEGIN_OBJECT) {
                var object = kept(reader, members, hasControlCharacters(text));
                if (reader.peek() == JsonToken.END_DOCUMENT) {
                    return object;
                }
            }
        } catch (IOException | JsonParseException | IllegalStateException broken) {
            throw new BadRequest("JSON that cannot be read");
        }
        throw new BadRequest("JSON that is no object");
    }

    /** @param careful because Gson looks for control characters only in strings that it reads, not in those that it skips */
    private static JsonObject kept(JsonReader reader, Set<String> members, boolean careful) throws IOException {
        var object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            var name = reader.nextName();
            if (members.contains(name)) {
                object.add(name, TREE.read(reader));
            } else if (careful) {
                TREE.read(reader);
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
        return object;
    }

    private static boolean hasControlCharacters(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ') {
                return true;
            }
        }
        return false;
    }

    /** The string in that field, or empty for anything else, the empty string included. */
    static Optional<String> text(JsonObject object, String field) {
        var value = string(object, field);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The string in that field, empty for anything else. */
    static String string(JsonObject object, String field) {
        return object.get(field) instanceof JsonPrimitive value && value.isString() ? value.getAsString() : "";
    }

    /** The object in that field, an empty one for anything else. Not to be changed. */
    static JsonObject inside(JsonObject object, String field) {
        return object.get(field) instanceof JsonObject inner ? inner : NOTHING;
    }

    /** @throws BadRequest when it is no view or user as Slack describes them */
    static <T> T bound(JsonObject object, Class<T> kind) throws BadRequest {
        try {
            return GSON.fromJson(object, kind);
        } catch (JsonParseException | IllegalStateException | NumberFormatException strange) {
            throw new BadRequest("a " + kind.getSimpleName().toLowerCase(Locale.ROOT) + " that cannot be read");
        }
    }

    static JsonElement of(View view) {
        return GSON.toJsonTree(view);
    }
}
