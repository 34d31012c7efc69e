package dev.runway.fakeslack;

import com.google.gson.JsonObject;

/** Somebody in a workspace. {@code tz} is an IANA zone. */
public record FakeUser(String id, String name, String email, String tz, boolean bot, boolean deactivated) {

    JsonObject json(String team) {
        var profile = new JsonObject();
        profile.addProperty("real_name", name);
        profile.addProperty("display_name", name);
        profile.addProperty("email", email);
        profile.addProperty("team", team);
        var user = new JsonObject();
        user.addProperty("id", id);
        user.addProperty("team_id", team);
        user.addProperty("name", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.'));
        user.addProperty("deleted", deactivated);
        user.addProperty("is_bot", bot);
        user.addProperty("is_app_user", false);
        if (!deactivated) {
            user.addProperty("real_name", name);
            user.addProperty("tz", tz);
        }
        user.add("profile", profile);
        return user;
    }
}
