package dev.runway.conversations.confidence;

import dev.runway.conversations.checkin.RoundPlanner;
import dev.runway.core.directory.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When people are asked about a need: by day, where they are, on a day they work and are not away. Pure: worked out anew each
 * time, so that whoever moved or went away since is asked when it suits them now.
 */
final class NeedPlanner {

    static final LocalTime MORNING = LocalTime.of(9, 0);

    /** From here on the next working day is better. */
    static final LocalTime EVENING = LocalTime.of(17, 0);

    /** Working days until somebody who was asked is asked again, and until help is offered. */
    static final int PATIENCE = 2;

    private static final int DAYS_AHEAD = 400;

    private NeedPlanner() {}

    /** The first moment for it from that day on; now when now is one. Empty when none comes within a year. */
    static Optional<Instant> momentFor(Person person, LocalDate from, Instant now) {
        var there = now.atZone(person.zone());
        var today = there.toLocalDate();
        var earliest = there.toLocalTime().isBefore(EVENING) ? today : today.plusDays(1);
        return here(person, from.isAfter(earliest) ? from : earliest)
                .map(day -> RoundPlanner.at(day, MORNING, person.zone()))
                .map(morning -> morning.isAfter(now) ? morning : now);
    }

    /** When somebody who has just heard of a need is asked first. */
    static Optional<Instant> firstMoment(Person person, LocalDate due, Instant now) {
        return due.isAfter(now.atZone(person.zone()).toLocalDate())
                ? momentFor(person, due, now)
                : momentAfterPatience(person, now);
    }

    /** The moment after {@link #PATIENCE} of their working days. */
    static Optional<Instant> momentAfterPatience(Person person, Instant now) {
        var day = now.atZone(person.zone()).toLocalDate();
        for (int working = 0; working < PATIENCE; working++) {
            var next = here(person, day.plusDays(1));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            day = next.get();
        }
        return Optional.of(RoundPlanner.at(day, MORNING, person.zone()));
    }

    private static Optional<LocalDate> here(Person person, LocalDate from) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .filter(day -> person.workingDays().contains(day.getDayOfWeek()))
                .filter(day -> person.awayOn(day).isEmpty())
                .findFirst();
    }
}
