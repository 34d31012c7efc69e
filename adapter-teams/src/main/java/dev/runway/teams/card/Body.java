package dev.runway.teams.card;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.directory.Mentions;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts pieces together as one card: dense where lines belong together, with air where something new begins. */
final class Body {

    /** In pixels, how far a level of an outline is set in. */
    private static final int STEP = 16;

    /** Further in, nothing is left of a telephone's width. */
    private static final int DEEPEST = 8;

    private static final String BULLET = "•\u2002";

    private final Workspace workspace;
    private final Mentions mentions;
    private final ArrayNode body = Json.array();
    private final ArrayNode entities = Json.array();
    private final Map<String, String> mentioned = new HashMap<>();
    private final Actions.InSight inSight = new Actions.InSight();
    private boolean wide;
    private boolean inOutline;
    private int indent;
    private ArrayNode setIn = Json.array();

    private Body(Workspace workspace, Mentions mentions) {
        this.workspace = workspace;
        this.mentions = mentions;
    }

    static ObjectNode card(List<Piece> pieces, Workspace workspace, Mentions mentions) {
        var body = new Body(workspace, mentions);
        pieces.forEach(body::add);
        return body.card();
    }

    private ObjectNode card() {
        if (body.isEmpty()) {
            body.add(Words.line(Text.of(Cards.NOTHING_TO_READ)));
        }
        var card = Json.card(body);
        if (wide || !entities.isEmpty()) {
            var teams = card.putObject("msteams");
            if (wide) {
                teams.put("width", "Full");
            }
            if (!entities.isEmpty()) {
                teams.set("entities", entities);
            }
        }
        return card;
    }

    private void add(Piece piece) {
        if (piece instanceof Piece.Words words && words.level() > 0) {
            line(words);
            return;
        }
        inOutline = false;
        if (piece instanceof Piece.Words words) {
            paragraph(words);
        } else if (piece instanceof Piece.Title title) {
            title(title);
        } else if (piece instanceof Piece.Row row) {
            body.add(Json.typed("ActionSet").set("actions", Actions.of(row.buttons(), inSight)));
        } else {
            wide = true;
            body.add(((Piece.Picture) piece).element().deepCopy());
        }
    }

    /** A message that has titles is a page to read, and gets the width for it. */
    private void title(Piece.Title title) {
        wide = true;
        body.add(
                Words.title(title.text(), body.isEmpty() ? "Medium" : "Default").put("spacing", "Medium"));
    }

    private void paragraph(Piece.Words words) {
        if (!words.spans().isEmpty()) {
            body.add(block(words.spans(), "").put("spacing", words.goesOn() ? "None" : "Small"));
        }
    }

    /** Lines that are set in as far stand in one column, so that their second lines are set in as well. */
    private void line(Piece.Words words) {
        int wanted = Math.min(words.level() - 1, DEEPEST);
        if (wanted == 0) {
            setIn = body;
        } else if (!inOutline || wanted != indent) {
            setIn = Json.array();
            var columns = Json.array();
            columns.add(Json.typed("Column").put("width", wanted * STEP + "px").set("items", Json.array()));
            columns.add(Json.typed("Column").put("width", "stretch").set("items", setIn));
            body.add(Json.typed("ColumnSet").put("spacing", "None").set("columns", columns));
        }
        setIn.add(block(words.spans(), words.goesOn() ? "" : BULLET)
                .put("spacing", inOutline || wanted > 0 ? "None" : "Small"));
        inOutline = true;
        indent = wanted;
    }

    private ObjectNode block(List<Span> spans, String before) {
        return telling(spans, before).orElseGet(() -> {
            var inlines = Json.array();
            if (!before.isEmpty()) {
                inlines.add(Words.run(before));
            }
            return Words.block(inlines.addAll(Words.inlines(spans)));
        });
    }

    /**
     * Words in which somebody is told that they are mentioned, which Teams does for {@code <at>} in a TextBlock alone; empty when
     * nobody is, or when something else in the line could be read as markup: they are named then.
     */
    private Optional<ObjectNode> telling(List<Span> spans, String before) {
        var text = new StringBuilder(before);
        var read = new StringBuilder();
        var told = new HashMap<String, String>();
        for (Span span : spans) {
            if (span instanceof Span.Mention mention) {
                var user = mentions.user(workspace, mention.person());
                var markup = "<at>" + mention.name() + "</at>";
                if (user.isEmpty() || isAnother(user.get(), markup, told) || isAnother(user.get(), markup, mentioned)) {
                    return Optional.empty();
                }
                text.append(markup);
                read.append(mention.name());
                told.put(markup, user.get());
            } else {
                var words = PlainText.of(new Text(List.of(span)));
                text.append(words);
                read.append(words);
            }
        }
        if (told.isEmpty() || !Escape.isHarmless(read.toString())) {
            return Optional.empty();
        }
        told.forEach((markup, user) -> {
            if (mentioned.put(markup, user) == null) {
                entities.add(entity(markup, user));
            }
        });
        return Optional.of(Json.typed("TextBlock").put("text", text.toString()).put("wrap", true));
    }

    private static boolean isAnother(String user, String markup, Map<String, String> told) {
        return !told.getOrDefault(markup, user).equals(user);
    }

    private static ObjectNode entity(String markup, String user) {
        var name = markup.substring("<at>".length(), markup.length() - "</at>".length());
        return Json.typed("mention")
                .put("text", markup)
                .set("mentioned", Json.object().put("id", user).put("name", name));
    }
}
