package dev.runway.teams.receive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What goes back in the same connection.
 *
 * @param status of HTTP
 * @param body what an invoke is answered with; any other activity is answered with a status alone
 * @param next to be begun once it is written
 */
record Ack(int status, Optional<JsonNode> body, Runnable next) {

    static final Ack EMPTY = bare(200);

    static Ack bare(int status) {
        return new Ack(status, Optional.empty(), () -> {});
    }

    static Ack of(JsonNode body) {
        return new Ack(200, Optional.of(body), () -> {});
    }

    Ack then(Runnable work) {
        return new Ack(status, body, work);
    }
}
