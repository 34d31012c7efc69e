package dev.runway.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts words at a seam: after a line, else a sentence, else a word, else between two characters as people count them. */
public final class Cut {

    /** A seam is looked for in the last part of what fits, so that no piece becomes tiny. */
    private static final int SEAM_WITHIN = 2;

    /** As people count them: an extended grapheme cluster. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final List<String> SEAMS = List.of("\n", ". ", " ");

    private Cut() {}

    /** Pieces of at most {@code most} characters that read as the words when put together. */
    public static List<String> pieces(String words, int most) {
        var pieces = new ArrayList<String>();
        var rest = words;
        while (rest.length() > most) {
            int seam = seam(rest, most);
            pieces.add(rest.substring(0, seam));
            rest = rest.substring(seam);
        }
        pieces.add(rest);
        return pieces;
    }

    /** The beginning with {@code …}, at most {@code most} characters; or the words themselves. */
    public static String shortened(String words, int most) {
        return words.length() <= most ? words : ended(words, most - 1);
    }

    /** At most {@code length} characters of the beginning, and {@code …}. */
    public static String ended(String words, int length) {
        return words.substring(0, boundary(words, length)) + "…";
    }

    private static int seam(String words, int most) {
        for (String seam : SEAMS) {
            int at = words.lastIndexOf(seam, most - seam.length());
            if (at >= most / SEAM_WITHIN) {
                return at + seam.length();
            }
        }
        int boundary = boundary(words, most);
        if (boundary > 0) {
            return boundary;
        }
        return Character.isLowSurrogate(words.charAt(most)) ? most - 1 : most;
    }

    /** The last boundary between characters that is not after {@code most}. */
    private static int boundary(String words, int most) {
        var characters = CHARACTER.matcher(words);
        int boundary = 0;
        while (characters.find() && characters.end() <= most) {
            boundary = characters.end();
        }
        return boundary;
    }
}
