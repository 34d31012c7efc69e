package dev.runway.slack.receive;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What somebody typed, from Slack's text: escapes are undone, people and channels are named as they were, links stand as typed
 * (docs.slack.dev, "Formatting message text").
 */
final class Words {

    /** What it is about, and after a bar its label. What a person typed holds no such brackets: Slack escapes them. */
    private static final Pattern MARK = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    private final String botUser;
    private final BiFunction<String, Optional<String>, Supplier<String>> people;
    private final Function<String, Supplier<String>> channels;

    /**
     * @param botUser whose mention is taken off
     * @param people a user's id, and the label that stands with it, to their name, which is waited for by the supplier
     * @param channels a channel's id to {@code #name}, waited for likewise
     */
    Words(
            String botUser,
            BiFunction<String, Optional<String>, Supplier<String>> people,
            Function<String, Supplier<String>> channels) {
        this.botUser = botUser;
        this.people = people;
        this.channels = channels;
    }

    /** Whoever is named is asked about before the first answer is waited for. */
    String of(String text) {
        var typed = MARK.matcher(text)
                .results()
                .filter(found -> !isUs(found.group(1)))
                .map(found -> typed(found.group(1), found.group(2) == null ? "" : found.group(2)))
                .toList()
                .iterator();
        var words = new StringBuilder(text.length());
        var mark = MARK.matcher(text);
        int at = 0;
        while (mark.find()) {
            words.append(unescaped(text.substring(at, mark.start())));
            if (isUs(mark.group(1))) {
                at = takenOff(words, text, mark.end());
            } else {
                words.append(unescaped(typed.next().get()));
                at = mark.end();
            }
        }
        return words.append(unescaped(text.substring(at))).toString().strip();
    }

    private boolean isUs(String target) {
        return target.equals("@" + botUser);
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
    private Supplier<String> typed(String target, String label) {
        var labelled = Optional.of(label).filter(any -> !any.isBlank());
        if (target.startsWith("@")) {
            var name = people.apply(target.substring(1), labelled.map(Words::unescaped));
            return () -> "@" + name.get();
        } else if (target.startsWith("#")) {
            return labelled.isEmpty() ? channels.apply(target.substring(1)) : () -> "#" + label;
        } else if (target.startsWith("!")) {
            return () -> labelled.orElse("@" + target.substring(1));
        }
        return () -> isTyped(target, label) ? label : target;
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
