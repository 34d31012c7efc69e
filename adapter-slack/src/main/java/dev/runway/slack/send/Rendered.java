package dev.runway.slack.send;

import com.google.gson.JsonArray;
import java.util.Objects;

/**
 * One message of Slack's.
 *
 * @param text the fallback, which notifications and screen readers read: escaped, never empty
 * @param blocks Block Kit, within Slack's limits
 */
public record Rendered(String text, JsonArray blocks) {
    public Rendered {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(blocks, "blocks");
    }
}
