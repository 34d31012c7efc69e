package dev.runway.conversations.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void aDayFarFromTodaySaysItsYear() {
        assertThat(Words.day(LocalDate.of(2026, 12, 2), TODAY)).isEqualTo("2 December");
        assertThat(Words.day(LocalDate.of(2027, 1, 15), TODAY)).isEqualTo("15 January");
        assertThat(Words.day(LocalDate.of(2027, 11, 26), TODAY)).isEqualTo("26 November 2027");
        assertThat(Words.day(LocalDate.of(2025, 12, 2), TODAY)).isEqualTo("2 December 2025");
    }

    @Test
    void aMomentIsSaidByItsWeekdayWhileThatCanMeanOneDayOnly() {
        assertThat(Words.moment(Instant.parse("2026-11-27T15:00:00Z"), NOW, LISBON))
                .isEqualTo("on Friday at 15:00");
        assertThat(Words.moment(Instant.parse("2026-12-03T15:00:00Z"), NOW, LISBON))
                .isEqualTo("on 3 December at 15:00");
        assertThat(Words.moment(Instant.parse("2026-11-27T15:00:00Z"), NOW, ZoneId.of("Asia/Singapore")))
                .isEqualTo("on Friday at 23:00");
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S, just now",
        "PT20M, 20 minutes ago",
        "PT3H, 3 hours ago",
        "PT11H, yesterday",
        "PT144H, 6 days ago",
        "PT-1M, just now"
    })
    void ageIsSaidInTheLargestUnitThatHelps(Duration age, String words) {
        assertThat(Words.ago(NOW.minus(age), NOW, LISBON)).isEqualTo(words);
    }

    @Test
    void daysOfAgeAreTheReadersOwn() {
        var lateYesterdayInLisbon = Instant.parse("2026-11-25T23:30:00Z");

        assertThat(Words.ago(lateYesterdayInLisbon, NOW, LISBON)).isEqualTo("yesterday");
        assertThat(Words.ago(lateYesterdayInLisbon, NOW, ZoneId.of("Asia/Singapore")))
                .isEqualTo("10 hours ago");
    }

    @Test
    void listsAndNumbersReadAsPeopleSayThem() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("A"))).isEqualTo("A");
        assertThat(Words.list(List.of("A", "B"))).isEqualTo("A and B");
        assertThat(Words.list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
        assertThat(List.of(1, 2, 9, 10, 11, 12, 13, 21, 22, 23, 112))
                .extracting(Words::ordinal)
                .containsExactly(
                        "first", "second", "ninth", "10th", "11th", "12th", "13th", "21st", "22nd", "23rd", "112th");
    }

    @Test
    void aSentenceEndsOnce() {
        assertThat(Words.sentence("late")).isEqualTo("late.");
        assertThat(Words.sentence("late!")).isEqualTo("late!");
        assertThat(Words.sentence("")).isEmpty();
        assertThat(Words.capital("go-live")).isEqualTo("Go-live");
    }
}
