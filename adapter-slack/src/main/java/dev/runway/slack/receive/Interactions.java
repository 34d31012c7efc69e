package dev.runway.slack.receive;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import dev.runway.slack.form.Origin;
import dev.runway.slack.form.Views;
import dev.runway.slack.send.ActionIds;
import dev.runway.slack.workspace.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Buttons and forms (docs.slack.dev, "Interaction payloads"). */
final class Interactions {

    /** All that is read of a payload. */
    static final Set<String> MEMBERS =
            Set.of("type", "team", "user", "view", "channel", "container", "actions", "trigger_id", "response_url");

    private final Senders senders;

    Interactions(Senders senders) {
        this.senders = senders;
    }

    /** @throws BadRequest when a view in it cannot be read */
    Optional<Asked> read(JsonObject payload) throws BadRequest {
        var user = Json.inside(payload, "user");
        var view = Json.inside(payload, "view");
        var connection = senders.connection(
                Json.string(Json.inside(payload, "team"), "id"),
                Json.string(user, "team_id"),
                Json.string(view, "team_id"),
                Json.string(view, "app_installed_team_id"));
        if (connection.isEmpty() || !Senders.isUser(Json.string(user, "id"))) {
            return Optional.empty();
        }
        return switch (Json.string(payload, "type")) {
            case "block_actions" ->
                payload.get("view") instanceof JsonObject
                        ? changed(connection.get(), payload)
                        : pressed(connection.get(), payload);
            case "view_submission" -> filledIn(connection.get(), payload);
            case "view_closed" -> closed(connection.get(), payload);
            default -> Optional.empty();
        };
    }

    private Optional<Asked> pressed(Connection connection, JsonObject payload) {
        var user = Json.inside(payload, "user");
        var channel = Json.inside(payload, "channel");
        var action = payload.get("actions") instanceof JsonArray actions
                        && !actions.isEmpty()
                        && actions.get(0) instanceof JsonObject first
                ? first
                : new JsonObject();
        var message = Json.string(Json.inside(payload, "container"), "message_ts");
        var trigger = Json.string(payload, "trigger_id");
        var id = Json.string(channel, "id");
        if (!Senders.isChannel(id) || message.isEmpty() || trigger.isBlank() || !action.has("action_id")) {
            return Optional.empty();
        }
        var envelope = senders.envelope(
                connection,
                trigger,
                Json.string(user, "id"),
                Json.text(user, "name"),
                id,
                Commands.named(Json.string(channel, "name")));
        var pressed = new Incoming.Pressed(
                envelope,
                new MessageRef(envelope.place(), id + ":" + message),
                ActionIds.action(Json.string(action, "action_id")),
                Json.string(action, "value"));
        return Optional.of(
                new Asked(connection, pressed, new Asked.Way.Press(trigger, Json.string(payload, "response_url"))));
    }

    private Optional<Asked> changed(Connection connection, JsonObject payload) throws BadRequest {
        var form = form(connection, payload, Json.string(payload, "trigger_id"));
        return form.map(sent -> sent.asked(
                new Incoming.FormChanged(sent.envelope(), sent.action(), sent.argument(), sent.values()),
                new Asked.Way.Change(sent.shown())));
    }

    private Optional<Asked> filledIn(Connection connection, JsonObject payload) throws BadRequest {
        var form = form(connection, payload, Json.string(payload, "trigger_id"));
        return form.map(sent -> sent.asked(
                new Incoming.FormFilledIn(sent.envelope(), sent.action(), sent.argument(), sent.values()),
                new Asked.Way.Submission(sent.shown())));
    }

    private Optional<Asked> closed(Connection connection, JsonObject payload) throws BadRequest {
        var event = Json.text(Json.inside(payload, "view"), "id").map(id -> "closed:" + id);
        var form = form(connection, payload, event.orElse(""));
        return form.map(sent -> sent.asked(
                new Incoming.FormClosed(sent.envelope(), sent.action(), sent.argument(), sent.values()),
                new Asked.Way.Closing()));
    }

    private record Form(
            Connection connection, Envelope envelope, String argument, Map<String, List<String>> values, View shown) {

        String action() {
            return shown.getCallbackId();
        }

        Asked asked(Incoming incoming, Asked.Way way) {
            return new Asked(connection, incoming, way);
        }
    }

    /** Empty when the view is none that we opened. */
    private Optional<Form> form(Connection connection, JsonObject payload, String event) throws BadRequest {
        var user = Json.inside(payload, "user");
        var shown = Json.bound(Json.inside(payload, "view"), View.class);
        if (event.isBlank() || shown.getCallbackId() == null) {
            return Optional.empty();
        }
        var values = values(shown);
        return Origin.of(shown, connection.workspace())
                .map(origin -> new Form(
                        connection,
                        senders.at(connection, event, Json.string(user, "id"), Json.text(user, "name"), origin.place()),
                        origin.argument(),
                        values,
                        shown));
    }

    /** Whatever is odd about it: nobody checked what Gson made of it. */
    private static Map<String, List<String>> values(View shown) throws BadRequest {
        try {
            return Views.values(shown);
        } catch (RuntimeException odd) {
            throw new BadRequest("a view whose values cannot be read");
        }
    }
}
