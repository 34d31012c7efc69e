package dev.runway.slack.send;

import com.google.gson.JsonArray;
import dev.runway.core.message.Message;
import java.util.Objects;

/**
 * One message of Slack's.
 *
 * @param text the fallback, which notifications and screen readers read: escaped, never empty
 * @param blocks Block Kit, within Slack's limits
 * @param said what it says, so that what Slack did not take can be said another way
 */
public record Rendered(String text, JsonArray blocks, Message said) {
    public Rendered {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(blocks, "blocks");
        Objects.requireNonNull(said, "said");
    }
}
