package dev.runway.slack.form;

import com.slack.api.model.block.composition.PlainTextObject;

/** Words where Slack takes plain text alone: escaped, and shortened so that people see it. */
final class PlainWords {

    private static final String MORE = "…";
    private static final String BETWEEN = " – ";

    private PlainWords() {}

    /** @param longest in characters, as Slack counts them: after escaping */
    static String of(String words, int longest) {
        var whole = escaped(words.isBlank() ? MORE : words);
        if (whole.length() <= longest) {
            return whole;
        }
        for (int end = Math.min(words.length(), longest); end > 0; end--) {
            if (!Character.isHighSurrogate(words.charAt(end - 1))) {
                var start = escaped(words.substring(0, end).stripTrailing()) + MORE;
                if (start.length() <= longest) {
                    return start;
                }
            }
        }
        return MORE;
    }

    static PlainTextObject object(String words, int longest) {
        return PlainTextObject.builder().text(of(words, longest)).build();
    }

    /** From one to the other, as a dictionary says it at the top of a page. */
    static PlainTextObject range(String from, String to, int longest) {
        int half = (longest - BETWEEN.length()) / 2;
        return PlainTextObject.builder()
                .text(of(from, half) + BETWEEN + of(to, half))
                .build();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
