package dev.runway.slack.send;

import dev.runway.core.message.Cut;
import dev.runway.core.message.Visible;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Keeps what a person wrote from being anything but words: {@link Visible}, and where Slack reads its own marks,
 * {@code & < >} are escaped (docs.slack.dev/messaging/formatting-message-text, "Escaping text"): those three make up every
 * mention, link and broadcast.
 */
public final class Escape {

    private static final Pattern MARK = Pattern.compile("[&<>]");
    private static final Pattern AMBIGUOUS = Pattern.compile("&(?=(?:amp|lt|gt);)");
    private static final Map<String, String> ESCAPES = Map.of("&", "&amp;", "<", "&lt;", ">", "&gt;");

    private static final int LONGEST_ESCAPE = "&amp;".length();

    private Escape() {}

    /** For a {@code text} element of rich text, which Slack reads as it stands. */
    public static String richText(String words) {
        return Visible.of(words);
    }

    /** The same, at most {@code most} characters; what is longer ends with {@code …}. */
    public static String richText(String words, int most) {
        return Cut.shortened(richText(words), most);
    }

    /** For {@code text} and {@code mrkdwn}, where Slack looks for mentions and links. */
    public static String mrkdwn(String words) {
        return marksEscaped(richText(words));
    }

    /** The same, at most {@code most} characters; what is longer ends with {@code …}. */
    static String mrkdwn(String words, int most) {
        return within(richText(words), most, Escape::marksEscaped);
    }

    /**
     * For {@code plain_text}: labels, headers, options. Slack undoes its three escapes there as well but looks for nothing
     * else, so where they make the words too long, only what would be taken for an escape is escaped.
     *
     * @param most how many characters Slack takes; what is longer ends with {@code …}
     */
    public static String plainText(String words, int most) {
        var whole = mrkdwn(words);
        if (whole.length() <= most) {
            return whole;
        }
        return within(richText(words), most, shown -> AMBIGUOUS.matcher(shown).replaceAll("&amp;"));
    }

    /** The escaped beginning that fits; an escape is never cut in two. */
    private static String within(String words, int most, UnaryOperator<String> escape) {
        int length = Math.min(words.length(), most);
        var escaped = escape.apply(words);
        while (escaped.length() > most) {
            escaped = escape.apply(Cut.ended(words, length));
            length -= Math.max(1, (escaped.length() - most) / LONGEST_ESCAPE);
        }
        return escaped;
    }

    private static String marksEscaped(String shown) {
        return MARK.matcher(shown).replaceAll(found -> ESCAPES.get(found.group()));
    }
}
