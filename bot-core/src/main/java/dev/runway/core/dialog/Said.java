package dev.runway.core.dialog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: small letters, no accents, single spaces, no full stop behind them. */
final class Said {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final Pattern END = Pattern.compile("[\\s.!,;:]+$");

    private Said() {}

    static String plain(String words) {
        var bare = ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("");
        var spaced = SPACES.matcher(bare.replace('\u2019', '\'').toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return END.matcher(spaced).replaceAll("");
    }
}
