package dev.runway.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bodies as Slack sends them from one workspace, by the examples in its documentation (docs.slack.dev: "The Events API", "Slash
 * commands", "Interaction payloads"). Words stand as Slack writes them: {@link #escaped} makes them of what somebody typed. Every
 * body is another event, unless the same body is sent again.
 */
public final class Payloads {

    private static final String APP = "A0RUNWAY";
    private static final AtomicLong MADE = new AtomicLong();

    private final String team;
    private final String botUser;
    private final Issuer issuer;

    /** Hands out what an interaction may be answered with. */
    public interface Issuer {

        String trigger(String user);

        /** @param ts the message that was pressed, where one was */
        String responseUrl(String user, String channel, Optional<String> ts);
    }

    /** A button on a message, as it was pressed. */
    public record Pressed(String channel, String messageTs, boolean ephemeral, String action, String value) {}

    /**
     * @param team {@code T…}
     * @param botUser our own user there, {@code U…}
     * @param responseUrls what response_urls begin with; a number follows
     */
    public Payloads(String team, String botUser, String responseUrls) {
        this(team, botUser, new Issuer() {
            @Override
            public String trigger(String user) {
                return "9000000000.5000000000.%032x".formatted(MADE.incrementAndGet());
            }

            @Override
            public String responseUrl(String user, String channel, Optional<String> ts) {
                return responseUrls + MADE.incrementAndGet();
            }
        });
    }

    public Payloads(String team, String botUser, Issuer issuer) {
        this.team = team;
        this.botUser = botUser;
        this.issuer = issuer;
    }

    /** The handshake when the address of the door is entered. */
    public static Body challenge(String challenge) {
        var json = new JsonObject();
        json.addProperty("token", "unused");
        json.addProperty("challenge", challenge);
        json.addProperty("type", "url_verification");
        return Body.json(json);
    }

    /** What somebody typed, as Slack sends it on: it escapes these three characters and nothing else. */
    public static String escaped(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** {@code /intake words}; a channel whose id begins with {@code D} is a direct message, with us or with somebody else. */
    public Body command(String user, String channel, String channelName, String command, String words) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("token", "unused");
        fields.put("team_id", team);
        fields.put("team_domain", "acme");
        fields.put("channel_id", channel);
        fields.put("channel_name", channel.startsWith("D") ? "directmessage" : channelName);
        fields.put("user_id", user);
        fields.put("user_name", user.toLowerCase(Locale.ROOT));
        fields.put("command", "/" + command);
        fields.put("text", words);
        fields.put("api_app_id", APP);
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", issuer.responseUrl(user, channel, Optional.empty()));
        fields.put("trigger_id", issuer.trigger(user));
        return Body.form(fields);
    }

    /** Words in a direct message to us. */
    public Body message(String user, String channel, String ts, String text) {
        return event(said("message", user, channel, ts, text));
    }

    /** Words in a channel; {@code text} holds our mention, {@code <@U…>}. */
    public Body mention(String user, String channel, String ts, String text) {
        var event = said("app_mention", user, channel, ts, text);
        event.remove("channel_type");
        return event(event);
    }

    /** A direct message, read differently now. */
    public Body edited(String user, String channel, String ts, String editedTs, String before, String after) {
        var edited = new JsonObject();
        edited.addProperty("user", user);
        edited.addProperty("ts", editedTs);
        var message = said("message", user, channel, ts, after);
        message.add("edited", edited);
        return event(changed(channel, editedTs, message, said("message", user, channel, ts, before)));
    }

    /** What Slack tells of a message of ours, as it does of everybody's. */
    public Body ownMessage(String channel, String ts, String text) {
        var event = said("message", botUser, channel, ts, text);
        event.addProperty("bot_id", "B0RUNWAY");
        event.addProperty("app_id", APP);
        return event(event);
    }

    /** Any event; {@code event} is what stands in its field {@code event}. */
    public Body event(JsonObject event) {
        var authorization = new JsonObject();
        authorization.addProperty("team_id", team);
        authorization.addProperty("user_id", botUser);
        authorization.addProperty("is_bot", true);
        authorization.addProperty("is_enterprise_install", false);
        var authorizations = new JsonArray();
        authorizations.add(authorization);
        var json = new JsonObject();
        json.addProperty("token", "unused");
        json.addProperty("team_id", team);
        json.addProperty("api_app_id", APP);
        json.add("event", event);
        json.addProperty("type", "event_callback");
        json.addProperty("event_id", "Ev0%08d".formatted(MADE.incrementAndGet()));
        json.addProperty("event_time", 1_795_687_200L);
        json.add("authorizations", authorizations);
        json.addProperty("is_ext_shared_channel", false);
        return Body.json(json);
    }

    /** Somebody came to a channel: we ourselves, or another. */
    public Body joined(String user, String channel, String inviter) {
        var event = new JsonObject();
        event.addProperty("type", "member_joined_channel");
        event.addProperty("user", user);
        event.addProperty("channel", channel);
        event.addProperty("channel_type", "C");
        event.addProperty("team", team);
        event.addProperty("inviter", inviter);
        event.addProperty("event_ts", ts());
        return event(event);
    }

    /** We were taken out of a channel; out of a private one it is {@code group_left}. */
    public Body left(String channel, String actor) {
        var event = new JsonObject();
        event.addProperty("type", channel.startsWith("G") ? "group_left" : "channel_left");
        event.addProperty("channel", channel);
        event.addProperty("actor_id", actor);
        event.addProperty("event_ts", ts());
        return event(event);
    }

    /** Somebody's profile reads differently now, or their account was switched off. */
    public Body profileChanged(String user, String name, String email, String zone, boolean deleted) {
        var profile = new JsonObject();
        profile.addProperty("real_name", name);
        profile.addProperty("display_name", "");
        profile.addProperty("email", email);
        var changed = new JsonObject();
        changed.addProperty("id", user);
        changed.addProperty("team_id", team);
        changed.addProperty("name", user.toLowerCase(Locale.ROOT));
        changed.addProperty("real_name", name);
        changed.addProperty("deleted", deleted);
        changed.addProperty("is_bot", false);
        changed.addProperty("tz", zone);
        changed.add("profile", profile);
        var event = new JsonObject();
        event.addProperty("type", "user_change");
        event.add("user", changed);
        event.addProperty("event_ts", ts());
        return event(event);
    }

    public Body uninstalled() {
        var event = new JsonObject();
        event.addProperty("type", "app_uninstalled");
        event.addProperty("event_ts", ts());
        return event(event);
    }

    /** A button on a message. */
    public Body press(String user, Pressed pressed) {
        var json = interaction("block_actions", user);
        var container = new JsonObject();
        container.addProperty("type", "message");
        container.addProperty("message_ts", pressed.messageTs());
        container.addProperty("channel_id", pressed.channel());
        container.addProperty("is_ephemeral", pressed.ephemeral());
        json.add("container", container);
        json.add("channel", channel(pressed.channel()));
        if (!pressed.ephemeral()) {
            var message = new JsonObject();
            message.addProperty("type", "message");
            message.addProperty("user", botUser);
            message.addProperty("ts", pressed.messageTs());
            message.addProperty("bot_id", "B0RUNWAY");
            json.add("message", message);
        }
        json.addProperty("response_url", issuer.responseUrl(user, pressed.channel(), Optional.of(pressed.messageTs())));
        var action = action(pressed.action(), "button");
        action.addProperty("value", pressed.value());
        return Body.payload(with(json, "actions", action));
    }

    /** A field that reports its change. {@code view} is as Slack holds it, with {@code state}. */
    public Body change(String user, JsonObject view, String field) {
        var json = interaction("block_actions", user);
        var container = new JsonObject();
        container.addProperty("type", "view");
        container.add("view_id", view.get("id"));
        json.add("container", container);
        json.add("view", view(view));
        var action = action("value", "static_select");
        action.addProperty("block_id", field);
        return Body.payload(with(json, "actions", action));
    }

    /** A form that is sent. */
    public Body submit(String user, JsonObject view) {
        var json = interaction("view_submission", user);
        json.add("view", view(view));
        json.add("response_urls", new JsonArray());
        return Body.payload(json);
    }

    /** A form that is closed without being sent. */
    public Body close(String user, JsonObject view) {
        var json = interaction("view_closed", user);
        json.remove("trigger_id");
        json.add("view", view(view));
        json.addProperty("is_cleared", false);
        return Body.payload(json);
    }

    private JsonObject said(String type, String user, String channel, String ts, String text) {
        var event = new JsonObject();
        event.addProperty("user", user);
        event.addProperty("type", type);
        event.addProperty("ts", ts);
        event.addProperty("client_msg_id", "b1d0f2ac-0000-4000-8000-%012d".formatted(MADE.incrementAndGet()));
        event.addProperty("text", text);
        event.addProperty("team", team);
        event.addProperty("channel", channel);
        event.addProperty("event_ts", ts);
        event.addProperty("channel_type", channel.startsWith("D") ? "im" : "channel");
        return event;
    }

    private JsonObject changed(String channel, String ts, JsonObject message, JsonObject before) {
        var event = new JsonObject();
        event.addProperty("type", "message");
        event.addProperty("subtype", "message_changed");
        event.addProperty("hidden", true);
        event.add("message", message);
        event.add("previous_message", before);
        event.addProperty("channel", channel);
        event.addProperty("ts", ts);
        event.addProperty("event_ts", ts);
        event.addProperty("channel_type", "im");
        return event;
    }

    private JsonObject interaction(String type, String user) {
        var who = new JsonObject();
        who.addProperty("id", user);
        who.addProperty("username", user.toLowerCase(Locale.ROOT));
        who.addProperty("name", user.toLowerCase(Locale.ROOT));
        who.addProperty("team_id", team);
        var where = new JsonObject();
        where.addProperty("id", team);
        where.addProperty("domain", "acme");
        var json = new JsonObject();
        json.addProperty("type", type);
        json.add("user", who);
        json.addProperty("api_app_id", APP);
        json.addProperty("token", "unused");
        json.addProperty("trigger_id", issuer.trigger(user));
        json.add("team", where);
        json.add("enterprise", null);
        json.addProperty("is_enterprise_install", false);
        return json;
    }

    private JsonObject view(JsonObject view) {
        var whole = view.deepCopy();
        Map.of("type", "modal", "team_id", team, "app_id", APP, "app_installed_team_id", team, "bot_id", "B0RUNWAY")
                .forEach((name, value) -> {
                    if (!whole.has(name)) {
                        whole.addProperty(name, value);
                    }
                });
        return whole;
    }

    private static JsonObject channel(String id) {
        var channel = new JsonObject();
        channel.addProperty("id", id);
        channel.addProperty("name", id.startsWith("D") ? "directmessage" : "privategroup");
        return channel;
    }

    private JsonObject action(String id, String type) {
        var action = new JsonObject();
        action.addProperty("action_id", id);
        action.addProperty("block_id", "b1");
        action.addProperty("type", type);
        action.addProperty("action_ts", ts());
        return action;
    }

    private static JsonObject with(JsonObject json, String name, JsonElement only) {
        var array = new JsonArray();
        array.add(only);
        json.add(name, array);
        return json;
    }

    private static String ts() {
        return "1795687200.%06d".formatted(MADE.incrementAndGet());
    }
}
