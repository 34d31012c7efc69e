package dev.runway.fakeslack;

import com.google.gson.JsonObject;

/**
 * A modal that somebody has open.
 *
 * @param hash changes whenever the view does
 * @param view as sent
 */
public record FakeView(String id, String hash, String user, JsonObject view) {

    /** As Slack answers and as it stands in payloads. */
    public JsonObject json(String team) {
        var json = view.deepCopy();
        json.addProperty("id", id);
        json.addProperty("hash", hash);
        json.addProperty("team_id", team);
        json.addProperty("root_view_id", id);
        return json;
    }
}
