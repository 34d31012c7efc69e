package dev.runway.teams.form;

import dev.runway.teams.card.ActionData;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Names of fields and keys of choices as a card can carry them. An input may not be called as our own data is; what is chosen in
 * a list of several comes back with commas between, and an empty choice as none. What cannot go as it is goes encoded, in a way
 * that needs no memory to be undone.
 */
final class Keys {

    private static final char MARK = '~';

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_.:/|-]+");

    private Keys() {}

    /** The input's id for a field's name. */
    static String id(String name) {
        return name.isEmpty() || name.equals(ActionData.NAME) || name.charAt(0) == MARK ? MARK + name : name;
    }

    static String name(String id) {
        return isMarked(id) ? id.substring(1) : id;
    }

    /** A choice's value for an option's key: never empty, without a comma. */
    static String value(String key) {
        return PLAIN.matcher(key).matches() ? key : MARK + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    /** What {@link #value} was given; what it did not make is the key itself. */
    static String key(String value) {
        if (!isMarked(value)) {
            return value;
        }
        try {
            return URLDecoder.decode(value.substring(1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return value;
        }
    }

    private static boolean isMarked(String code) {
        return !code.isEmpty() && code.charAt(0) == MARK;
    }
}
