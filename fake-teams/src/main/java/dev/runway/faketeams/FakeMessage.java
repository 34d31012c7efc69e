package dev.runway.faketeams;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message that stands, or stood.
 *
 * @param conversation where it stands, with {@code ;messageid=…} where it is an answer in a channel's thread
 * @param id Teams' id of the activity
 * @param from who wrote it: {@code 28:…} for the bot, {@code 29:…} for a person
 * @param activity as sent
 */
public record FakeMessage(String conversation, String id, String from, ObjectNode activity) {

    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    public FakeMessage {
        activity = activity.deepCopy();
    }

    /** The Adaptive Card that it shows; empty for plain words. */
    public Optional<ObjectNode> card() {
        return activity.path("attachments")
                .valueStream()
                .filter(attachment ->
                        attachment.path("contentType").asString("").equals(CARD))
                .map(attachment -> attachment.path("content"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    /** What its notification says. */
    public String summary() {
        return activity.path("summary").asString("");
    }

    public String text() {
        return activity.path("text").asString("");
    }
}
