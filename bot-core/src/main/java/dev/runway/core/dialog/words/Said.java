package dev.runway.core.dialog.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: small letters, no accents, single spaces, no full stop behind them. */
public final class Said {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final Pattern END = Pattern.compile("[\\s.!,;:]+$");

    /** How much of what somebody said is repeated to them, in characters. */
    private static final int LONGEST_ECHO = 60;

    private Said() {}

    /** What somebody said, in one line and no longer than one can take in: a refusal must stay shorter than what it refuses. */
    public static String echo(String words) {
        var line = SPACES.matcher(words).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_ECHO
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_ECHO - 1))
                                .strip() + "…";
    }

    public static String plain(String words) {
        var bare = ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("");
        var spaced = SPACES.matcher(bare.replace('\u2019', '\'').toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return END.matcher(spaced).replaceAll("");
    }
}
