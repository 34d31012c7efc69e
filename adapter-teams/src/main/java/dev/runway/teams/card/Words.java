package dev.runway.teams.card;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.message.Cut;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import dev.runway.core.message.Visible;
import java.util.List;
import java.util.Set;

/** Words as elements of a card: runs of text, of which no client makes anything else. */
public final class Words {

    /** What longer address would be clicked? */
    private static final int LONGEST_TARGET = 2_000;

    private static final int LONGEST_LABEL = 500;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Words() {}

    /** One line. */
    public static ObjectNode line(Text text) {
        return block(Json.array(text.spans().stream()
                .map(Words::shown)
                .flatMap(span -> runs(span).stream())
                .toList()));
    }

    /**
     * A title, which a screen reader can jump to wherever its words are harmless in a TextBlock.
     *
     * @param size of Adaptive Cards' sizes
     */
    public static ObjectNode title(Text text, String size) {
        var words = PlainText.of(text);
        if (Escape.isHarmless(words)) {
            return Json.typed("TextBlock")
                    .put("text", words)
                    .put("style", "heading")
                    .put("size", size)
                    .put("weight", "Bolder")
                    .put("wrap", true);
        }
        return block(Json.array(Escape.runs(words).stream()
                .map(run -> strong(run).put("size", size))
                .toList()));
    }

    /** Quiet words in small letters. */
    public static ObjectNode aside(String words) {
        return block(Json.array(Escape.runs(words).stream()
                .map(run -> run(run).put("size", "Small").put("isSubtle", true))
                .toList()));
    }

    /** Words that somebody must see, because something is wrong. */
    public static ObjectNode attention(String words) {
        return block(Json.array(Escape.runs(words).stream()
                .map(run -> strong(run).put("color", "Attention"))
                .toList()));
    }

    static ArrayNode inlines(List<Span> spans) {
        return Json.array(spans.stream().flatMap(span -> runs(span).stream()).toList());
    }

    static ObjectNode block(ArrayNode inlines) {
        return Json.typed("RichTextBlock").set("inlines", inlines);
    }

    static ObjectNode run(String words) {
        return Json.typed("TextRun").put("text", words);
    }

    /** The span as cards can show it. */
    static Span shown(Span span) {
        if (span instanceof Span.Mention mention) {
            return new Span.Mention(
                    mention.person(), Cut.shortened(Visible.of(mention.name()).replace("\n", " "), LONGEST_LABEL));
        } else if (span instanceof Span.Link link) {
            var target = link.target().toString();
            var label = Cut.shortened(Visible.of(link.label()).replace("\n", " "), LONGEST_LABEL);
            boolean opens = target.length() <= LONGEST_TARGET
                    && SCHEMES.contains(String.valueOf(link.target().getScheme()));
            return opens
                    ? new Span.Link(label, link.target())
                    : new Span.Plain(label + " (" + Cut.shortened(target, LONGEST_TARGET) + ")");
        }
        return span;
    }

    private static List<ObjectNode> runs(Span span) {
        if (span instanceof Span.Strong strong) {
            return Escape.runs(strong.words()).stream().map(Words::strong).toList();
        } else if (span instanceof Span.Link link) {
            return Escape.runs(link.label()).stream()
                    .map(run -> link(run, link.target().toString()))
                    .toList();
        }
        return Escape.runs(PlainText.of(new Text(List.of(span)))).stream()
                .map(Words::run)
                .toList();
    }

    private static ObjectNode strong(String words) {
        return run(words).put("weight", "Bolder");
    }

    private static ObjectNode link(String words, String url) {
        return run(words)
                .put("color", "Accent")
                .put("underline", true)
                .set("selectAction", Json.typed("Action.OpenUrl").put("url", url));
    }
}
