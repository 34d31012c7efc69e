package dev.runway.conversations.confidence;

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

class NeedPlannerTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Person ANA =
            new Person(1, 7, "Ana", "", LISBON, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(), Set.of());
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void askedInTheMorningOfTheDayItIsDueWhereTheyAre() {
        assertThat(NeedPlanner.momentFor(ANA, THURSDAY, WEDNESDAY_NOON))
                .contains(Instant.parse("2026-11-26T09:00:00Z"));
        assertThat(NeedPlanner.momentFor(ANA.inZone(ZoneId.of("Asia/Singapore")), THURSDAY, WEDNESDAY_NOON))
                .contains(Instant.parse("2026-11-26T01:00:00Z"));
    }

    @Test
    void askedNowByDayAndTheNextMorningInTheEvening() {
        assertThat(NeedPlanner.momentFor(ANA, THURSDAY.minusDays(1), WEDNESDAY_NOON))
                .contains(WEDNESDAY_NOON);
        assertThat(NeedPlanner.momentFor(ANA, THURSDAY.minusDays(1), Instant.parse("2026-11-25T17:00:00Z")))
                .contains(Instant.parse("2026-11-26T09:00:00Z"));
        assertThat(NeedPlanner.momentFor(ANA, THURSDAY.minusDays(1), Instant.parse("2026-11-25T03:00:00Z")))
                .contains(Instant.parse("2026-11-25T09:00:00Z"));
    }

    @Test
    void aWeekendAndDaysAwayAreLeftInPeace() {
        var away = ANA.away(List.of(new Away(THURSDAY, THURSDAY.plusDays(1))));
        assertThat(NeedPlanner.momentFor(away, THURSDAY, WEDNESDAY_NOON))
                .contains(Instant.parse("2026-11-30T09:00:00Z"));
    }

    @Test
    void whoeverNeverWorksIsNeverAsked() {
        assertThat(NeedPlanner.momentFor(ANA.working(Set.of()), THURSDAY, WEDNESDAY_NOON))
                .isEmpty();
        assertThat(NeedPlanner.momentAfterPatience(ANA.working(Set.of()), WEDNESDAY_NOON))
                .isEmpty();
    }

    @Test
    void patienceIsCountedInTheirOwnWorkingDays() {
        assertThat(NeedPlanner.momentAfterPatience(ANA, WEDNESDAY_NOON))
                .contains(Instant.parse("2026-11-27T09:00:00Z"));
        assertThat(NeedPlanner.momentAfterPatience(ANA, Instant.parse("2026-11-26T09:00:00Z")))
                .contains(Instant.parse("2026-11-30T09:00:00Z"));
        var away = ANA.away(List.of(new Away(THURSDAY, THURSDAY)));
        assertThat(NeedPlanner.momentAfterPatience(away, WEDNESDAY_NOON))
                .contains(Instant.parse("2026-11-30T09:00:00Z"));
    }

    @Test
    void whatIsDueByTodayWasJustToldAndIsAskedAfterSomePatience() {
        assertThat(NeedPlanner.firstMoment(ANA, THURSDAY, WEDNESDAY_NOON))
                .contains(Instant.parse("2026-11-26T09:00:00Z"));
        assertThat(NeedPlanner.firstMoment(ANA, THURSDAY.minusDays(1), WEDNESDAY_NOON))
                .contains(Instant.parse("2026-11-27T09:00:00Z"));
    }
}
