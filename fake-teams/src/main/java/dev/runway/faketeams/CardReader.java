package dev.runway.faketeams;

import dev.runway.core.message.Button;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An Adaptive Card as somebody reads it in Teams: a text block's markdown is interpreted, so that words which were not escaped
 * read otherwise; a text run is read as it is. Actions keep their raw data, which is what Teams would send back.
 */
public final class CardReader {

    private final Function<CardAction, Button> buttons;

    /** A button has the action's verb, and its data as JSON for the argument. */
    public CardReader() {
        this(action -> Button.of(action.verb(), action.data().toString(), action.title()));
    }

    /** @param buttons what a press of an action would bring back, without its style */
    public CardReader(Function<CardAction, Button> buttons) {
        this.buttons = buttons;
    }

    /** Without its inputs. */
    public Message message(ObjectNode card) {
        var parts = new ArrayList<Part>();
        elements(card.path("body"), parts);
        buttons(card.path("actions"), parts);
        return new Message(parts);
    }

    /** The card as a page to fill in; empty when nothing on it can be. Sent by its last button. */
    public Optional<Form> form(ObjectNode card) {
        return FormReader.form(
                card, actions(card).stream().reduce((one, later) -> later).map(buttons));
    }

    /** What may be pressed, from top to bottom; links are not. */
    public List<CardAction> actions(ObjectNode card) {
        var actions = new ArrayList<CardAction>();
        collect(card, actions);
        return actions;
    }

    /** Ids of whom Teams tells that they are mentioned: its markup for it stands in a text block. */
    public Set<String> mentioned(ObjectNode card) {
        var words = new StringBuilder();
        textBlocks(card, words);
        var mentioned = new LinkedHashSet<String>();
        for (JsonNode entity : card.path("msteams").path("entities").values()) {
            var markup = entity.path("text").asString("");
            if (entity.path("type").asString("").equals("mention")
                    && markup.startsWith("<at>")
                    && words.indexOf(markup) >= 0) {
                mentioned.add(entity.path("mentioned").path("id").asString(""));
            }
        }
        return mentioned;
    }

    private void elements(JsonNode elements, List<Part> parts) {
        for (JsonNode element : elements.values()) {
            element(element, parts);
        }
    }

    private void element(JsonNode element, List<Part> parts) {
        if (!element.path("isVisible").asBoolean(true)) {
            return;
        }
        switch (element.path("type").asString("")) {
            case "TextBlock" -> {
                var text = Text.of(Markdown.read(element.path("text").asString("")));
                if (element.path("style").asString("").equals("heading")) {
                    parts.add(new Part.Heading(text));
                } else {
                    Outlines.add(text, 1, parts);
                }
            }
            case "RichTextBlock" -> Outlines.add(runs(element.path("inlines")), 1, parts);
            case "Container", "Column", "TableCell" -> elements(element.path("items"), parts);
            case "ColumnSet" -> columns(element.path("columns"), parts);
            case "Table" -> elements(element.path("rows"), parts);
            case "TableRow" -> elements(element.path("cells"), parts);
            case "FactSet" -> facts(element, parts);
            case "ActionSet" -> buttons(element.path("actions"), parts);
            case "Image" ->
                parts.add(new Part.Paragraph(Text.of(element.path("altText").asString(""))));
            default -> {
                if (element.path("type").asString("").startsWith("Chart.")) {
                    parts.add(ChartReader.chart(element));
                }
            }
        }
    }

    /** What stands behind an empty column is set in. */
    private void columns(JsonNode columns, List<Part> parts) {
        var inner = new ArrayList<Part>();
        elements(columns, inner);
        int level = Outlines.level(columns);
        for (Part part : inner) {
            if (level > 1 && part instanceof Part.Outline outline) {
                outline.lines().forEach(line -> Outlines.addLine(line.text(), level, parts));
            } else if (level > 1 && part instanceof Part.Paragraph paragraph) {
                Outlines.addLine(paragraph.text(), level, parts);
            } else {
                parts.add(part);
            }
        }
    }

    private static void facts(JsonNode set, List<Part> parts) {
        for (JsonNode fact : set.path("facts").values()) {
            parts.add(new Part.Paragraph(Text.of(Markdown.read(
                    fact.path("title").asString("") + " " + fact.path("value").asString("")))));
        }
    }

    static Text runs(JsonNode inlines) {
        var spans = new ArrayList<Span>();
        for (JsonNode run : inlines.values()) {
            var words = Markdown.dates(
                    run.isString() ? run.asString() : run.path("text").asString(""));
            var url = run.path("selectAction").path("url").asString("");
            if (!url.isEmpty()) {
                spans.add(new Span.Link(words, URI.create(url)));
            } else if (run.path("weight").asString("").equalsIgnoreCase("bolder")) {
                spans.add(new Span.Strong(words));
            } else {
                spans.add(new Span.Plain(words));
            }
        }
        return new Text(spans);
    }

    private void buttons(JsonNode actions, List<Part> parts) {
        var shown = new ArrayList<Button>();
        for (JsonNode action : actions.values()) {
            pressable(action).ifPresent(one -> shown.add(styled(one)));
        }
        if (!shown.isEmpty()) {
            parts.add(new Part.Buttons(shown));
        }
    }

    private Button styled(CardAction action) {
        var button = buttons.apply(action);
        return switch (action.style()) {
            case "positive" -> button.primary();
            case "destructive" -> button.danger();
            default -> button;
        };
    }

    private static void collect(JsonNode node, List<CardAction> actions) {
        pressable(node).ifPresent(actions::add);
        if (node instanceof ObjectNode object) {
            object.properties().forEach(each -> {
                if (!each.getKey().equals("data")) {
                    collect(each.getValue(), actions);
                }
            });
        } else {
            node.forEach(each -> collect(each, actions));
        }
    }

    private static Optional<CardAction> pressable(JsonNode action) {
        return action.path("type").asString("").equals("Action.Execute")
                ? Optional.of(new CardAction(
                        action.path("title").asString(""),
                        action.path("verb").asString(""),
                        action.path("data"),
                        action.path("style").asString("default"),
                        action.path("mode").asString("primary")))
                : Optional.empty();
    }

    private static void textBlocks(JsonNode node, StringBuilder words) {
        if (node.path("type").asString("").equals("TextBlock")) {
            words.append(node.path("text").asString("")).append('\n');
        }
        node.forEach(each -> textBlocks(each, words));
    }
}
