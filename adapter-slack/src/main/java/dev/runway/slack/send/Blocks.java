package dev.runway.slack.send;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.runway.core.directory.Mentions;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Button;
import dev.runway.core.message.Span;
import java.util.List;

/** Puts pieces together as Block Kit. Neighbouring words share one block of rich text, neighbouring buttons one of actions. */
final class Blocks {

    /** Slack's limit for an actions block. */
    private static final int MOST_BUTTONS = 25;

    /** Slack's limit for a button's text. */
    private static final int LONGEST_LABEL = 75;

    /** How deep Slack sets a list in. */
    private static final int DEEPEST = 8;

    private final Workspace workspace;
    private final Mentions mentions;
    private final JsonArray blocks = new JsonArray();
    private JsonArray richText = new JsonArray();
    private JsonArray row = new JsonArray();

    private Blocks(Workspace workspace, Mentions mentions) {
        this.workspace = workspace;
        this.mentions = mentions;
    }

    static JsonArray of(List<Piece> pieces, Workspace workspace, Mentions mentions) {
        var blocks = new Blocks(workspace, mentions);
        pieces.forEach(blocks::add);
        blocks.end();
        return blocks.blocks;
    }

    private void add(Piece piece) {
        if (piece instanceof Piece.Words words) {
            endRow();
            if (words.level() == 0) {
                paragraph(words);
            } else {
                line(words);
            }
        } else if (piece instanceof Piece.Press press) {
            endRichText();
            if (press.startsRow() || row.size() == MOST_BUTTONS) {
                endRow();
            }
            row.add(button(press));
        } else if (piece instanceof Piece.Title title) {
            end();
            blocks.add(Json.object("header", "text", Json.plainText(Escape.mrkdwn(title.words()))));
        } else {
            end();
            blocks.add(((Piece.Picture) piece).block());
        }
    }

    private void end() {
        endRichText();
        endRow();
    }

    /** Paragraphs run on in one section, a line each. */
    private void paragraph(Piece.Words words) {
        var section = last("rich_text_section");
        if (section == null) {
            section = Json.object("rich_text_section", "elements", new JsonArray());
            richText.add(section);
        } else if (!words.goesOn()) {
            elements(section).add(text("\n", false));
        }
        elements(section).addAll(spans(words.spans()));
    }

    private void line(Piece.Words words) {
        int indent = Math.min(words.level() - 1, DEEPEST);
        var list = last("rich_text_list");
        if (list != null && list.get("indent").getAsInt() == indent) {
            if (words.goesOn()) {
                var items = elements(list);
                elements(items.get(items.size() - 1).getAsJsonObject()).addAll(spans(words.spans()));
                return;
            }
        } else {
            list = Json.object("rich_text_list", "style", "bullet", "indent", indent, "elements", new JsonArray());
            richText.add(list);
        }
        var spans = spans(words.spans());
        if (spans.isEmpty()) {
            spans.add(text(" ", false));
        }
        elements(list).add(Json.object("rich_text_section", "elements", spans));
    }

    private JsonObject last(String type) {
        if (richText.isEmpty()) {
            return null;
        }
        var last = richText.get(richText.size() - 1).getAsJsonObject();
        return last.get("type").getAsString().equals(type) ? last : null;
    }

    private void endRichText() {
        var elements = new JsonArray();
        richText.forEach(element -> {
            if (!elements(element.getAsJsonObject()).isEmpty()) {
                elements.add(element);
            }
        });
        if (!elements.isEmpty()) {
            blocks.add(Json.object("rich_text", "elements", elements));
        }
        richText = new JsonArray();
    }

    private void endRow() {
        if (!row.isEmpty()) {
            blocks.add(Json.object("actions", "elements", row));
        }
        row = new JsonArray();
    }

    private static JsonArray elements(JsonObject of) {
        return of.getAsJsonArray("elements");
    }

    private JsonArray spans(List<Span> spans) {
        var elements = new JsonArray();
        for (Span span : spans) {
            if (span instanceof Span.Plain plain) {
                elements.add(text(plain.words(), false));
            } else if (span instanceof Span.Strong strong) {
                elements.add(text(strong.words(), true));
            } else if (span instanceof Span.Mention mention) {
                elements.add(mentions.user(workspace, mention.person())
                        .map(user -> Json.object("user", "user_id", user))
                        .orElseGet(() -> text("@" + mention.name(), false)));
            } else {
                var link = (Span.Link) span;
                elements.add(Json.object("link", "url", link.target().toString(), "text", link.label()));
            }
        }
        return elements;
    }

    private static JsonObject text(String words, boolean strong) {
        var text = Json.object("text", "text", words);
        if (strong) {
            var style = new JsonObject();
            style.addProperty("bold", true);
            text.add("style", style);
        }
        return text;
    }

    private static JsonObject button(Piece.Press press) {
        var button = press.button();
        var json = Json.object(
                "button",
                "action_id",
                ActionIds.of(button.action(), press.number()),
                "text",
                Json.plainText(Escape.plainText(button.label(), LONGEST_LABEL)));
        if (!button.argument().isEmpty()) {
            json.addProperty("value", button.argument());
        }
        if (button.style() != Button.Style.PLAIN) {
            json.addProperty("style", button.style() == Button.Style.PRIMARY ? "primary" : "danger");
        }
        return json;
    }
}
