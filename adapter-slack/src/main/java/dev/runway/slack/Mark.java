package dev.runway.slack;

import com.slack.api.model.Message;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What goes along with each of Slack's messages as its metadata (docs.slack.dev/messaging/message-metadata), so that it can be
 * looked up.
 *
 * @param part from 1
 */
record Mark(UUID delivery, int part, int of) {

    private static final String TYPE = "runway_delivery";

    Message.Metadata metadata() {
        return new Message.Metadata(TYPE, Map.of("delivery", delivery.toString(), "part", part, "of", of));
    }

    /** Empty for a message that carries none of ours. */
    static Optional<Mark> in(Message message) {
        var metadata = message.getMetadata();
        if (metadata == null || !TYPE.equals(metadata.getEventType()) || metadata.getEventPayload() == null) {
            return Optional.empty();
        }
        var payload = metadata.getEventPayload();
        try {
            return Optional.of(new Mark(
                    UUID.fromString(String.valueOf(payload.get("delivery"))),
                    number(payload.get("part")),
                    number(payload.get("of"))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static int number(Object value) {
        return (int) Double.parseDouble(String.valueOf(value));
    }
}
