package dev.runway.conversations.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import org.springframework.data.annotation.Id;

/**
 * One week of a check-in.
 *
 * @param askDay the check-in's day of that week
 * @param askTime the check-in's time when the round began; a change of the check-in does not move a running round
 * @param due when the digest is posted
 * @param told when it was, or null
 */
public record Round(
        @Id Long id, long office, long checkIn, LocalDate askDay, LocalTime askTime, Instant due, Instant told) {

    /** {@code 2026-W48}, by ISO weeks. */
    public String label() {
        return "%d-W%02d".formatted(askDay.get(IsoFields.WEEK_BASED_YEAR), week());
    }

    public int week() {
        return askDay.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public boolean isTold() {
        return told != null;
    }

    public Round toldAt(Instant now) {
        return new Round(id, office, checkIn, askDay, askTime, due, now);
    }
}
