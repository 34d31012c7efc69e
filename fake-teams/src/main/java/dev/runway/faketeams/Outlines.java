package dev.runway.faketeams;

import dev.runway.core.message.Part;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Lines behind a bullet, as a reader sees them: together an outline, set in by the width of the empty column before them. */
final class Outlines {

    private static final String BULLET = "•";
    private static final int STEP = 16;

    private Outlines() {}

    /** A line of words, or of an outline where it has a bullet; what breaks off at a blank is read on in the next. */
    static void add(Text text, int level, List<Part> parts) {
        var before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (PlainText.of(text).startsWith(BULLET)) {
            addLine(withoutBullet(text), level, parts);
        } else if (before instanceof Part.Paragraph paragraph && breaksOff(paragraph.text())) {
            parts.set(parts.size() - 1, new Part.Paragraph(together(paragraph.text(), text)));
        } else {
            parts.add(new Part.Paragraph(text));
        }
    }

    private static boolean breaksOff(Text text) {
        return PlainText.of(text).endsWith(" ");
    }

    private static Text together(Text one, Text next) {
        return new Text(
                Stream.concat(one.spans().stream(), next.spans().stream()).toList());
    }

    static void addLine(Text text, int level, List<Part> parts) {
        var lines = new ArrayList<Part.Line>();
        if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof Part.Outline before) {
            lines.addAll(before.lines());
            parts.remove(parts.size() - 1);
        }
        lines.add(new Part.Line(level, text));
        parts.add(new Part.Outline(lines));
    }

    /** Of what stands in those columns; 1 where nothing is set in. */
    static int level(JsonNode columns) {
        var first = columns.path(0);
        var width = first.path("width").asString("");
        boolean empty = columns.size() == 2 && first.path("items").isEmpty();
        return empty && width.matches("\\d{1,3}px")
                ? Integer.parseInt(width.substring(0, width.length() - 2)) / STEP + 1
                : 1;
    }

    private static Text withoutBullet(Text text) {
        var spans = new ArrayList<>(text.spans());
        var first = spans.remove(0);
        if (first instanceof Span.Plain plain) {
            var rest = plain.words().substring(BULLET.length()).replaceFirst("^[ \u2002]+", "");
            if (!rest.isEmpty()) {
                spans.add(0, new Span.Plain(rest));
            }
        } else {
            spans.add(0, first);
        }
        return new Text(spans);
    }
}
