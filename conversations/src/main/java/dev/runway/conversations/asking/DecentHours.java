package dev.runway.conversations.asking;

import dev.runway.core.directory.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/** When somebody may be asked for others: on their working days, in their working hours, not while they are away. Pure. */
final class DecentHours {

    static final LocalTime MORNING = LocalTime.of(9, 0);
    static final LocalTime EVENING = LocalTime.of(18, 0);

    /** After the hour at which the weekly update is asked for. */
    private static final LocalTime REMINDER = LocalTime.of(10, 30);

    private static final LocalTime END = LocalTime.of(16, 0);

    /** Longer than anybody is away; who works on no day is asked after it all the same. */
    private static final int DAYS = 400;

    private DecentHours() {}

    /** {@code now} while they are at work, else when they are next. */
    static Instant next(Person person, Instant now) {
        var there = now.atZone(person.zone());
        if (works(person, there.toLocalDate()) && there.toLocalTime().isBefore(EVENING)) {
            var morning = at(person, there.toLocalDate(), MORNING);
            return morning.isAfter(now) ? morning : now;
        }
        return at(person, dayAfter(person, there), MORNING);
    }

    /** In the morning of the next day they work. */
    static Instant reminder(Person person, Instant asked) {
        return at(person, dayAfter(person, asked.atZone(person.zone())), REMINDER);
    }

    /** In the afternoon of the next day they work: whoever waits is told then that no answer came. */
    static Instant end(Person person, Instant reminded) {
        return at(person, dayAfter(person, reminded.atZone(person.zone())), END);
    }

    static boolean isDecent(Person person, Instant now) {
        return !next(person, now).isAfter(now);
    }

    private static LocalDate dayAfter(Person person, ZonedDateTime there) {
        var tomorrow = there.toLocalDate().plusDays(1);
        return Stream.iterate(tomorrow, day -> day.plusDays(1))
                .limit(DAYS)
                .filter(day -> works(person, day))
                .findFirst()
                .orElse(tomorrow);
    }

    private static boolean works(Person person, LocalDate day) {
        return person.workingDays().contains(day.getDayOfWeek())
                && person.awayOn(day).isEmpty();
    }

    private static Instant at(Person person, LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(person.zone()).toInstant();
    }
}
