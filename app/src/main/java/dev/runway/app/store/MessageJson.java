package dev.runway.app.store;

import static dev.runway.app.store.Json.array;
import static dev.runway.app.store.Json.list;
import static dev.runway.app.store.Json.string;
import static dev.runway.app.store.Json.typed;

import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages down to their spans; each kind is written beside how it is read. */
final class MessageJson {

    private MessageJson() {}

    static ArrayNode write(Message message) {
        return array(message.parts(), MessageJson::part);
    }

    static Message message(JsonNode parts) {
        return new Message(list(parts, MessageJson::part));
    }

    private static ObjectNode part(Part part) {
        if (part instanceof Part.Paragraph paragraph) {
            return typed("paragraph").set("text", write(paragraph.text()));
        } else if (part instanceof Part.Heading heading) {
            return typed("heading").set("text", write(heading.text()));
        } else if (part instanceof Part.Outline outline) {
            return typed("outline").set("lines", array(outline.lines(), MessageJson::line));
        } else if (part instanceof Part.Buttons buttons) {
            return typed("buttons").set("buttons", array(buttons.buttons(), MessageJson::button));
        } else if (part instanceof Part.Chart chart) {
            return ChartJson.write(chart);
        }
        throw new IllegalArgumentException("There is no stored form for a " + part.getClass());
    }

    private static Part part(JsonNode node) {
        var type = string(node, "type");
        return switch (type) {
            case "paragraph" -> new Part.Paragraph(text(node.path("text")));
            case "heading" -> new Part.Heading(text(node.path("text")));
            case "outline" -> new Part.Outline(list(node.path("lines"), MessageJson::line));
            case "buttons" -> new Part.Buttons(list(node.path("buttons"), MessageJson::button));
            case "chart" -> ChartJson.chart(node);
            default -> throw Json.unknown("part", type);
        };
    }

    private static ObjectNode line(Part.Line line) {
        return Json.object().put("level", line.level()).set("text", write(line.text()));
    }

    private static Part.Line line(JsonNode node) {
        return new Part.Line(node.path("level").asInt(), text(node.path("text")));
    }

    private static ObjectNode button(Button button) {
        return Json.object()
                .put("action", button.action())
                .put("argument", button.argument())
                .put("label", button.label())
                .put("style", Json.name(button.style()));
    }

    private static Button button(JsonNode node) {
        return new Button(
                string(node, "action"),
                string(node, "argument"),
                string(node, "label"),
                Json.constant(Button.Style.class, node, "style"));
    }

    static ArrayNode write(Text text) {
        return array(text.spans(), MessageJson::span);
    }

    static Text text(JsonNode spans) {
        return new Text(list(spans, MessageJson::span));
    }

    private static ObjectNode span(Span span) {
        if (span instanceof Span.Plain plain) {
            return typed("plain").put("words", plain.words());
        } else if (span instanceof Span.Strong strong) {
            return typed("strong").put("words", strong.words());
        } else if (span instanceof Span.Mention mention) {
            return typed("mention").put("person", mention.person()).put("name", mention.name());
        } else if (span instanceof Span.Link link) {
            return typed("link")
                    .put("label", link.label())
                    .put("target", link.target().toString());
        }
        throw new IllegalArgumentException("There is no stored form for a " + span.getClass());
    }

    private static Span span(JsonNode node) {
        var type = string(node, "type");
        return switch (type) {
            case "plain" -> new Span.Plain(string(node, "words"));
            case "strong" -> new Span.Strong(string(node, "words"));
            case "mention" -> new Span.Mention(node.path("person").asLong(), string(node, "name"));
            case "link" -> new Span.Link(string(node, "label"), URI.create(string(node, "target")));
            default -> throw Json.unknown("span", type);
        };
    }
}
