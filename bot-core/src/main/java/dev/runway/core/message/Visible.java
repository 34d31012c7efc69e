package dev.runway.core.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows what cannot be seen by its number ({@code [U+202E]}), for hidden characters make one text out of another; kept are those
 * that a script or an emoji is written with. For words that a platform reads as they stand.
 */
public final class Visible {

    private static final String SYMBOL =
            "[\\p{So}\\p{Sm}\\u203C\\u2049\\u2139\\u3030\\u303D]" + "[\\uFE0E\\uFE0F]?[\\x{1F3FB}-\\x{1F3FF}]?";
    private static final String JOINING = "[\\p{L}\\p{M}&&[\\p{IsArabic}\\p{IsSyriac}\\p{IsMongolian}\\p{IsDevanagari}"
            + "\\p{IsBengali}\\p{IsGurmukhi}\\p{IsGujarati}\\p{IsOriya}\\p{IsTamil}\\p{IsTelugu}\\p{IsKannada}"
            + "\\p{IsMalayalam}\\p{IsSinhala}\\p{IsMyanmar}\\p{IsKhmer}]]";
    private static final String VIRAMA = "[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA]";

    /** Emoji (Unicode TR 51: joined, of a skin, keycaps, the three flags made of tags) and joiners within words. */
    private static final String WRITTEN_SO = String.join(
            "|",
            "\\x{1F3F4}\\x{E0067}\\x{E0062}(?:\\x{E0065}\\x{E006E}\\x{E0067}|\\x{E0073}\\x{E0063}\\x{E0074}"
                    + "|\\x{E0077}\\x{E006C}\\x{E0073})\\x{E007F}",
            SYMBOL + "(?:\\u200D" + SYMBOL + ")*",
            "[0-9#*]\\uFE0F\\u20E3?",
            "\\p{IsHan}[\\uFE00-\\uFE02\\x{E0100}-\\x{E01EF}]",
            "\\p{IsMongolian}[\\u180B-\\u180D\\u180F]",
            "(?<=" + JOINING + ")[\\u200C\\u200D](?=" + JOINING + ")",
            "(?<=" + VIRAMA + ")\\u200D");

    /** Default_Ignorable_Code_Point and controls, without line ends, tabs and those format characters that are seen. */
    private static final String HIDDEN = "[\\p{Cf}\\p{Cc}\\p{Cs}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F"
            + "\\u2028\\u2029\\u2065\\u3164\\uFFA0\\uFE00-\\uFE0F\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}"
            + "&&[^\\n\\t\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2]]";

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern LOOKED_AT = Pattern.compile("(?:" + WRITTEN_SO + ")|(?<hidden>" + HIDDEN + ")");

    private Visible() {}

    /** The words with nothing hidden in them, lines ending in {@code \n} alone. */
    public static String of(String words) {
        var lines = LINE_END.matcher(words).replaceAll("\n");
        return LOOKED_AT.matcher(lines).replaceAll(found -> {
            var hidden = found.group(1);
            return hidden == null
                    ? Matcher.quoteReplacement(found.group())
                    : "[U+%04X]".formatted(hidden.codePointAt(0));
        });
    }
}
