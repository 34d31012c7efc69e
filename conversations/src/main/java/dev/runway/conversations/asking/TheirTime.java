package dev.runway.conversations.asking;

import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Turn;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a moment of somebody else's day is said to the turn's person. */
final class TheirTime {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private TheirTime() {}

    /** {@code tomorrow at 10:00 Ana's time}, {@code on Friday at 09:00 Wei's time}; days as they are there. */
    static String of(Turn turn, Instant then, Person person) {
        var there = then.atZone(person.zone());
        var today = turn.now().atZone(person.zone()).toLocalDate();
        var day = there.toLocalDate();
        var when = day.equals(today)
                ? "today"
                : day.equals(today.plusDays(1)) ? "tomorrow" : "on " + Words.near(day, today);
        return when + " at " + TIME.format(there) + " " + person.name() + "'s time";
    }
}
