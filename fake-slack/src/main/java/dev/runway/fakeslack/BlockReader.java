package dev.runway.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Block Kit as somebody reads it. A button's action and argument are what Slack would send back: {@code action_id} and
 * {@code value}, untouched. A mention is read as {@code @} and the name.
 */
public final class BlockReader {

    private final UnaryOperator<String> names;

    /** @param names from a user's id to what people read */
    public BlockReader(UnaryOperator<String> names) {
        this.names = names;
    }

    public Message message(JsonArray blocks) {
        var parts = new ArrayList<Part>();
        for (JsonElement block : blocks) {
            read(block.getAsJsonObject(), parts);
        }
        return new Message(parts);
    }

    /** Ids of the users whom Slack tells that they are mentioned. */
    public Set<String> mentioned(JsonElement blocks) {
        var users = new LinkedHashSet<String>();
        collectMentions(blocks, users);
        return users;
    }

    private void read(JsonObject block, List<Part> parts) {
        switch (text(block, "type")) {
            case "header" -> parts.add(new Part.Heading(Text.of(shown(block.getAsJsonObject("text")))));
            case "section" -> parts.add(new Part.Paragraph(Text.of(shown(block.getAsJsonObject("text")))));
            case "context" -> {
                for (JsonElement element : block.getAsJsonArray("elements")) {
                    parts.add(new Part.Paragraph(Text.of(shown(element.getAsJsonObject()))));
                }
            }
            case "rich_text" -> {
                for (JsonElement element : block.getAsJsonArray("elements")) {
                    readRichText(element.getAsJsonObject(), parts);
                }
            }
            case "actions" -> parts.add(new Part.Buttons(buttons(block.getAsJsonArray("elements"))));
            case "image" -> parts.add(new Part.Paragraph(Text.of(text(block, "alt_text"))));
            case "data_visualization" -> parts.add(ChartReader.chart(block));
            default -> {
                // A divider has nothing to read.
            }
        }
    }

    private void readRichText(JsonObject element, List<Part> parts) {
        if (!text(element, "type").equals("rich_text_list")) {
            parts.add(new Part.Paragraph(spans(element.getAsJsonArray("elements"))));
            return;
        }
        int level = element.has("indent") ? element.get("indent").getAsInt() + 1 : 1;
        var lines = new ArrayList<Part.Line>();
        if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof Part.Outline before) {
            lines.addAll(before.lines());
            parts.remove(parts.size() - 1);
        }
        for (JsonElement item : element.getAsJsonArray("elements")) {
            lines.add(new Part.Line(level, spans(item.getAsJsonObject().getAsJsonArray("elements"))));
        }
        parts.add(new Part.Outline(lines));
    }

    private Text spans(JsonArray elements) {
        var spans = new ArrayList<Span>();
        for (JsonElement each : elements) {
            var element = each.getAsJsonObject();
            spans.add(
                    switch (text(element, "type")) {
                        case "text" ->
                            isBold(element)
                                    ? new Span.Strong(text(element, "text"))
                                    : new Span.Plain(text(element, "text"));
                        case "user" -> new Span.Plain("@" + names.apply(text(element, "user_id")));
                        case "link" ->
                            new Span.Link(
                                    element.has("text") ? text(element, "text") : text(element, "url"),
                                    URI.create(text(element, "url")));
                        default -> new Span.Plain(element.toString());
                    });
        }
        return new Text(spans);
    }

    private static boolean isBold(JsonObject element) {
        return element.has("style")
                && element.getAsJsonObject("style").has("bold")
                && element.getAsJsonObject("style").get("bold").getAsBoolean();
    }

    private static List<Button> buttons(JsonArray elements) {
        var buttons = new ArrayList<Button>();
        for (JsonElement each : elements) {
            var element = each.getAsJsonObject();
            if (text(element, "type").equals("button")) {
                var button = Button.of(
                        text(element, "action_id"), text(element, "value"), shown(element.getAsJsonObject("text")));
                buttons.add(
                        switch (text(element, "style")) {
                            case "primary" -> button.primary();
                            case "danger" -> button.danger();
                            default -> button;
                        });
            }
        }
        return buttons;
    }

    /** A text object as it is read. Slack undoes its three escapes, and nothing else. */
    static String shown(JsonObject textObject) {
        return text(textObject, "text")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static void collectMentions(JsonElement json, Set<String> users) {
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(element -> collectMentions(element, users));
        } else if (json.isJsonObject()) {
            var object = json.getAsJsonObject();
            var type = object.get("type");
            if (type != null && type.isJsonPrimitive() && type.getAsString().equals("user")) {
                users.add(text(object, "user_id"));
            }
            object.entrySet().forEach(entry -> collectMentions(entry.getValue(), users));
        }
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) ? object.get(name).getAsString() : "";
    }
}
