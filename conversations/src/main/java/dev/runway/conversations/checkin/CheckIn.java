package dev.runway.conversations.checkin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.data.annotation.Id;

/**
 * Something that people are asked regularly.
 *
 * @param name which one: {@code weekly-status}
 * @param askDay the day of the week on which people are asked, each in their own zone
 * @param askTime the time of that day, each in their own zone
 * @param dueDay the day of the same week on which the digest is due, in the office's zone
 * @param dueTime the time of that day, in the office's zone
 */
public record CheckIn(
        @Id Long id,
        long office,
        String name,
        DayOfWeek askDay,
        LocalTime askTime,
        DayOfWeek dueDay,
        LocalTime dueTime) {

    public static final String WEEKLY_STATUS = "weekly-status";

    public CheckIn {
        if (dueDay.compareTo(askDay) < 0) {
            throw new IllegalArgumentException("A check-in that asks on " + askDay + " cannot be due on " + dueDay
                    + ": due is in the same week, Monday to Sunday.");
        }
    }

    /** Asked on Thursday at 10:00 where each person is, due on Friday at 15:00 where the office is. */
    public static CheckIn weeklyStatus(long office) {
        return new CheckIn(
                null,
                office,
                WEEKLY_STATUS,
                DayOfWeek.THURSDAY,
                LocalTime.of(10, 0),
                DayOfWeek.FRIDAY,
                LocalTime.of(15, 0));
    }

    /** The check-in's day in the week, Monday to Sunday, that has {@code day}. */
    public LocalDate dayInWeekOf(LocalDate day) {
        return day.with(askDay);
    }
}
