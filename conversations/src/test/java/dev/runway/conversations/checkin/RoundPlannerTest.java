package dev.runway.conversations.checkin;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundPlannerTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");
    private static final LocalDate THE_THURSDAY = LocalDate.of(2026, 11, 26);
    private static final Instant DUE = Instant.parse("2026-11-27T15:00:00Z");
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Test
    void aDayOffMovesTheQuestionToTheWorkingDayBeforeAndOnlyThenToTheOneAfter() {
        assertThat(dayFor(THURSDAY, FRIDAY)).isEqualTo(THE_THURSDAY);
        assertThat(dayFor(MONDAY, TUESDAY, FRIDAY)).isEqualTo(THE_THURSDAY.minusDays(2));
        assertThat(dayFor(MONDAY)).isEqualTo(THE_THURSDAY.minusDays(3));
        assertThat(dayFor(FRIDAY, SATURDAY)).isEqualTo(THE_THURSDAY.plusDays(1));
        assertThat(dayFor(SUNDAY)).isEqualTo(THE_THURSDAY.plusDays(3));
        assertThat(RoundPlanner.dayFor(THE_THURSDAY, Set.of())).isEmpty();
    }

    @Test
    void whoeverWorksAtAllHasExactlyOneDayInEachWeek() {
        for (int mask = 1; mask < 128; mask++) {
            var days = EnumSet.noneOf(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if ((mask >> day.ordinal() & 1) == 1) {
                    days.add(day);
                }
            }
            for (DayOfWeek askedOn : DayOfWeek.values()) {
                var askDay = THE_THURSDAY.with(askedOn);
                var day = RoundPlanner.dayFor(askDay, days).orElseThrow();
                assertThat(days).contains(day.getDayOfWeek());
                assertThat(day.with(MONDAY)).isEqualTo(askDay.with(MONDAY));
            }
        }
    }

    @Test
    void wordsBelongToTheComingRoundFromTheDayBeforeItsQuestion() {
        var weekdays = EnumSet.range(MONDAY, FRIDAY);
        assertThat(currentOn(THE_THURSDAY.with(TUESDAY), weekdays)).isEqualTo(THE_THURSDAY.minusWeeks(1));
        assertThat(currentOn(THE_THURSDAY.with(WEDNESDAY), weekdays)).isEqualTo(THE_THURSDAY);
        assertThat(currentOn(THE_THURSDAY.with(SUNDAY), weekdays)).isEqualTo(THE_THURSDAY);
        assertThat(currentOn(THE_THURSDAY.plusDays(4), weekdays)).isEqualTo(THE_THURSDAY);
        // Asked on Mondays: Sunday is the day before, and belongs to the week that is about to begin.
        assertThat(currentOn(THE_THURSDAY.with(SUNDAY), Set.of(MONDAY))).isEqualTo(THE_THURSDAY.plusWeeks(1));
    }

    @Test
    void afterALongPauseTheQuestionWaitsForTheMorning() {
        var moment = RoundPlanner.at(THE_THURSDAY, TEN, LISBON);
        var atNight = Instant.parse("2026-11-26T23:00:00Z");

        assertThat(RoundPlanner.wakeAgainAt(moment, LISBON, moment, moment)).isEqualTo(moment);
        assertThat(RoundPlanner.wakeAgainAt(moment, LISBON, moment, moment.plusSeconds(5)))
                .isEqualTo(moment.plusSeconds(5));
        assertThat(RoundPlanner.wakeAgainAt(moment, LISBON, moment, atNight))
                .isEqualTo(Instant.parse("2026-11-27T08:00:00Z"));
    }

    @Test
    void aCheckInAtAnUnusualHourIsAskedAtThatHour() {
        var moment = RoundPlanner.at(THE_THURSDAY, LocalTime.of(6, 30), LISBON);

        assertThat(RoundPlanner.wakeAgainAt(moment, LISBON, moment, moment.plusSeconds(2)))
                .isEqualTo(moment.plusSeconds(2));
    }

    @Test
    void nobodyIsAskedAfterTheRoundWasDueUnlessTheirDayIsLater() {
        var moment = RoundPlanner.at(THE_THURSDAY, TEN, LISBON);
        var saturday = RoundPlanner.at(THE_THURSDAY.with(SATURDAY), TEN, LISBON);

        assertThat(RoundPlanner.lastChance(moment, DUE)).isEqualTo(DUE);
        assertThat(RoundPlanner.lastChance(saturday, DUE)).isEqualTo(Instant.parse("2026-11-29T10:00:00Z"));
    }

    @Test
    void theReminderComesAtFourFifthsOfTheTime() {
        assertThat(RoundPlanner.remindAt(Instant.parse("2026-11-26T10:00:00Z"), DUE, LISBON))
                .contains(Instant.parse("2026-11-27T09:12:00Z"));
        assertThat(RoundPlanner.remindAt(Instant.parse("2026-11-26T02:00:00Z"), DUE, SINGAPORE))
                .contains(Instant.parse("2026-11-27T07:36:00Z"));
    }

    @Test
    void theReminderKeepsToDecentHours() {
        // Four fifths would be 03:36 at night: in the morning, while there is time.
        assertThat(RoundPlanner.remindAt(
                        Instant.parse("2026-11-25T10:00:00Z"),
                        Instant.parse("2026-11-27T14:00:00Z"),
                        ZoneId.of("America/New_York")))
                .contains(Instant.parse("2026-11-27T13:00:00Z"));
        // The morning would be too late: the evening before.
        assertThat(RoundPlanner.remindAt(
                        Instant.parse("2026-11-26T10:00:00Z"), Instant.parse("2026-11-27T06:00:00Z"), LISBON))
                .contains(Instant.parse("2026-11-26T20:00:00Z"));
        // Asked in the evening, due before the morning: there is no decent hour.
        assertThat(RoundPlanner.remindAt(
                        Instant.parse("2026-11-26T21:00:00Z"), Instant.parse("2026-11-27T06:00:00Z"), LISBON))
                .isEmpty();
        assertThat(RoundPlanner.remindAt(DUE, DUE, LISBON)).isEmpty();
    }

    private static LocalDate dayFor(DayOfWeek... days) {
        return RoundPlanner.dayFor(THE_THURSDAY, Set.of(days)).orElseThrow();
    }

    private static LocalDate currentOn(LocalDate today, Set<DayOfWeek> days) {
        return RoundPlanner.currentWeek(today.with(THURSDAY), days, today);
    }
}
