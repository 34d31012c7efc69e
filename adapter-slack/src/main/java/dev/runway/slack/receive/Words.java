package dev.runway.slack.receive;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What somebody typed, from Slack's text: escapes are undone, people and channels are named as they were, links stand as typed
 * (docs.slack.dev, "Formatting message text").
 */
final class Words {

    /** What it is about, and after a bar its label. What a person typed holds no such brackets: Slack escapes them. */
    private static final Pattern MARK = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    private final String botUser;
    private final UnaryOperator<String> people;
    private final UnaryOperator<String> channels;

    /**
     * @param botUser whose mention is taken off
     * @param people a user's id to their name
     * @param channels a channel's id to {@code #name}
     */
    Words(String botUser, UnaryOperator<String> people, UnaryOperator<String> channels) {
        this.botUser = botUser;
        this.people = people;
        this.channels = channels;
    }

    String of(String text) {
        var words = new StringBuilder(text.length());
        var mark = MARK.matcher(text);
        int at = 0;
        while (mark.find()) {
            words.append(unescaped(text.substring(at, mark.start())));
            if (mark.group(1).equals("@" + botUser)) {
                at = takenOff(words, text, mark.end());
            } else {
                words.append(unescaped(typed(mark.group(1), mark.group(2) == null ? "" : mark.group(2))));
                at = mark.end();
            }
        }
        return words.append(unescaped(text.substring(at))).toString().strip();
    }

    /** Without the punctuation of "@Runway, status", and with one blank where two would meet. */
    private static int takenOff(StringBuilder words, String text, int after) {
        int at = after;
        boolean first = words.toString().isBlank();
        if (first && at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == ':')) {
            at++;
        }
        boolean blankBefore = first || Character.isWhitespace(words.charAt(words.length() - 1));
        while (blankBefore && at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** An id, a command of Slack's, or a link. */
    private String typed(String target, String label) {
        if (target.startsWith("@")) {
            return "@" + people.apply(target.substring(1));
        } else if (target.startsWith("#")) {
            return label.isEmpty() ? channels.apply(target.substring(1)) : "#" + label;
        } else if (target.startsWith("!")) {
            return label.isEmpty() ? "@" + target.substring(1) : label;
        }
        return isTyped(target, label) ? label : target;
    }

    /** Slack makes links of {@code node.js} and {@code ana@acme.example}: a label that says just where it leads was typed. */
    private static boolean isTyped(String target, String label) {
        return target.equals("mailto:" + label)
                || target.equals("tel:" + label)
                || target.equals("http://" + label)
                || target.equals("https://" + label);
    }

    /** The three that Slack escapes, the ampersand last, or {@code &amp;lt;} would be undone twice. */
    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
