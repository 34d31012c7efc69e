package dev.runway.conversations.intake;

import dev.runway.conversations.portfolio.Project;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When the project office has to answer: some working days on, Monday to Friday, at the end of its day. */
final class Deadline {

    /** The end of the office's day, and the hour at which it is reminded. */
    static final LocalTime END = LocalTime.of(17, 0), MORNING = LocalTime.of(9, 0);

    private Deadline() {}

    /** The bigger it is, the more there is to read. */
    static int workingDays(Project.Size size) {
        return switch (size) {
            case FIX -> 2;
            case CHANGE -> 3;
            case PROJECT, LAUNCH -> 5;
        };
    }

    static Instant answerBy(Project.Size size, Instant sent, ZoneId office) {
        return after(workingDays(size), sent, office);
    }

    /** That many working days after the day of {@code from}, in the evening. */
    static Instant after(int workingDays, Instant from, ZoneId office) {
        var day = from.atZone(office).toLocalDate();
        for (int left = workingDays; left > 0; left--) {
            day = nextWorkingDay(day);
        }
        return at(day, END, office);
    }

    /** The morning of the day on which an answer is due, or when half of what is left is over if that has begun. */
    static Instant remindAt(Instant answerBy, Instant now, ZoneId office) {
        var morning = at(answerBy.atZone(office).toLocalDate(), MORNING, office);
        return morning.isAfter(now) ? morning : now.plusSeconds((answerBy.getEpochSecond() - now.getEpochSecond()) / 2);
    }

    /** The first morning of a working day after it should have been answered. */
    static Instant overdueAt(Instant answerBy, ZoneId office) {
        return at(nextWorkingDay(answerBy.atZone(office).toLocalDate()), MORNING, office);
    }

    private static LocalDate nextWorkingDay(LocalDate day) {
        var next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId office) {
        return day.atTime(time).atZone(office).toInstant();
    }
}
