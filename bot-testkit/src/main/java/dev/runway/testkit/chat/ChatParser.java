package dev.runway.testkit.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the whole grammar and nothing beyond it: a line that is none of a chat's is refused with what a line may be. */
final class ChatParser {

    /** How far a message's further lines are set in. */
    static final String INDENT = "     ";

    private static final String WHOM = "\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*)*(?: on (?:Slack|Teams))?";
    static final String NAME = "(?!Bot\\b)" + WHOM;
    static final String CHANNEL = "#[\\p{L}\\p{N}_-]+";
    private static final String WHERE = CHANNEL + "(?: on (?:Slack|Teams))?";

    private static final Pattern HEARD = Pattern.compile("(Bot(?: privately to " + WHOM + "| to " + WHOM + "| in "
            + WHERE + "| changes(?: in " + WHERE + "| to " + WHOM + ")?| opens)?:)(?: (.*))?");
    private static final Pattern PRESSES = Pattern.compile("(" + NAME + ") presses \\((.+?)\\)(?: on \"(.+)\")?");
    private static final Pattern FILLS_IN = Pattern.compile("(" + NAME + ") fills in: (.+)");
    private static final Pattern SAID = Pattern.compile("(" + NAME + ")(?: in (" + CHANNEL + "))?: (.+)");

    private final String file;
    private final String[] lines;
    private int at;

    ChatParser(String file, String text) {
        this.file = file;
        this.lines = text.split("\n", -1);
    }

    List<Chat.Entry> entries() {
        var entries = new ArrayList<Chat.Entry>();
        while (at < lines.length) {
            int from = at;
            var line = next();
            entries.add(new Chat.Entry(from + 1, List.of(lines).subList(from, at), line));
        }
        if (entries.stream().allMatch(entry -> entry.line() instanceof Line.Note)) {
            throw wrong(
                    "nothing happens in this chat, so it would hold whatever the bot does. Write what somebody says.");
        }
        return entries;
    }

    private Line next() {
        var line = lines[at++];
        if (!line.equals(line.stripTrailing())) {
            throw wrong("there are blanks at the end of the line.");
        } else if (line.isEmpty() || line.startsWith("#")) {
            return new Line.Note();
        } else if (line.startsWith(" ") || line.startsWith("\t")) {
            throw wrong("an indented line belongs to a message above it, and there is none.");
        } else if (line.startsWith("[")) {
            return stage(line);
        } else if (line.startsWith("=> ")) {
            return new Line.Fact(line.substring(3));
        }
        return spoken(line);
    }

    private Line stage(String line) {
        try {
            return StageLine.parse(line);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private Line spoken(String line) {
        Matcher match;
        if ((match = HEARD.matcher(line)).matches()) {
            return new Line.Heard(match.group(1), more(match.group(2)));
        } else if (line.startsWith("Bot ") || line.startsWith("Bot:")) {
            throw wrong("what the bot says begins with \"Bot:\", \"Bot to Ana:\", \"Bot privately to Ana:\","
                    + " \"Bot in #channel:\", \"Bot changes in #channel:\" or \"Bot opens:\".");
        } else if ((match = FILLS_IN.matcher(line)).matches()) {
            return new Line.FillsIn(match.group(1), values(match.group(2)));
        } else if ((match = PRESSES.matcher(line)).matches()) {
            return new Line.Presses(match.group(1), match.group(2), Optional.ofNullable(match.group(3)));
        } else if ((match = SAID.matcher(line)).matches()) {
            var words = String.join("\n", more(match.group(3)));
            return new Line.Said(match.group(1), Optional.ofNullable(match.group(2)), words);
        }
        throw wrong("this is no line of a chat: \"" + line + "\". A line is \"Ana: words\", \"Ana presses (Label)\","
                + " \"Ana fills in: key = value\", \"Bot: words\", \"[stage]\", \"=> fact\" or \"# note\".");
    }

    /** The first line and the indented ones below it; an empty line counts when an indented one follows. */
    private List<String> more(String first) {
        var text = new ArrayList<String>();
        text.add(first == null ? "" : first);
        while (at < lines.length && (isIndented(at) || isGap())) {
            var line = lines[at++];
            if (!line.equals(line.stripTrailing())) {
                throw wrong("there are blanks at the end of the line.");
            } else if (!line.isEmpty() && !line.startsWith(INDENT)) {
                throw wrong("a message's further lines are set in by " + INDENT.length() + " blanks at least.");
            }
            text.add(line.isEmpty() ? "" : line.substring(INDENT.length()));
        }
        return text;
    }

    private boolean isGap() {
        int next = at;
        while (next < lines.length && lines[next].isEmpty()) {
            next++;
        }
        return next > at && next < lines.length && isIndented(next);
    }

    private boolean isIndented(int index) {
        return lines[index].startsWith(" ") || lines[index].startsWith("\t");
    }

    private Map<String, List<String>> values(String written) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : written.split(";")) {
            int equals = pair.indexOf('=');
            if (equals < 0 || pair.substring(0, equals).isBlank()) {
                throw wrong("a field is filled in as \"key = value\", not as \"" + pair.trim() + "\".");
            }
            var value = pair.substring(equals + 1).trim();
            var held = values.computeIfAbsent(pair.substring(0, equals).trim(), key -> new ArrayList<>());
            if (!value.isEmpty()) {
                held.add(value);
            }
        }
        return values;
    }

    /** About the line read last. */
    private ChatException wrong(String what) {
        return new ChatException(file, at, what);
    }
}
