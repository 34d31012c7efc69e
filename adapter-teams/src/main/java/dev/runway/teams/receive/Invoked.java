package dev.runway.teams.receive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.teams.card.Rendered;

/**
 * What an {@code adaptiveCard/action} is answered with (learn.microsoft.com, "Universal Actions for Adaptive Cards", response
 * format). HTTP's own status stays 200.
 */
final class Invoked {

    private static final String MESSAGE = "application/vnd.microsoft.activity.message";
    private static final int OK = 200;

    private Invoked() {}

    /** The card stays as it is, and nobody is told of an error. */
    static Ack nothing() {
        return Ack.of(answer(MESSAGE).put("value", ""));
    }

    /** For whoever pressed, in the card's stead. */
    static Ack card(ObjectNode card) {
        var answer = answer(Rendered.TYPE);
        answer.set("value", card);
        return Ack.of(answer);
    }

    private static ObjectNode answer(String type) {
        return JsonNodeFactory.instance.objectNode().put("statusCode", OK).put("type", type);
    }
}
