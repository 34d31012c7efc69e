package dev.runway.teams.card;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * One message of Teams'.
 *
 * @param card an Adaptive Card, the content of the activity's one attachment
 * @param summary plain text for notifications and lists of chats: never empty, nothing in it is markup of ours
 */
public record Rendered(ObjectNode card, String summary) {

    /** An attachment's {@code contentType}, and an invoke answer's {@code type}. */
    public static final String TYPE = "application/vnd.microsoft.card.adaptive";

    public Rendered {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(summary, "summary");
    }
}
