package dev.runway.conversations.people;

import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** {@code working days mon-thu}: on the other days nobody is asked. */
public final class WorkingDaysCommand implements Command {

    private final Directory directory;
    private final Follows follows;

    public WorkingDaysCommand(Directory directory, Follows follows) {
        this.directory = directory;
        this.follows = follows;
    }

    @Override
    public String word() {
        return "working days";
    }

    @Override
    public String usage() {
        return "working days mon-thu";
    }

    @Override
    public String what() {
        return "Tell me which days you work, and I ask you on those.";
    }

    @Override
    public boolean interruptsWith(Turn turn, String words) {
        return !words.isBlank() && !read(words).isEmpty();
    }

    @Override
    public Reply run(Turn turn, String words) {
        if (words.isBlank()) {
            return turn.answer(Message.of("You work on " + said(turn.person().workingDays())
                    + ". To change it, say \"working days mon-thu\" or \"working days mon, wed, fri\"."));
        }
        var days = read(words);
        if (days.isEmpty()) {
            return turn.answer(
                    Message.of(
                            "I could not read \"" + words
                                    + "\". Please say it like \"working days mon-thu\" or \"working days mon, wed, fri\"; one day at least."));
        }
        var now = turn.person().working(days);
        directory.save(now);
        var answer = turn.answer(
                Message.of("Noted: you work on " + said(days) + ". I won't ask you anything on other days."));
        follows.changed(turn, now);
        return answer;
    }

    /** Empty when some word is not a day. */
    static Set<DayOfWeek> read(String words) {
        var said = words.toLowerCase(Locale.ENGLISH).strip();
        if (said.equals("every day") || said.equals("all week")) {
            return EnumSet.allOf(DayOfWeek.class);
        } else if (said.equals("weekdays")) {
            return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (String piece : said.replaceAll("\\s*([-–—]|\\bto\\b)\\s*", "-").split("(\\s*,\\s*|\\s+and\\s+|\\s+)+")) {
            var ends = piece.split("-");
            if (ends.length == 0 || ends.length > 2) {
                return Set.of();
            }
            var first = DayWords.weekday(ends[0]);
            var last = DayWords.weekday(ends[ends.length - 1]);
            if (first.isEmpty() || last.isEmpty()) {
                return Set.of();
            }
            for (var day = first.get(); ; day = day.plus(1)) {
                days.add(day);
                if (day == last.get()) {
                    break;
                }
            }
        }
        return days;
    }

    private static String said(Set<DayOfWeek> days) {
        return Words.list(EnumSet.copyOf(days).stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .toList());
    }
}
