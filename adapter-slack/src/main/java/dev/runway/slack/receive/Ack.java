package dev.runway.slack.receive;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;

/**
 * What goes back in the same connection: a status and, where Slack shows something of it, JSON.
 *
 * @param next to be begun once it is written
 */
record Ack(int status, byte[] json, Runnable next) {

    static final Ack EMPTY = bare(200);

    static Ack bare(int status) {
        return new Ack(status, new byte[0], () -> {});
    }

    static Ack of(JsonObject json) {
        return new Ack(200, json.toString().getBytes(StandardCharsets.UTF_8), () -> {});
    }

    Ack then(Runnable work) {
        return new Ack(status, json, work);
    }
}
