package dev.runway.conversations.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Away;
import dev.runway.core.directory.Person;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is asked for others at night, on a day off or while away. */
class DecentHoursTest {

    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");
    private static final Person WEI = new Person(
            1,
            2,
            "Wei",
            "",
            SINGAPORE,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(new Away(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 4))),
            Set.of());

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T14:00, 2026-12-01T14:00",
        "2026-12-01T09:00, 2026-12-01T09:00",
        "2026-12-01T17:59, 2026-12-01T17:59",
        "2026-12-01T06:30, 2026-12-01T09:00",
        "2026-12-01T18:00, 2026-12-02T09:00",
        "2026-12-02T22:00, 2026-12-07T09:00",
        "2026-12-03T12:00, 2026-12-07T09:00",
        "2026-12-05T12:00, 2026-12-07T09:00"
    })
    void atWorkNowOrWhenTheyAreNext(String now, String then) {
        assertThat(DecentHours.next(WEI, there(now))).isEqualTo(there(then));
        assertThat(DecentHours.isDecent(WEI, there(now))).isEqualTo(now.equals(then));
    }

    @Test
    void aReminderComesOnTheNextDayTheyWorkAndTheEndOnTheOneAfter() {
        var asked = there("2026-12-01T14:00");
        var reminder = DecentHours.reminder(WEI, asked);
        assertThat(reminder).isEqualTo(there("2026-12-02T10:30"));
        assertThat(DecentHours.end(WEI, reminder)).isEqualTo(there("2026-12-07T16:00"));
    }

    @Test
    void whoeverWorksOnNoDayIsAskedInTheMorningAllTheSame() {
        var never = WEI.working(Set.of());
        assertThat(DecentHours.next(never, there("2026-12-01T14:00"))).isEqualTo(there("2026-12-02T09:00"));
    }

    private static Instant there(String time) {
        return java.time.LocalDateTime.parse(time).atZone(SINGAPORE).toInstant();
    }
}
