package dev.runway.slack.receive;

import java.util.function.UnaryOperator;

/**
 * What somebody typed, from Slack's text: escapes are undone, people and channels are named, links stand as they were typed
 * (docs.slack.dev, "Formatting message text").
 */
final class Words {

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
        if (text.indexOf('<') < 0) {
            return unescaped(text).strip();
        }
        var words = new StringBuilder(text.length());
        int at = 0;
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
            int close = text.indexOf('>', open);
            if (close < 0) {
                break;
            }
            words.append(unescaped(text.substring(at, open)));
            at = close + 1;
            var mark = text.substring(open + 1, close);
            if (isOurs(mark)) {
                at = takenOff(words, text, at);
            } else {
                words.append(unescaped(typed(mark)));
            }
        }
        return words.append(unescaped(text.substring(at))).toString().strip();
    }

    private boolean isOurs(String mark) {
        return mark.equals("@" + botUser) || mark.startsWith("@" + botUser + "|");
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

    /** What stands between {@code <} and {@code >}: an id, a command of Slack's, or a link, with a label or without. */
    private String typed(String mark) {
        int bar = mark.indexOf('|');
        var target = bar < 0 ? mark : mark.substring(0, bar);
        var label = bar < 0 ? "" : mark.substring(bar + 1);
        if (target.startsWith("@")) {
            return people.apply(target.substring(1));
        } else if (target.startsWith("#")) {
            return label.isEmpty() ? channels.apply(target.substring(1)) : "#" + label;
        } else if (target.startsWith("!")) {
            return label.isEmpty() ? "@" + target.substring(1) : label;
        }
        return isTyped(target, label) ? label : target;
    }

    /** Slack makes links of {@code node.js} and {@code ana@acme.example}: a label that says just where it leads was typed. */
    private static boolean isTyped(String target, String label) {
        return !label.isEmpty()
                && (target.equals("mailto:" + label)
                        || target.equals("tel:" + label)
                        || target.equals("http://" + label)
                        || target.equals("https://" + label));
    }

    /** The three that Slack escapes, the ampersand last, or {@code &amp;lt;} would be undone twice. */
    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
