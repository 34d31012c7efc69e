package dev.runway.app.boundary.wrong.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** Every way to ask the machine for what should be handed in. */
final class TellsTheTimeItself {

    private TellsTheTimeItself() {}

    static Instant readsTheWallClock() {
        return Instant.now();
    }

    static LocalDate readsItInAZone(ZoneId zone) {
        return LocalDate.now(zone);
    }

    static Supplier<Instant> refersToTheWallClock() {
        return Instant::now;
    }

    static Clock startsAClock() {
        return Clock.systemUTC();
    }

    static Clock startsATickingClock(ZoneId zone) {
        return Clock.tickMinutes(zone);
    }

    static ZoneId takesTheMachinesZone() {
        return ZoneId.systemDefault();
    }

    static TimeZone takesTheMachinesOldZone() {
        return TimeZone.getDefault();
    }

    static Locale takesTheMachinesLanguage() {
        return Locale.getDefault();
    }

    static long countsMilliseconds() {
        return System.currentTimeMillis();
    }

    static Date makesADate() {
        return new Date();
    }

    /** Asks the clock that it was handed. */
    record Blameless(Clock clock) {

        LocalDate today(ZoneId zone) {
            return LocalDate.now(clock.withZone(zone));
        }

        Date asDate() {
            return Date.from(Instant.now(clock));
        }
    }
}
