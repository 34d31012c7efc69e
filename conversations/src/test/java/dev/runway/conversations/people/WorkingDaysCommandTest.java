package dev.runway.conversations.people;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"funday", "mon-funday", "mon-tue-wed", "mo-fr", "never", "mon and then", "-"})
    void aWordThatIsNoDayRefusesThemAll(String words) {
        assertThat(WorkingDaysCommand.read(words)).isEmpty();
    }

    @Test
    void daysAreReadAsPeopleSayThem() {
        assertThat(WorkingDaysCommand.read("mon-thu")).containsExactly(MONDAY, TUESDAY, WEDNESDAY, THURSDAY);
        assertThat(WorkingDaysCommand.read("Monday to Thursday")).containsExactly(MONDAY, TUESDAY, WEDNESDAY, THURSDAY);
        assertThat(WorkingDaysCommand.read("mon – thu")).containsExactly(MONDAY, TUESDAY, WEDNESDAY, THURSDAY);
        assertThat(WorkingDaysCommand.read("mon, wed and fri")).containsExactly(MONDAY, WEDNESDAY, FRIDAY);
        assertThat(WorkingDaysCommand.read("tue thu")).containsExactly(TUESDAY, THURSDAY);
        assertThat(WorkingDaysCommand.read("mondays")).containsExactly(MONDAY);
        assertThat(WorkingDaysCommand.read("sun-thu"))
                .containsExactlyInAnyOrder(SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY);
        assertThat(WorkingDaysCommand.read("sat, sun")).containsExactly(SATURDAY, SUNDAY);
        assertThat(WorkingDaysCommand.read("weekdays")).hasSize(5);
        assertThat(WorkingDaysCommand.read("every day")).hasSize(7);
    }
}
