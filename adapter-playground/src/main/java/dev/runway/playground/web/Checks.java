package dev.runway.playground.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What must hold of a request's values before anything is done with them; each refusal says what to mend. */
final class Checks {

    /** As much as one message or one field may hold, in characters. */
    static final int LONGEST_WORDS = 4_000;

    static final int MOST_FIELDS = 300;
    static final int LONGEST_NAME = 1_000;
    private static final Pattern COMMAND = Pattern.compile("[\\p{Ll}][\\p{Ll}\\d_'’-]{0,40}");

    private Checks() {}

    static UUID event(String event) {
        return uuid(
                event, "event", "Please give each action an event id, a UUID; send the same one when you repeat it.");
    }

    static UUID message(String id) {
        return uuid(id, "message", "Please say which message, by its id.");
    }

    private static UUID uuid(String value, String what, String missing) {
        if (value == null) {
            throw Refused.wrong(missing);
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException notOne) {
            throw Refused.wrong("The " + what + " is no UUID. One looks like 7e1c4a52-0a5e-4f7b-9d43-5c2f1f0e8a11.");
        }
    }

    static <T> T present(T value, String what) {
        if (value == null) {
            throw Refused.wrong("Please say the " + what + ".");
        }
        return value;
    }

    static String words(String words) {
        var said = storable(present(words, "words").strip());
        if (said.isEmpty()) {
            throw Refused.wrong("Please write something first.");
        }
        return within(said, LONGEST_WORDS, "A message");
    }

    /** What follows a command's word may be nothing. */
    static String rest(String words) {
        return words == null ? "" : within(storable(words.strip()), LONGEST_WORDS, "A message");
    }

    static String command(String command) {
        var word = present(command, "command").toLowerCase(Locale.ROOT);
        if (!COMMAND.matcher(word).matches()) {
            throw Refused.wrong("A command is one word after the slash, like /help.");
        }
        return word;
    }

    static String name(String value, String what) {
        return within(storable(present(value, what)), LONGEST_NAME, "The " + what);
    }

    static Map<String, List<String>> values(Map<String, List<String>> values) {
        var given = present(values, "values");
        if (given.size() > MOST_FIELDS) {
            throw Refused.tooLong("A form has at most " + MOST_FIELDS + " fields.");
        }
        given.forEach((field, held) -> {
            name(field, "field's name");
            present(held, "values of each field")
                    .forEach(value ->
                            within(storable(present(value, "values of each field")), LONGEST_WORDS, "An answer"));
        });
        return given;
    }

    private static String within(String words, int longest, String what) {
        if (words.length() > longest) {
            throw Refused.tooLong(String.format(
                    Locale.ROOT,
                    "%s has at most %,d characters; this one has %,d. Please shorten it or send it in parts.",
                    what,
                    longest,
                    words.length()));
        }
        return words;
    }

    /** PostgreSQL keeps no NUL, and half a surrogate pair is no character. */
    private static String storable(String words) {
        if (words.indexOf('\0') >= 0
                || words.codePoints()
                        .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw Refused.wrong("There is a character in it that cannot be kept. Please type it without that one.");
        }
        return words;
    }
}
