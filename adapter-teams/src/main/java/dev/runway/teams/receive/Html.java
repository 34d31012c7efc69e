package dev.runway.teams.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words out of the HTML that Teams sends beside a message's text, or in its stead: what a reader sees of it. */
final class Html {

    /** A tag: whether it closes, its name, its attributes; or a comment. Attributes hold no bare {@code <}. */
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+')*+)>|<!--[^<>]*+>");

    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern ITEM = Pattern.compile("itemid=[\"']?(\\d{1,5})");
    private static final String MENTION = "schema.skype.com/Mention";

    /** What stands on lines of its own. */
    private static final Set<String> LINES = Set.of(
            "p", "div", "li", "tr", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6");

    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", "\u00A0");

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<Mentioned> mentions;
    private boolean inMention;
    private boolean lineBegins = true;

    private Html(List<Mentioned> mentions) {
        this.mentions = mentions;
    }

    /** @param mentions whom the message's entities name, in their order */
    static List<Piece> pieces(String html, List<Mentioned> mentions) {
        return new Html(mentions).read(html);
    }

    private List<Piece> read(String html) {
        var tag = TAG.matcher(html);
        int at = 0;
        while (tag.find()) {
            run(html.substring(at, tag.start()));
            at = tag.end();
            if (tag.group(2) != null) {
                met(tag.group(2).toLowerCase(Locale.ROOT), tag.group(1).isEmpty(), tag.group(3));
            }
        }
        run(html.substring(at));
        flush();
        return pieces;
    }

    private void met(String name, boolean opens, String attributes) {
        if (opens && (name.equals("at") || name.equals("span") && attributes.contains(MENTION))) {
            mention(attributes);
        } else if (name.equals("at") || name.equals("span")) {
            inMention = inMention && opens;
        } else if (name.equals("br")) {
            words.append('\n');
            lineBegins = true;
        } else if (LINES.contains(name) && !lineBegins) {
            words.append('\n');
            lineBegins = true;
        }
    }

    /** What stands within it is the name that is put there anyway; where no entity vouches for it, it stays words. */
    private void mention(String attributes) {
        var item = ITEM.matcher(attributes);
        int number = item.find() ? Integer.parseInt(item.group(1)) : mentions.size();
        if (number < mentions.size()) {
            flush();
            pieces.add(Piece.of(mentions.get(number)));
            inMention = true;
            lineBegins = false;
        }
    }

    /** Blanks and line ends of HTML are one blank, and none where a line begins. */
    private void run(String text) {
        var plain = BLANKS.matcher(text).replaceAll(" ");
        var seen = lineBegins ? plain.stripLeading() : plain;
        if (!inMention && !seen.isEmpty()) {
            words.append(unescaped(seen));
            lineBegins = false;
        }
    }

    private void flush() {
        if (words.length() > 0) {
            pieces.add(Piece.of(words.toString()));
            words.setLength(0);
        }
    }

    static boolean hasEntities(String text) {
        return ENTITY.matcher(text).find();
    }

    /** Once, so that {@code &amp;lt;} is {@code &lt;}, which somebody typed. */
    static String unescaped(String text) {
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        if (found.group(3) != null) {
            return NAMED.getOrDefault(found.group(3), found.group());
        }
        int code = found.group(1) == null ? Integer.parseInt(found.group(2), 16) : Integer.parseInt(found.group(1));
        boolean isFit = code > 0 && Character.isValidCodePoint(code) && Character.getType(code) != Character.SURROGATE;
        return isFit ? Character.toString(code) : found.group();
    }
}
