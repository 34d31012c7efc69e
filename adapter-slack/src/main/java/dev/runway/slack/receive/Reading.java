package dev.runway.slack.receive;

import com.google.gson.JsonObject;
import java.util.Optional;

/** From a body that Slack has signed to what it asks. Read once, from the first byte on: its type is not part of the signature. */
final class Reading {

    private final Events events;
    private final Commands commands;
    private final Interactions interactions;

    /** Both are empty where nothing is to be done but to acknowledge it. */
    record Request(Optional<String> challenge, Optional<Asked> asked) {}

    Reading(Senders senders) {
        this.events = new Events(senders);
        this.commands = new Commands(senders);
        this.interactions = new Interactions(senders);
    }

    Request of(byte[] body) throws BadRequest {
        if (body.length > 0 && (body[0] == '{' || body[0] == '[')) {
            return event(Json.object(FormBody.text(body, 0, body.length), Events.MEMBERS));
        }
        var form = FormBody.fields(body);
        if (form.containsKey("payload")) {
            return asks(interactions.read(Json.object(form.get("payload"), Interactions.MEMBERS)));
        } else if (form.containsKey("command")) {
            return asks(commands.read(form));
        } else if (form.containsKey("ssl_check")) {
            return asks(Optional.empty());
        }
        throw new BadRequest("a body that is neither JSON nor a form of Slack's");
    }

    private Request event(JsonObject json) throws BadRequest {
        return switch (Json.string(json, "type")) {
            case "url_verification" -> new Request(Json.text(json, "challenge"), Optional.empty());
            case "event_callback" -> asks(events.read(json));
            default -> asks(Optional.empty());
        };
    }

    private static Request asks(Optional<Asked> asked) {
        return new Request(Optional.empty(), asked);
    }
}
