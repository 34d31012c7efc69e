package dev.runway.teams.receive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import dev.runway.teams.card.ActionData;
import dev.runway.teams.card.ActionData.Verb;
import dev.runway.teams.form.FormCards;
import dev.runway.teams.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Buttons of cards (learn.microsoft.com, "Universal Actions for Adaptive Cards"). What a form sent goes by the card's edition and
 * what was filled in: sent twice, it is one event. A press goes by the invoke's own id in its conversation.
 */
final class Presses {

    private final Senders senders;

    Presses(Senders senders) {
        this.senders = senders;
    }

    /** An {@code adaptiveCard/action}. */
    Optional<Asked> executed(Tenant tenant, Payload payload) {
        var action = payload.value().path("action");
        var data = action.path("data");
        return ActionData.of(action.path("verb").asText(""), data)
                .flatMap(of -> pressed(tenant, payload, of, data, true));
    }

    /** A client that does not know {@code Action.Execute} sends the data as a message's value; what was pressed, its edition tells. */
    Optional<Asked> submitted(Tenant tenant, Payload payload) {
        var data = payload.value();
        return ActionData.of(Verb.PRESS.written(), data)
                .map(read -> read.nonce().isEmpty()
                        ? read
                        : new ActionData(Verb.SEND, read.action(), read.argument(), read.nonce()))
                .flatMap(of -> pressed(tenant, payload, of, data, false));
    }

    private Optional<Asked> pressed(Tenant tenant, Payload payload, ActionData pressed, JsonNode data, boolean waits) {
        var values = pressed.verb() == Verb.PRESS ? Map.<String, List<String>>of() : FormCards.values(data);
        return payload.replyTo().flatMap(card -> event(payload, pressed, values)
                .flatMap(event -> senders.envelope(tenant, payload, event))
                .map(envelope -> {
                    senders.keep(envelope.place(), payload);
                    var message = message(payload, envelope, card);
                    return new Asked(
                            tenant,
                            incoming(envelope, message, pressed, values),
                            new Asked.Way.Press(message, pressed.verb(), data, waits));
                }));
    }

    private static Incoming incoming(
            Envelope envelope, MessageRef message, ActionData pressed, Map<String, List<String>> values) {
        return switch (pressed.verb()) {
            case PRESS -> new Incoming.Pressed(envelope, message, pressed.action(), pressed.argument());
            case SEND -> new Incoming.FormFilledIn(envelope, pressed.action(), pressed.argument(), values);
            case CHANGE -> new Incoming.FormChanged(envelope, pressed.action(), pressed.argument(), values);
        };
    }

    /** What begins a thread stands in the channel itself. */
    private static MessageRef message(Payload payload, Envelope envelope, String card) {
        boolean isRoot = payload.root().filter(card::equals).isPresent();
        return new MessageRef(isRoot ? envelope.place() : envelope.answersTo(), card);
    }

    /** A nonce is no secret, and no proof of who filled it in: two people are two events. */
    private static Optional<String> event(Payload payload, ActionData pressed, Map<String, List<String>> values) {
        if (pressed.verb() != Verb.SEND || pressed.nonce().isEmpty()) {
            return payload.event("press");
        }
        var whole = payload.person() + " " + new TreeMap<>(values);
        return Optional.of(
                "form:" + pressed.nonce() + ":" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)));
    }
}
