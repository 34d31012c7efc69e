package dev.runway.conversations.people;

import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Away;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** {@code away 3 to 10 December}: not asked, not missing, shown as away. Days are the person's own. */
public final class AwayCommand implements Command, Press {

    private final Directory directory;
    private final Follows follows;

    public AwayCommand(Directory directory, Follows follows) {
        this.directory = directory;
        this.follows = follows;
    }

    @Override
    public String word() {
        return "away";
    }

    @Override
    public String usage() {
        return "away 3 to 10 December";
    }

    @Override
    public String what() {
        return "Tell me when you are away, and I won't ask you anything then.";
    }

    @Override
    public boolean interruptsWith(Turn turn, String words) {
        return !words.isBlank() && AwayWords.read(words, turn.today()).dates().isPresent();
    }

    @Override
    public Reply run(Turn turn, String words) {
        if (words.isBlank()) {
            return turn.answer(overview(turn));
        }
        var read = AwayWords.read(words, turn.today());
        if (read.dates().isEmpty()) {
            return turn.answer(Message.of((read.refusal() + " " + example(turn.today())).strip()));
        }
        var dates = AwayWords.merged(turn.person().away(), read.dates().get(), turn.today());
        var now = save(turn, dates);
        var noted = now.awayOn(read.dates().get().last()).orElseThrow();
        return turn.answer(Message.of("Noted: you are away " + span(noted, turn.today())
                        + ". I won't ask you anything then. Say \"I'm here again\" if you are back early.")
                .with(drop(noted, "I'm not away then")));
    }

    @Override
    public String action() {
        return "away.drop";
    }

    /** @param argument the two dates, {@code 2026-12-03 2026-12-10} */
    @Override
    public Reply pressed(Turn turn, String argument) {
        var ends = argument.split(" ", 2);
        var first = Argument.day(ends[0]);
        var last = Argument.day(ends[ends.length - 1]);
        if (last.isBefore(first)) {
            throw Argument.unreadable("a span that ends before it begins");
        }
        var away = new Away(first, last);
        var kept = turn.person().away().stream()
                .filter(dates -> !dates.equals(away))
                .toList();
        if (kept.size() == turn.person().away().size()) {
            return Reply.privately(Message.of("That is not in your days away any more. " + listed(turn)));
        }
        save(turn, kept);
        return turn.answer(Message.of("Taken out: you are here " + span(away, turn.today()) + "."));
    }

    Person save(Turn turn, List<Away> dates) {
        var now = turn.person().away(dates);
        directory.save(now);
        follows.changed(turn, now);
        return now;
    }

    private Message overview(Turn turn) {
        var how = example(turn.today()).replaceFirst("^Please say it", "To add days, say it");
        var buttons = ahead(turn).stream()
                .limit(5)
                .map(away -> drop(away, "Not away " + span(away, turn.today())))
                .toList();
        return Message.builder().line(listed(turn) + " " + how).buttons(buttons).build();
    }

    static String listed(Turn turn) {
        var ahead = ahead(turn);
        return ahead.isEmpty()
                ? "You have no days away ahead."
                : "You are away "
                        + ahead.stream().map(away -> span(away, turn.today())).collect(Collectors.joining("; "))
                        + ".";
    }

    static List<Away> ahead(Turn turn) {
        return turn.person().away().stream()
                .filter(away -> !away.last().isBefore(turn.today()))
                .toList();
    }

    private static String example(LocalDate today) {
        var first = today.plusWeeks(2).with(java.time.DayOfWeek.MONDAY);
        return "Please say it like \"away " + range(new Away(first, first.plusDays(4)), today)
                + "\" or \"away tomorrow\".";
    }

    static Button drop(Away away, String label) {
        return Button.of("away.drop", away.first() + " " + away.last(), label);
    }

    /** {@code on 3 December}, {@code from 3 to 10 December}, {@code from 28 December to 3 January}. */
    static String span(Away away, LocalDate today) {
        return (away.first().equals(away.last()) ? "on " : "from ") + range(away, today);
    }

    private static String range(Away away, LocalDate today) {
        var last = Words.day(away.last(), today);
        if (away.first().equals(away.last())) {
            return last;
        }
        boolean sameMonth = away.first().getMonth() == away.last().getMonth()
                && away.first().getYear() == away.last().getYear();
        return (sameMonth ? "" + away.first().getDayOfMonth() : Words.day(away.first(), today)) + " to " + last;
    }
}
