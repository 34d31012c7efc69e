package dev.runway.faketeams;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text block's words look like once Teams has interpreted them. Words that are escaped well read as they were meant. */
final class Markdown {

    private static final Pattern DATE = Pattern.compile("\\{\\{(DATE|TIME)\\([^)]*\\)}}");

    /** Tried from left to right at each place: an escape or an entity, then what is taken for markup. */
    private static final Pattern MARKUP = Pattern.compile(String.join(
            "|",
            "\\\\(?<escaped>[\\\\`*_{}\\[\\]()#+\\-.!<>&~|])",
            "&(?:(?<named>lt|gt|amp|quot|apos|nbsp)|#(?<number>\\d{1,7}));",
            "<at>(?<mention>[^<]*)</at>",
            "</?[A-Za-z!][^>]*>",
            "!?\\[(?<label>[^\\]]*)]\\([^)\\s]*\\)",
            "\\*\\*(?<strong>[^*]+)\\*\\*",
            "(?<![\\w*])\\*(?<emphasis>[^*\\s](?:[^*]*[^*\\s])?)\\*(?![\\w*])",
            "(?<![\\w_])_(?<lowered>[^_\\s](?:[^_]*[^_\\s])?)_(?![\\w_])",
            "(?m:^[ ]{0,3}(?:[-+*]|>|#{1,6}|\\d{1,9}[.)])[ ]+)"));

    private Markdown() {}

    static String read(String words) {
        var matcher = MARKUP.matcher(dates(words));
        var read = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(read, Matcher.quoteReplacement(shown(matcher)));
        }
        return matcher.appendTail(read).toString();
    }

    /** Teams puts a date there wherever it reads this, in a text run as well. */
    static String dates(String words) {
        return DATE.matcher(words).replaceAll("[a date]");
    }

    private static String shown(Matcher matcher) {
        if (matcher.group("escaped") != null) {
            return matcher.group("escaped");
        } else if (matcher.group("named") != null) {
            return entity(matcher.group("named"));
        } else if (matcher.group("number") != null) {
            return Character.toString(Integer.parseInt(matcher.group("number")));
        } else if (matcher.group("mention") != null) {
            return "@" + read(matcher.group("mention"));
        }
        for (var group : new String[] {"label", "strong", "emphasis", "lowered"}) {
            if (matcher.group(group) != null) {
                return read(matcher.group(group));
            }
        }
        return "";
    }

    private static String entity(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> "\u00a0";
            default -> "&";
        };
    }
}
