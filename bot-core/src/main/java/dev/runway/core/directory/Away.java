package dev.runway.core.directory;

import java.time.LocalDate;

/** Days off, both ends included, in the person's own zone. */
public record Away(LocalDate first, LocalDate last) {
    public Away {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Away from " + first + " cannot end on " + last + ".");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
