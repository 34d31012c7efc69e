package dev.runway.slack.form;

import com.slack.api.model.block.composition.PlainTextObject;
import dev.runway.slack.send.Escape;

/** Words where Slack takes plain text alone: escaped, and shortened so that people see it. */
final class PlainWords {

    private static final String NOTHING = "…";
    private static final String BETWEEN = " – ";

    private PlainWords() {}

    /** @param longest in characters, as Slack counts them: after escaping */
    static String of(String words, int longest) {
        return words.isBlank() ? NOTHING : Escape.plainText(words, longest);
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
}
