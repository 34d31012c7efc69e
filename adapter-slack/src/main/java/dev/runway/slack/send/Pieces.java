package dev.runway.slack.send;

import dev.runway.core.message.Cut;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Seams;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import dev.runway.slack.chart.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes a message apart: groups of pieces that are best kept together, and between which it is split ({@link Seams}).
 */
final class Pieces {

    /** Slack's limit for a header's text. */
    private static final int LONGEST_TITLE = 150;

    /** Slack's limit for a text, for one that is counted: what a span costs beside its words is counted along. */
    private static final int LONGEST_WORDS = 3_000;

    private static final int COST_OF_A_SPAN = 60;

    /** What longer address would be clicked? It also has to fit beside its label. */
    private static final int LONGEST_TARGET = 2_000;

    private static final int LONGEST_LABEL = 500;

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final Drawn drawn;
    private int buttons;

    private Pieces(Drawn drawn) {
        this.drawn = drawn;
    }

    static List<List<Piece>> of(Message message, Drawn drawn) {
        var pieces = new Pieces(drawn);
        return Seams.of(message).stream()
                .map(group -> group.stream().<Piece>flatMap(pieces::of).toList())
                .toList();
    }

    private Stream<? extends Piece> of(Part part) {
        if (part instanceof Part.Heading heading) {
            return title(heading.text()).stream();
        } else if (part instanceof Part.Paragraph paragraph) {
            return words(0, paragraph.text()).stream();
        } else if (part instanceof Part.Outline outline) {
            return outline.lines().stream().flatMap(line -> words(line.level(), line.text()).stream());
        } else if (part instanceof Part.Buttons row) {
            return row(row).stream();
        }
        return chart((Part.Chart) part).stream();
    }

    private List<Piece> chart(Part.Chart chart) {
        return drawn.block(chart)
                .<List<Piece>>map(block -> List.of(new Piece.Picture(chart, block)))
                .orElseGet(() -> words(0, Text.of(PlainText.of(chart))));
    }

    private List<Piece> row(Part.Buttons row) {
        var pieces = new ArrayList<Piece>();
        for (var button : row.buttons()) {
            pieces.add(new Piece.Press(button, ++buttons, pieces.isEmpty()));
        }
        return pieces;
    }

    /** A header where Slack's can hold it: short, on one line, with nothing in it but words. */
    private static List<Piece> title(Text text) {
        var words = new StringBuilder();
        boolean plain = true;
        for (Span span : text.spans()) {
            if (span instanceof Span.Plain some) {
                words.append(some.words());
            } else if (span instanceof Span.Strong some) {
                words.append(some.words());
            } else {
                plain = false;
            }
        }
        var shown = Escape.richText(words.toString());
        if (plain
                && !shown.isBlank()
                && !shown.contains("\n")
                && Escape.mrkdwn(shown).length() <= LONGEST_TITLE) {
            return List.of(new Piece.Title(shown));
        }
        return words(0, new Text(text.spans().stream().map(Pieces::strong).toList()));
    }

    private static Span strong(Span span) {
        return span instanceof Span.Plain plain ? new Span.Strong(plain.words()) : span;
    }

    private static List<Piece> words(int level, Text text) {
        var pieces = new ArrayList<Piece>();
        var some = new ArrayList<Span>();
        int cost = 0;
        for (Span span : text.spans()) {
            for (Span part : shown(span)) {
                int more = cost(part);
                if (cost + more > LONGEST_WORDS + COST_OF_A_SPAN) {
                    pieces.add(new Piece.Words(level, some, !pieces.isEmpty()));
                    some.clear();
                    cost = 0;
                }
                some.add(part);
                cost += more;
            }
        }
        pieces.add(new Piece.Words(level, some, !pieces.isEmpty()));
        return pieces;
    }

    /** The span as Slack shows it, in as many as it takes. */
    private static List<Span> shown(Span span) {
        if (span instanceof Span.Strong strong) {
            return cut(strong.words())
                    .map(Span.Strong::new)
                    .map(Span.class::cast)
                    .toList();
        } else if (span instanceof Span.Mention mention) {
            return List.of(new Span.Mention(mention.person(), Escape.richText(mention.name(), LONGEST_LABEL)));
        } else if (span instanceof Span.Link link) {
            var target = link.target().toString();
            if (target.length() <= LONGEST_TARGET
                    && SCHEMES.contains(String.valueOf(link.target().getScheme()))) {
                return List.of(new Span.Link(Escape.richText(link.label(), LONGEST_LABEL), link.target()));
            }
            return shown(new Span.Plain(link.label() + " (" + target + ")"));
        }
        return cut(((Span.Plain) span).words())
                .map(Span.Plain::new)
                .map(Span.class::cast)
                .toList();
    }

    private static Stream<String> cut(String words) {
        return Cut.pieces(Escape.richText(words), LONGEST_WORDS).stream().filter(piece -> !piece.isEmpty());
    }

    private static int cost(Span span) {
        if (span instanceof Span.Link link) {
            return COST_OF_A_SPAN
                    + link.label().length()
                    + link.target().toString().length();
        } else if (span instanceof Span.Strong strong) {
            return COST_OF_A_SPAN + strong.words().length();
        } else if (span instanceof Span.Plain plain) {
            return COST_OF_A_SPAN + plain.words().length();
        }
        return COST_OF_A_SPAN + LONGEST_LABEL;
    }
}
