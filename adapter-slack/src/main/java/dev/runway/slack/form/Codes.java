package dev.runway.slack.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Keys as Slack can carry them. One that is short and plain goes as it is; another goes as a hash of itself, and the view
 * remembers what the hash stands for. A hash and no number, so that it stays the same while a form unfolds.
 */
final class Codes {

    private static final String MARK = "#";
    private static final int HASHED = 12;

    /** Nothing that Slack could write otherwise on the way back, such as {@code &}, and no mark of ours. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_.:/|-]+");

    private final Map<String, String> meant = new TreeMap<>();

    /** @param longest how long the code may be; at least 13 */
    String code(String key, int longest) {
        if (key.length() <= longest && PLAIN.matcher(key).matches()) {
            return key;
        }
        var code = MARK + hash(key);
        meant.put(code, key);
        return code;
    }

    /** By code, the keys that did not go as they are. */
    Map<String, String> meant() {
        return Map.copyOf(meant);
    }

    private static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASHED);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
