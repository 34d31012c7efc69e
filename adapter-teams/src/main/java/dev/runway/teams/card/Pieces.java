package dev.runway.teams.card;

import com.fasterxml.jackson.databind.JsonNode;
import dev.runway.core.message.Button;
import dev.runway.core.message.Cut;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Seams;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import dev.runway.core.message.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes a message apart: groups of pieces that are best kept together, and between which it is split ({@link Seams}). */
final class Pieces {

    /** In characters of JSON, of a piece: some go into a card of the longest. */
    private static final int LONGEST = 12_000;

    /** In characters: what longer title is one? */
    private static final int LONGEST_TITLE = 150;

    /** In characters, of a run of words: with all that JSON makes of it, it is still a piece. */
    private static final int LONGEST_RUN = 1_000;

    private Pieces() {}

    static List<List<Piece>> of(Message message) {
        return Seams.of(message).stream()
                .map(group -> group.stream().<Piece>flatMap(Pieces::of).toList())
                .toList();
    }

    /** Whether it may be one piece. */
    static boolean isShort(JsonNode json) {
        return json.toString().length() <= LONGEST;
    }

    private static Stream<? extends Piece> of(Part part) {
        if (part instanceof Part.Heading heading) {
            return title(heading.text());
        } else if (part instanceof Part.Paragraph paragraph) {
            return words(0, paragraph.text());
        } else if (part instanceof Part.Outline outline) {
            return outline.lines().stream().flatMap(line -> words(line.level(), line.text()));
        } else if (part instanceof Part.Buttons row) {
            return rows(row.buttons());
        }
        return chart((Part.Chart) part);
    }

    private static Stream<? extends Piece> title(Text text) {
        var words = PlainText.of(text);
        boolean plain =
                text.spans().stream().noneMatch(span -> span instanceof Span.Link || span instanceof Span.Mention);
        if (plain
                && !words.isBlank()
                && !words.contains("\n")
                && Visible.of(words).length() <= LONGEST_TITLE) {
            return Stream.of(new Piece.Title(Text.of(words)));
        }
        return words(0, new Text(text.spans().stream().map(Pieces::strong).toList()));
    }

    private static Span strong(Span span) {
        return span instanceof Span.Plain plain ? new Span.Strong(plain.words()) : span;
    }

    private static Stream<? extends Piece> chart(Part.Chart chart) {
        var element = ChartElement.of(chart);
        return isShort(element) ? Stream.of(new Piece.Picture(chart, element)) : words(0, Text.of(PlainText.of(chart)));
    }

    private static Stream<Piece.Row> rows(List<Button> buttons) {
        return Seams.filled(buttons, some -> isShort(Actions.of(some, new Actions.InSight()))).stream()
                .filter(some -> !some.isEmpty())
                .map(Piece.Row::new);
    }

    /** A piece a line, or several where a line is too long for one. */
    private static Stream<Piece.Words> words(int level, Text text) {
        var pieces = new ArrayList<Piece.Words>();
        for (List<Span> line : lines(text)) {
            Seams.filled(line, some -> isShort(Words.inlines(some)))
                    .forEach(some -> pieces.add(new Piece.Words(level, some, !pieces.isEmpty())));
        }
        return pieces.stream();
    }

    /** As clients show an end of a line in a run differently, a line is a block of its own. */
    private static List<List<Span>> lines(Text text) {
        var lines = new ArrayList<List<Span>>();
        lines.add(new ArrayList<>());
        for (Span span : text.spans()) {
            if (span instanceof Span.Plain plain) {
                split(plain.words(), lines, Span.Plain::new);
            } else if (span instanceof Span.Strong strong) {
                split(strong.words(), lines, Span.Strong::new);
            } else {
                lines.get(lines.size() - 1).add(Words.shown(span));
            }
        }
        return lines;
    }

    private static void split(String words, List<List<Span>> lines, Function<String, Span> span) {
        boolean first = true;
        for (String line : Visible.of(words).split("\n", -1)) {
            if (!first) {
                lines.add(new ArrayList<>());
            }
            first = false;
            Cut.pieces(line, LONGEST_RUN).stream()
                    .filter(piece -> !piece.isEmpty())
                    .map(span)
                    .forEach(lines.get(lines.size() - 1)::add);
        }
    }
}
