package dev.runway.slack.form;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import java.util.Objects;
import java.util.Optional;

/**
 * What a view remembers for its handler: which form it is, and where it was asked for. It travels in the view's
 * {@code private_metadata}, whose workspace is never believed: it is the one that signed for the payload.
 */
public record Origin(String argument, Place place) {

    public Origin {
        Objects.requireNonNull(argument, "argument");
        Objects.requireNonNull(place, "place");
    }

    /** Empty when the metadata is none of ours. */
    public static Optional<Origin> of(String metadata, Workspace workspace) {
        try {
            var json = JsonParser.parseString(metadata == null ? "" : metadata).getAsJsonObject();
            var place = new Place(
                    workspace,
                    json.get("place").getAsString(),
                    Place.Kind.valueOf(json.get("kind").getAsString()),
                    json.get("name").getAsString());
            return Optional.of(new Origin(json.get("argument").getAsString(), place));
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    JsonObject json() {
        var json = new JsonObject();
        json.addProperty("argument", argument);
        json.addProperty("place", place.ref());
        json.addProperty("kind", place.kind().name());
        json.addProperty("name", place.name());
        return json;
    }
}
