package dev.runway.teams.card;

import dev.runway.core.message.Visible;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps what a person wrote from being anything but words. Cards read markdown and {@code <at>} in a TextBlock alone
 * (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format), and clients do not agree on how to
 * escape them there; so words go into text runs, and into a TextBlock only when there is nothing in them that could be read
 * otherwise. Dates are put in wherever a card has words ({@code {{DATE(…)}}},
 * learn.microsoft.com/adaptive-cards/authoring-cards/text-features): there the braces are parted.
 */
public final class Escape {

    /** Of dates and times as cards know them, between the braces. */
    private static final Pattern IN_BRACES = Pattern.compile("(?<=\\{)(?=\\{\\s*(?i:DATE|TIME)\\b)");

    /** Letters, digits and marks of which markdown makes nothing in the middle of a line. */
    private static final Pattern HARMLESS =
            Pattern.compile("(?![-+=]|\\d+[.)])(?:[\\p{L}\\p{M}\\p{N},;:?!'\"%()+=/→·•–—‘’“”„…‖€£\\p{So}\\p{Pd}]"
                    + "|(?<!^|[ ])[ ](?! )|\\.(?![\\p{L}\\p{N}]))*");

    private static final Pattern ADDRESS = Pattern.compile("//|(?i)www|mailto:");

    /** What is markup wherever it stands, at the start of a line, or within an address. */
    private static final Pattern MARKUP = Pattern.compile(
            "[\\\\`*_{}\\[\\]<>&~|#@$^]|^[-+=]|(?<=^\\d{1,9})[.)]" + "|\\.(?=[\\p{L}\\p{N}])|/(?=/)|(?<=/)/");

    /** From an ASCII character to its full-width twin. */
    private static final int TO_FULL_WIDTH = '\uFF01' - '!';

    private Escape() {}

    /** For text runs that follow one another: each is read by itself. None for no words. */
    static List<String> runs(String words) {
        return words.isEmpty() ? List.of() : List.of(IN_BRACES.split(Visible.of(words)));
    }

    /** For a single string that is no text block's: a label, a button, a placeholder, a choice. */
    public static String label(String words) {
        return IN_BRACES.matcher(Visible.of(words)).replaceAll(" ");
    }

    /** For a single string that is read as markdown and has no way round it: markup as its full-width twins, on one line. */
    public static String unmarked(String words) {
        var line = Visible.of(words).strip().replaceAll("\\s+", " ");
        return MARKUP.matcher(line)
                .replaceAll(mark -> String.valueOf((char) (mark.group().charAt(0) + TO_FULL_WIDTH)));
    }

    /** Whether a TextBlock shows the words as they are, on every client: one line of nothing but words. */
    public static boolean isHarmless(String words) {
        return HARMLESS.matcher(words).matches()
                && !ADDRESS.matcher(words).find()
                && Visible.of(words).equals(words);
    }
}
