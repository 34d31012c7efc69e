package dev.runway.core.dialog.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A wording with holes: {@code {title}}, {@code {help.person}}, {@code {costs-from:full}}. */
public record Template(List<Piece> pieces) {

    /** Names that are always known: the subject of a forEach, who is asked, and in a shortcut all subjects. */
    public static final String SUBJECT = "subject";

    public static final String NAME = "name";
    public static final String BOTH = "both";

    private static final Pattern HOLE = Pattern.compile("([a-z][a-z0-9-]*)(\\.person)?(:full)?");

    /** Words as they are, or a hole. */
    public sealed interface Piece {
        record Words(String words) implements Piece {}

        /**
         * Something to be filled in.
         *
         * @param person the first person named in the answer, in place of the answer
         * @param full the date with its year
         */
        record Hole(String name, boolean person, boolean full) implements Piece {}
    }

    /** @throws IllegalArgumentException when a brace has no partner or holds something that is no name */
    public static Template parse(String words) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < words.length()) {
            int open = words.indexOf('{', at);
            var plain = words.substring(at, open < 0 ? words.length() : open);
            if (plain.indexOf('}') >= 0) {
                throw broken(words);
            }
            if (!plain.isEmpty()) {
                pieces.add(new Piece.Words(plain));
            }
            if (open < 0) {
                break;
            }
            int close = words.indexOf('}', open);
            var hole = HOLE.matcher(close < 0 ? "" : words.substring(open + 1, close));
            if (!hole.matches()) {
                throw broken(words);
            }
            pieces.add(new Piece.Hole(hole.group(1), hole.group(2) != null, hole.group(3) != null));
            at = close + 1;
        }
        return new Template(pieces);
    }

    /** None when the words cannot be parsed: the rules of a declaration say so. */
    public static List<Piece.Hole> holesIn(String words) {
        try {
            return parse(words).holes();
        } catch (IllegalArgumentException broken) {
            return List.of();
        }
    }

    public List<Piece.Hole> holes() {
        return pieces.stream()
                .filter(Piece.Hole.class::isInstance)
                .map(Piece.Hole.class::cast)
                .toList();
    }

    public String filled(Function<Piece.Hole, String> value) {
        var words = new StringBuilder();
        for (Piece piece : pieces) {
            words.append(piece instanceof Piece.Words plain ? plain.words() : value.apply((Piece.Hole) piece));
        }
        return words.toString();
    }

    private static IllegalArgumentException broken(String words) {
        return new IllegalArgumentException("\"" + words
                + "\" has a brace that holds no name. Write a placeholder like {title}, {help.person} or {by:full}.");
    }
}
