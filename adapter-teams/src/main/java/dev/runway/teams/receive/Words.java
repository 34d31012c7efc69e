package dev.runway.teams.receive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed, from a message of Teams'. Its text is plain but for the markup of mentions, which its entities vouch for:
 * an {@code <at>} that no entity names was typed, and so was {@code &lt;}. Only where the HTML beside it shows that the text was
 * escaped, or where it stands alone, is anything undone.
 */
final class Words {

    private static final String OPENS = "<at";
    private static final String CLOSES = "</at>";

    /** Names end at 256 characters (learn.microsoft.com, "Service limits and restrictions", displayName). */
    private static final int LONGEST_MARKUP = 400;

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\x{0085}\\x{2028}\\x{2029}]");
    private static final Pattern NO_BREAK = Pattern.compile("[\\x{00A0}\\x{2007}\\x{202F}]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Predicate<String> ourselves;
    private final Function<Mentioned, Supplier<String>> names;

    /**
     * @param ourselves whether an id is our own, whose mention is taken off
     * @param names what stands for anybody else, waited for by the supplier
     */
    Words(Predicate<String> ourselves, Function<Mentioned, Supplier<String>> names) {
        this.ourselves = ourselves;
        this.names = names;
    }

    /**
     * @param text the message's, perhaps empty
     * @param html the same as HTML, where Teams sent it
     * @param isMarkup whether Teams says that the text is no plain text
     */
    String of(String text, Optional<String> html, boolean isMarkup, List<Mentioned> mentions) {
        if (text.isBlank() && html.isPresent()) {
            return joined(Html.pieces(html.get(), mentions));
        }
        var pieces = pieces(text, mentions);
        boolean escaped = isMarkup || html.isPresent() && isEscaped(pieces, html.get(), mentions);
        return joined(escaped ? pieces.stream().map(Words::unescaped).toList() : pieces);
    }

    private static Piece unescaped(Piece piece) {
        return new Piece(Html.unescaped(piece.words()), piece.mentioned());
    }

    /** Somebody who typed {@code &lt;} is found as {@code &amp;lt;} in the HTML; where that says {@code <}, the text was escaped. */
    private static boolean isEscaped(List<Piece> text, String html, List<Mentioned> mentions) {
        var typed = bare(text);
        return Html.hasEntities(typed)
                && bare(List.of(Piece.of(Html.unescaped(typed)))).equals(bare(Html.pieces(html, mentions)));
    }

    /** The words alone, for comparing. */
    private static String bare(List<Piece> pieces) {
        var words = pieces.stream().map(Piece::words).collect(Collectors.joining());
        return BLANKS.matcher(NO_BREAK.matcher(words).replaceAll(" ")).replaceAll("");
    }

    /** Each mention at its exact text. Of several with the same text, the first in the message is the first in the entities. */
    private static List<Piece> pieces(String text, List<Mentioned> mentions) {
        Map<String, Deque<Mentioned>> byText = new HashMap<>();
        mentions.forEach(mention -> byText.computeIfAbsent(mention.text(), any -> new ArrayDeque<>())
                .add(mention));
        var pieces = new ArrayList<Piece>();
        int from = 0;
        int closes = -1;
        for (int at = text.indexOf(OPENS); at >= 0; at = text.indexOf(OPENS, Math.max(at + 1, from))) {
            closes = closes < at ? text.indexOf(CLOSES, at) : closes;
            if (closes < 0) {
                break;
            }
            int end = closes + CLOSES.length();
            var standing = end - at > LONGEST_MARKUP ? null : byText.get(text.substring(at, end));
            if (standing != null) {
                pieces.add(Piece.of(text.substring(from, at)));
                pieces.add(Piece.of(standing.size() > 1 ? standing.remove() : standing.element()));
                from = end;
            }
        }
        pieces.add(Piece.of(text.substring(from)));
        return pieces;
    }

    /** Whoever is named is asked about before the first answer is waited for. */
    private String joined(List<Piece> pieces) {
        var named = pieces.stream()
                .flatMap(piece -> piece.mentioned().stream())
                .filter(mention -> !ourselves.test(mention.id()))
                .map(names)
                .toList()
                .iterator();
        var words = new StringBuilder();
        boolean isTakenOff = false;
        for (var piece : pieces) {
            var mention = piece.mentioned();
            if (mention.isEmpty()) {
                var clean = clean(piece.words());
                words.append(isTakenOff ? afterOurName(words, clean) : clean);
                isTakenOff = isTakenOff && clean.isEmpty();
            } else if (ourselves.test(mention.get().id())) {
                isTakenOff = true;
            } else {
                words.append(named.next().get());
                isTakenOff = false;
            }
        }
        return words.toString().strip();
    }

    private static String clean(String words) {
        return NO_BREAK.matcher(LINE_ENDS.matcher(words).replaceAll("\n")).replaceAll(" ");
    }

    /** Without the punctuation of "@Runway, status", and with one blank where two would meet. */
    private static String afterOurName(CharSequence before, String after) {
        boolean first = before.toString().isBlank();
        var rest = first && (after.startsWith(",") || after.startsWith(":")) ? after.substring(1) : after;
        boolean blankBefore = first || Character.isWhitespace(before.charAt(before.length() - 1));
        return blankBefore ? rest.replaceFirst("^ +", "") : rest;
    }
}
