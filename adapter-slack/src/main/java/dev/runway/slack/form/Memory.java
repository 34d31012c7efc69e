package dev.runway.slack.form;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.model.view.View;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What travels in a view's {@code private_metadata}: a small JSON object, without any character that Slack escapes. */
record Memory(String argument, String place, Place.Kind kind, String name, Map<String, String> codes) {

    /** In characters: <a href="https://docs.slack.dev/reference/views/modal-views">Slack's limit</a>. */
    static final int LONGEST = 3_000;

    static Memory of(String argument, Place place, Codes codes) {
        return new Memory(argument, place.ref(), place.kind(), place.name(), codes.meant());
    }

    /** Empty when the metadata is none of ours. */
    static Optional<Memory> of(View view) {
        try {
            var json = JsonParser.parseString(view.getPrivateMetadata()).getAsJsonObject();
            var codes = new TreeMap<String, String>();
            for (var code : json.getAsJsonObject("codes").entrySet()) {
                codes.put(code.getKey(), code.getValue().getAsString());
            }
            return Optional.of(new Memory(
                    json.get("argument").getAsString(),
                    json.get("place").getAsString(),
                    Place.Kind.valueOf(json.get("kind").getAsString()),
                    json.get("name").getAsString(),
                    codes));
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | UnsupportedOperationException
                | ClassCastException
                | NullPointerException e) {
            return Optional.empty();
        }
    }

    Origin origin(Workspace workspace) {
        return new Origin(argument, new Place(workspace, place, kind, name));
    }

    String written() {
        var known = new JsonObject();
        codes.forEach(known::addProperty);
        var json = new JsonObject();
        json.addProperty("argument", argument);
        json.addProperty("place", place);
        json.addProperty("kind", kind.name());
        json.addProperty("name", name);
        json.add("codes", known);
        return json.toString().replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }
}
