package dev.runway.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * A message that stands, or that one person alone was shown.
 *
 * @param ts Slack's id of it in its channel: seconds and a number within them
 * @param user who wrote it
 * @param text the fallback, as sent
 * @param blocks Block Kit, as sent; empty for none
 */
public record FakeMessage(
        String channel, String ts, String user, String text, JsonArray blocks, Optional<JsonObject> metadata) {

    JsonObject json(boolean withMetadata) {
        var json = new JsonObject();
        json.addProperty("type", "message");
        json.addProperty("user", user);
        json.addProperty("ts", ts);
        json.addProperty("text", text);
        json.add("blocks", blocks.deepCopy());
        if (withMetadata) {
            metadata.ifPresent(known -> json.add("metadata", known.deepCopy()));
        }
        return json;
    }
}
