package dev.runway.slack.receive;

import com.google.gson.JsonObject;
import com.slack.api.model.User;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.Incoming;
import dev.runway.slack.workspace.Connection;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The Events API (docs.slack.dev, "The Events API"). What we do not know is none of ours, and no error. */
final class Events {

    /** What a person says may be one of these; any other kind of message is the platform's own talk, or a bot's. */
    private static final Set<String> WORDS = Set.of("", "file_share", "me_message", "thread_broadcast");

    /** All that is heard, and so all that the manifest asks for; {@code message} in direct messages alone. */
    static final Set<String> KINDS =
            Set.of("message", "app_mention", "member_joined_channel", "channel_left", "group_left", "user_change");

    /** All that is read of a callback, and of the handshake. */
    static final Set<String> MEMBERS = Set.of("type", "challenge", "team_id", "event_id", "event");

    private final Senders senders;

    Events(Senders senders) {
        this.senders = senders;
    }

    /** @throws BadRequest when a user in it cannot be read */
    Optional<Asked> read(JsonObject callback) throws BadRequest {
        var event = Json.inside(callback, "event");
        if (!KINDS.contains(Json.string(event, "type"))) {
            return Optional.empty();
        }
        var connection = senders.connection(
                Json.string(callback, "team_id"),
                Json.string(event, "team"),
                Json.string(event, "user_team"),
                Json.string(event, "source_team"),
                Json.string(Json.inside(event, "user"), "team_id"));
        if (connection.isEmpty()) {
            return Optional.empty();
        }
        var incoming = Json.string(event, "type").equals("user_change")
                ? profileChanged(connection.get(), callback, Json.inside(event, "user"))
                : incoming(connection.get(), callback, event);
        return incoming.map(what -> new Asked(connection.get(), what, new Asked.Way.Event()));
    }

    private Optional<Incoming> profileChanged(Connection connection, JsonObject callback, JsonObject user)
            throws BadRequest {
        var event = Json.text(callback, "event_id");
        var id = Json.string(user, "id");
        if (event.isEmpty() || !Senders.isUser(id) || id.equals(connection.botUser())) {
            return Optional.empty();
        }
        senders.learn(connection, Json.bound(user, User.class));
        return Optional.of(new Incoming.ProfileChanged(
                senders.alone(connection, event.get(), id, Optional.empty()), senders.isPerson(connection, id)));
    }

    private Optional<Incoming> incoming(Connection connection, JsonObject callback, JsonObject event) {
        if (!Senders.isChannel(Json.string(event, "channel"))) {
            return Optional.empty();
        }
        return switch (Json.string(event, "type")) {
            case "message" ->
                Json.string(event, "subtype").equals("message_changed")
                        ? edited(connection, event)
                        : direct(connection, event);
            case "app_mention" -> said(connection, event);
            case "member_joined_channel" -> invited(connection, callback, event);
            case "channel_left", "group_left" -> Optional.of(removed(connection, callback, event));
            default -> Optional.empty();
        };
    }

    /** In a channel only a mention is heard; what else is said there comes only where somebody granted more than we ask for. */
    private Optional<Incoming> direct(Connection connection, JsonObject event) {
        return isAlone(event) ? said(connection, event) : Optional.empty();
    }

    private static boolean isAlone(JsonObject event) {
        return Json.string(event, "channel_type").equals("im") && Senders.isDirect(Json.string(event, "channel"));
    }

    private Optional<Incoming> said(Connection connection, JsonObject event) {
        var user = Json.string(event, "user");
        if (!WORDS.contains(Json.string(event, "subtype")) || isABots(connection, event, user)) {
            return Optional.empty();
        }
        var channel = Json.string(event, "channel");
        return Json.text(event, "ts")
                .map(ts -> new Incoming.Said(
                        senders.envelope(
                                connection, message(channel, ts), user, Optional.empty(), channel, Optional.empty()),
                        senders.words(connection).of(Json.string(event, "text"))));
    }

    /** Slack also reports a link's preview, or our own replacement, as a change: only a person's other words are an edit. */
    private Optional<Incoming> edited(Connection connection, JsonObject event) {
        var now = Json.inside(event, "message");
        var before = Json.inside(event, "previous_message");
        var user = Json.string(now, "user");
        var editedAt = Json.string(Json.inside(now, "edited"), "ts");
        var ts = Json.string(now, "ts");
        boolean sameWords = Json.string(now, "text").equals(Json.string(before, "text"));
        if (!isAlone(event)
                || editedAt.isEmpty()
                || ts.isEmpty()
                || sameWords
                || !WORDS.contains(Json.string(now, "subtype"))
                || isABots(connection, now, user)) {
            return Optional.empty();
        }
        var channel = Json.string(event, "channel");
        return Optional.of(new Incoming.Edited(
                senders.alone(connection, "edited:" + channel + ":" + ts + ":" + editedAt, user, Optional.empty()),
                message(channel, ts),
                senders.words(connection).of(Json.string(now, "text"))));
    }

    /** Whom nobody invited, because a workflow or an administrator's rule did it, is there all the same and greets nobody. */
    private Optional<Incoming> invited(Connection connection, JsonObject callback, JsonObject event) {
        var id = Json.text(callback, "event_id");
        var channel = Json.string(event, "channel");
        if (!isOurs(connection, event) || id.isEmpty() || Senders.isDirect(channel)) {
            return Optional.empty();
        }
        var inviter = Json.string(event, "inviter");
        return Optional.of(
                senders.isPerson(connection, inviter)
                        ? new Incoming.Invited(senders.envelope(
                                connection, id.get(), inviter, Optional.empty(), channel, Optional.empty()))
                        : new Incoming.RosterChanged(
                                ours(connection, id.get(), senders.place(connection, channel)),
                                List.of(bot(connection)),
                                List.of()));
    }

    /** Nobody is asked what a channel is called that we cannot look into any more; it is forgotten by its id. */
    private static Incoming removed(Connection connection, JsonObject callback, JsonObject event) {
        var channel = Json.string(event, "channel");
        var id = Json.text(callback, "event_id").orElse("left:" + channel + ":" + Json.string(event, "event_ts"));
        return new Incoming.Removed(
                ours(connection, id, new Place(connection.workspace(), channel, Place.Kind.CHANNEL, "#" + channel)));
    }

    private static Incoming.Envelope ours(Connection connection, String id, Place place) {
        return new Incoming.Envelope(id, bot(connection), new Profile(connection.botUser(), "", ZoneOffset.UTC), place);
    }

    private static Account bot(Connection connection) {
        return new Account(connection.workspace(), connection.botUser());
    }

    private boolean isABots(Connection connection, JsonObject message, String user) {
        return message.has("bot_id") || !senders.isPerson(connection, user);
    }

    private static boolean isOurs(Connection connection, JsonObject event) {
        return Json.string(event, "user").equals(connection.botUser());
    }

    private static String message(String channel, String ts) {
        return "message:" + channel + ":" + ts;
    }
}
