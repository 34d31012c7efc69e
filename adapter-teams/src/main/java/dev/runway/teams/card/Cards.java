package dev.runway.teams.card;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import java.util.List;
import java.util.Objects;

/** From a message to Adaptive Cards within Teams' limits, in as many of Teams' messages as it takes. Safe for threads. */
public final class Cards {

    private final Mentions mentions;

    public Cards(Mentions mentions) {
        this.mentions = Objects.requireNonNull(mentions, "mentions");
    }

    /** As few of Teams' messages as hold it, in their order; at least one. */
    public List<Rendered> of(Workspace workspace, Message message) {
        mentions.user(workspace, 0);
        var card = JsonNodeFactory.instance.objectNode();
        card.put("type", "AdaptiveCard").put("version", "1.5");
        return List.of(new Rendered(card, PlainText.of(message), message));
    }
}
