package dev.runway.core.dialog.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static Optional<LocalDate> read(String words) {
        return DateReading.read(words, THURSDAY, WEEK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "32 May",
                "31 February",
                "29 February 2027",
                "2026-13-01",
                "0.0.2026",
                "13/13/2026",
                "1/0",
                "2/12/2026",
                "in 3 fortnights",
                "in 0001 days",
                "Dezember 2",
                "m",
                "12",
                "99999999999-1-1",
                "0026-12-02",
                "2326-01-01",
                "tomorrow or friday",
                "2 December 26000"
            })
    void refusesWhatIsNoDateOrCouldBeTwo(String words) {
        assertThat(read(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2/12/2026,true", "12/2,true", "13/2/2026,false", "5/5/2026,false", "2.12.2026,false", "soon,false"})
    void knowsWhatCouldBeReadInTwoWays(String words, boolean twofold) {
        assertThat(DateReading.readsTwoWays(words)).isEqualTo(twofold);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-02|2026-12-02",
                "2026/12/2|2026-12-02",
                "2 December|2026-12-02",
                "2nd of December|2026-12-02",
                "2 dec.|2026-12-02",
                "Dec 2|2026-12-02",
                "December 2nd, 2026|2026-12-02",
                "by the 2nd of December|2026-12-02",
                "2-Dec-2027|2027-12-02",
                "2.12.2026|2026-12-02",
                "2. 12.|2026-12-02",
                "2.12.27|2027-12-02",
                "13/2/2027|2027-02-13",
                "2/13/2027|2027-02-13",
                "5/5|2027-05-05",
                "15 January|2027-01-15",
                "26 November|2026-11-26",
                "25 November|2027-11-25",
                "29 February|2028-02-29",
                "Today!|2026-11-26",
                "tomorrow|2026-11-27",
                "yesterday|2026-11-25",
                "the day after tomorrow|2026-11-28",
                "friday|2026-11-27",
                "on Friday|2026-11-27",
                "thursday|2026-12-03",
                "next friday|2026-12-04",
                "next mon|2026-11-30",
                "this week|2026-11-27",
                "next week|2026-12-04",
                "in 3 days|2026-11-29",
                "in two weeks|2026-12-10",
                "in a month|2026-12-26",
                "end of the month|2026-11-30",
                "end of next month|2026-12-31"
            })
    void readsDaysTheWayPeopleWriteThem(String words, LocalDate day) {
        assertThat(read(words)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26,2026-11-26", "2026-11-27,2026-11-27", "2026-11-28,2026-11-28", "2026-11-23,2026-11-26"})
    void thisWeekEndsWithTheLastDayThePersonWorksAndIsNeverOver(LocalDate today, LocalDate last) {
        var untilThursday = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        assertThat(DateReading.read("this week", today, untilThursday)).contains(last);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22,2026-11-26", "2026-11-26,2026-12-03", "2026-11-28,2026-12-03"})
    void aWeekThatWorksOnSundaysIsReadAsWell(LocalDate today, LocalDate last) {
        var gulf = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
        assertThat(DateReading.read("next week", today, gulf))
                .hasValueSatisfying(day -> assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY))
                .contains(last);
    }

    @Property
    void readsEveryDayInEveryFullWriting(@ForAll @IntRange(min = 0, max = 30_000) int days) {
        var day = LocalDate.of(1990, 1, 1).plusDays(days);
        for (String pattern : new String[] {"yyyy-MM-dd", "d MMMM yyyy", "MMMM d, yyyy", "d.M.yyyy", "MMM d yyyy"}) {
            assertThat(read(day.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))))
                    .contains(day);
        }
    }

    @Property
    void aDayWithoutItsYearIsTheNextOne(
            @ForAll @IntRange(min = 0, max = 3_000) int days, @ForAll @IntRange(min = 0, max = 364) int ahead) {
        var today = LocalDate.of(2024, 1, 1).plusDays(days);
        var then = today.plusDays(ahead);
        var words = then.format(DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH));
        assertThat(DateReading.read(words, today, WEEK)).contains(then);
    }

    @Property
    void neverFailsOnAnyWords(@ForAll String words) {
        assertThat(DateReading.read(words, THURSDAY, WEEK)).isNotNull();
        assertThat(DateReading.readsTwoWays(words)).isIn(true, false);
    }
}
