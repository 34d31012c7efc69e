package dev.runway.conversations.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Away;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwayWordsTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "soonish                 | I don't know which day \"soonish\" is.",
                "31 November             | I don't know which day \"31 November\" is.",
                "3 to 31 November        | I don't know which day \"31 November\" is.",
                "3 to soon               | I don't know which day \"3\" is.",
                "until the cows come home| I don't know which day \"the cows come home\" is.",
                "2026-11-24              | That has passed already.",
                "2026-11-01 to 2026-11-03| That has passed already.",
                "10 December to 2026-12-03 | That ends before it begins.",
                "10 to 3 December        | That ends before it begins.",
                "10 December to 3 December | That ends before it begins.",
                "28 to 3 January         | That ends before it begins.",
                "tomorrow to 2028-01-01  | That is longer than a year.",
                "for 0 days              | I don't know which day \"for 0 days\" is.",
                "2026-13-01              | I don't know which day \"2026-13-01\" is."
            })
    void whatCannotBeReadIsRefused(String words, String refusal) {
        var read = AwayWords.read(words, TODAY);

        assertThat(read.dates()).isEmpty();
        assertThat(read.refusal()).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 to 10 December        | 2026-12-03 | 2026-12-10",
                "3-10 December           | 2026-12-03 | 2026-12-10",
                "3 – 10 December         | 2026-12-03 | 2026-12-10",
                "from 3 to 10 December   | 2026-12-03 | 2026-12-10",
                "From 3 Until 10 December| 2026-12-03 | 2026-12-10",
                "December 3 to 10        | 2026-12-03 | 2026-12-10",
                "Dec 3rd to Dec 10th     | 2026-12-03 | 2026-12-10",
                "the 3rd of December to the 10th of December | 2026-12-03 | 2026-12-10",
                "3 dec - 10 dec          | 2026-12-03 | 2026-12-10",
                "2026-12-03 to 2026-12-10| 2026-12-03 | 2026-12-10",
                "2026-12-03 - 2026-12-10 | 2026-12-03 | 2026-12-10",
                "28 December to 3 January| 2026-12-28 | 2027-01-03",
                "20 to 30 November       | 2026-11-20 | 2026-11-30",
                "November 20 to 30       | 2026-11-20 | 2026-11-30",
                "20 November to 3 December | 2026-11-20 | 2026-12-03",
                "20 to 24 November       | 2027-11-20 | 2027-11-24",
                "1 to 5 February         | 2027-02-01 | 2027-02-05",
                "3 December 2026 to 4 January 2027 | 2026-12-03 | 2027-01-04",
                "3 December              | 2026-12-03 | 2026-12-03",
                "on 3 December           | 2026-12-03 | 2026-12-03",
                "today                   | 2026-11-25 | 2026-11-25",
                "tomorrow                | 2026-11-26 | 2026-11-26",
                "tomorrow until tuesday  | 2026-11-26 | 2026-12-01",
                "until friday            | 2026-11-25 | 2026-11-27",
                "till 10 December        | 2026-11-25 | 2026-12-10",
                "friday                  | 2026-11-27 | 2026-11-27",
                "on Friday               | 2026-11-27 | 2026-11-27",
                "monday to wednesday     | 2026-11-30 | 2026-12-02",
                "wednesday               | 2026-11-25 | 2026-11-25",
                "this week               | 2026-11-25 | 2026-11-29",
                "next week               | 2026-11-30 | 2026-12-06",
                "for 3 days              | 2026-11-25 | 2026-11-27",
                "for a week              | 2026-11-25 | 2026-12-01",
                "for two weeks           | 2026-11-25 | 2026-12-08",
                "from 3 December for a week | 2026-12-03 | 2026-12-09",
                "tomorrow for 1 month    | 2026-11-26 | 2026-12-25",
                "29 February 2028        | 2028-02-29 | 2028-02-29"
            })
    void daysAreReadAsPeopleSayThem(String words, LocalDate first, LocalDate last) {
        assertThat(AwayWords.read(words, TODAY).dates()).contains(new Away(first, last));
    }

    @Test
    void whatOverlapsOrTouchesBecomesOne() {
        var dates = List.of(away(3, 5), away(20, 24));

        assertThat(AwayWords.merged(dates, away(5, 10), TODAY)).containsExactly(away(3, 10), away(20, 24));
        assertThat(AwayWords.merged(dates, away(6, 10), TODAY)).containsExactly(away(3, 10), away(20, 24));
        assertThat(AwayWords.merged(dates, away(1, 28), TODAY)).containsExactly(away(1, 28));
        assertThat(AwayWords.merged(dates, away(7, 8), TODAY)).containsExactly(away(3, 5), away(7, 8), away(20, 24));
        assertThat(AwayWords.merged(dates, away(4, 4), TODAY)).containsExactlyElementsOf(dates);
    }

    @Test
    void comingBackEndsTheAbsenceThatTodayIsInAndNoOther() {
        var ongoing = new Away(TODAY.minusDays(2), TODAY.plusDays(3));
        var ahead = away(20, 24);

        assertThat(AwayWords.endedBefore(List.of(ongoing, ahead), TODAY))
                .containsExactly(new Away(TODAY.minusDays(2), TODAY.minusDays(1)), ahead);
        assertThat(AwayWords.endedBefore(List.of(new Away(TODAY, TODAY.plusDays(3)), ahead), TODAY))
                .containsExactly(ahead);
    }

    private static Away away(int first, int last) {
        return new Away(LocalDate.of(2026, 12, first), LocalDate.of(2026, 12, last));
    }
}
