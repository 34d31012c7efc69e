package dev.runway.slack.send;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import java.util.List;

/** From a message to Block Kit. */
public final class Renderer {

    private final Mentions mentions;

    public Renderer(Mentions mentions) {
        this.mentions = mentions;
    }

    /** As few messages of Slack's as hold it, in their order; at least one. */
    public List<Rendered> render(Workspace workspace, Message message) {
        var text = new JsonObject();
        text.addProperty("type", "text");
        text.addProperty("text", PlainText.of(message));
        var spans = new JsonArray();
        spans.add(text);
        var section = new JsonObject();
        section.addProperty("type", "rich_text_section");
        section.add("elements", spans);
        var elements = new JsonArray();
        elements.add(section);
        var block = new JsonObject();
        block.addProperty("type", "rich_text");
        block.add("elements", elements);
        var blocks = new JsonArray();
        blocks.add(block);
        return List.of(new Rendered(PlainText.of(message), blocks));
    }
}
