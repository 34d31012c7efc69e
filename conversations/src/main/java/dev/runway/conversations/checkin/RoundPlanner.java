package dev.runway.conversations.checkin;

import dev.runway.core.directory.Person;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * When people are asked and reminded. Pure: the same person and round give the same moment, whoever asks and how often.
 *
 * <ul>
 *   <li><b>Day</b>: the check-in's day; when that is a day off, the last working day before it in the same week, else the
 *       first one after it. Weeks run from Monday to Sunday, so everybody with a working day has exactly one day a round.
 *   <li><b>Time</b>: the check-in's time on that day where the person is. When their clocks skip it, the same time moved on
 *       by what was skipped (02:30 becomes 03:30); when it comes twice, the first.
 *   <li><b>Another zone</b>: whoever was not asked yet is asked at that day and time in the new zone. When it has passed
 *       there, they are asked at once, or at 08:00 when it is night there. Whoever was asked is not asked again.
 *   <li><b>Away</b>: whoever is away on their day is asked on the first working day after that, at the same time, if the
 *       round is still open then.
 *   <li><b>Too late</b>: whoever could not be asked until the round was due is not asked in it any more.
 * </ul>
 */
public final class RoundPlanner {

    /** Nobody is written to before this hour of their day of our own accord, unless the check-in's time says so. */
    static final LocalTime MORNING = LocalTime.of(8, 0);

    static final LocalTime EVENING = LocalTime.of(20, 0);

    /** A prompt later than this, after the bot was down, waits for a decent hour; else it comes when it was planned. */
    private static final Duration LATE = Duration.ofMinutes(30);

    private static final int REMINDED_AFTER_PERCENT = 80;

    private RoundPlanner() {}

    /** The day on which somebody with these working days is asked; empty when they have none. */
    public static Optional<LocalDate> dayFor(LocalDate askDay, Set<DayOfWeek> workingDays) {
        var monday = askDay.with(DayOfWeek.MONDAY);
        for (var day = askDay; !day.isBefore(monday); day = day.minusDays(1)) {
            if (workingDays.contains(day.getDayOfWeek())) {
                return Optional.of(day);
            }
        }
        for (var day = askDay.plusDays(1); day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
            if (workingDays.contains(day.getDayOfWeek())) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /**
     * The ask day of the round that a word said today belongs to: a coming round takes words from the day before its day,
     * and goes on taking them until the next one does.
     *
     * @param thisWeek the check-in's day in the week of {@code today}
     */
    public static LocalDate currentWeek(LocalDate thisWeek, Set<DayOfWeek> workingDays, LocalDate today) {
        for (var week = thisWeek.plusWeeks(1); ; week = week.minusWeeks(1)) {
            if (!today.isBefore(dayFor(week, workingDays).orElse(week).minusDays(1))) {
                return week;
            }
        }
    }

    /** That time of that day there: moved on by the gap when clocks skip it, the first when it comes twice. */
    public static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** When somebody is asked, by their working days and zone as they are now; empty when they work on no day. */
    public static Optional<Instant> momentFor(
            LocalDate askDay, LocalTime time, Set<DayOfWeek> workingDays, ZoneId zone) {
        return dayFor(askDay, workingDays).map(day -> at(day, time, zone));
    }

    /** The first moment from that day on when they work and are not away; empty when none comes in the round's week. */
    static Optional<Instant> momentBack(Person person, LocalDate from, LocalTime time) {
        return from.datesUntil(from.with(DayOfWeek.MONDAY).plusWeeks(1))
                .filter(day -> person.workingDays().contains(day.getDayOfWeek()))
                .filter(day -> person.awayOn(day).isEmpty())
                .findFirst()
                .map(day -> at(day, time, person.zone()));
    }

    /**
     * When the agenda is to wake up for somebody who was not asked yet: at their moment while it lies ahead; once it has
     * passed, now, or the next morning when it is night there.
     */
    static Instant wakeAt(Instant moment, ZoneId zone, Instant now) {
        return moment.isBefore(now) ? decent(now, zone) : moment;
    }

    /**
     * When the agenda is to wake up again, once it has woken up: now when they are to be asked.
     *
     * @param planned when it was to wake up; long before {@code now} after the bot was down
     */
    static Instant wakeAgainAt(Instant moment, ZoneId zone, Instant planned, Instant now) {
        boolean late = planned.plus(LATE).isBefore(now);
        return late || moment.isAfter(now) ? wakeAt(moment, zone, now) : now;
    }

    /** Until when somebody may still be asked: the round is due; whoever's day comes after that has a day's time. */
    static Instant lastChance(Instant moment, Instant due) {
        return moment.isBefore(due) ? due : moment.plus(Duration.ofDays(1));
    }

    /**
     * When somebody asked at {@code asked} is reminded, at 80 % of the time until {@code due}; in the night before the
     * evening's end instead, or in the morning when the evening was before they were asked. Empty when no decent hour is left.
     */
    public static Optional<Instant> remindAt(Instant asked, Instant due, ZoneId zone) {
        var window = Duration.between(asked, due);
        if (window.isNegative() || window.isZero()) {
            return Optional.empty();
        }
        var wanted = asked.plus(window.multipliedBy(REMINDED_AFTER_PERCENT).dividedBy(100));
        var morning = decent(wanted, zone);
        if (morning.isBefore(due)) {
            return Optional.of(morning);
        }
        var there = wanted.atZone(zone);
        var evening =
                there.toLocalTime().isBefore(MORNING) ? there.toLocalDate().minusDays(1) : there.toLocalDate();
        return Optional.of(at(evening, EVENING, zone)).filter(moment -> moment.isAfter(asked));
    }

    /** The moment itself, or the next morning's beginning when it is night there. */
    static Instant decent(Instant moment, ZoneId zone) {
        var there = moment.atZone(zone);
        if (there.toLocalTime().isBefore(MORNING)) {
            return latest(moment, at(there.toLocalDate(), MORNING, zone));
        }
        return there.toLocalTime().isBefore(EVENING)
                ? moment
                : at(there.toLocalDate().plusDays(1), MORNING, zone);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
