package dev.runway.core.dialog;

import java.util.Locale;

/**
 * A choice. The key is stored, so that words can change.
 *
 * @param key lower case with dashes
 * @param label on the button, at most 75 characters; placeholders allowed
 * @param sentence how it reads inside a sentence or a summary: {@code a fix}; placeholders allowed
 * @param behindMore shown only after (More)
 * @param offered when it may be chosen at all
 */
public record Option(String key, String label, String sentence, boolean behindMore, Condition offered) {

    static Option of(String key, String label) {
        return new Option(key, label, inSentence(label), false, Condition.always());
    }

    Option saying(String words) {
        return new Option(key, label, words, behindMore, offered);
    }

    Option hidden() {
        return new Option(key, label, sentence, true, offered);
    }

    Option offeredWhen(Condition condition) {
        return new Option(key, label, sentence, behindMore, condition);
    }

    /** Up to the first comma, with a small first letter unless the word is written in capitals: "A fix, days", "a fix". */
    private static String inSentence(String label) {
        int comma = label.indexOf(',');
        var words = comma < 0 ? label : label.substring(0, comma);
        boolean capitals = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return words.isEmpty() || capitals
                ? words
                : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
