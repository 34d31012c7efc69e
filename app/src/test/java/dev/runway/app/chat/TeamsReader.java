package dev.runway.app.chat;

import dev.runway.core.message.Button;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.faketeams.CardAction;
import dev.runway.faketeams.CardReader;
import dev.runway.faketeams.FakeMessage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Reads cards, and remembers what each of their buttons would bring back: that is too long for a button's argument. */
final class TeamsReader {

    private final Map<String, JsonNode> brought = new HashMap<>();
    private final CardReader cards = new CardReader(this::button);

    Message message(FakeMessage message) {
        return message.card().map(cards::message).orElseGet(() -> Message.of(message.text()));
    }

    /** Empty when there is nothing to fill in. */
    Optional<Form> form(FakeMessage message) {
        return message.card().flatMap(cards::form);
    }

    List<CardAction> actions(FakeMessage message) {
        return message.card().map(cards::actions).orElse(List.of());
    }

    /** The data of a button, by its argument. */
    JsonNode data(String argument) {
        return brought.get(argument);
    }

    private Button button(CardAction action) {
        var data = action.data().toString();
        var key = UUID.nameUUIDFromBytes(data.getBytes(StandardCharsets.UTF_8)).toString();
        brought.put(key, action.data());
        return Button.of(action.verb(), key, action.title());
    }
}
