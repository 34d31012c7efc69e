package dev.runway.conversations.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.runway.conversations.office.Office;
import dev.runway.conversations.office.OfficeRecords;
import dev.runway.conversations.office.Offices;
import dev.runway.core.directory.Away;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final long OFFICE = 7;
    private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");
    private static final Instant SUNDAY_BEFORE = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant WEIS_TEN = Instant.parse("2026-11-26T02:00:00Z");
    private static final Instant ANAS_TEN = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-27T15:00:00Z");

    private final CheckInRecords checkIns = mock();
    private final RoundRecords rounds = mock();
    private final PromptRecords prompts = mock();
    private final OfficeRecords offices = mock();
    private final Directory directory = mock();
    private final Outlook outlook = new Outlook(
            checkIns,
            rounds,
            prompts,
            new Offices(offices, (office, person) -> {}),
            office -> List.of(1L, 2L),
            directory);

    @BeforeEach
    void anOfficeWithTwoReporters() {
        var weekly = new CheckIn(
                3L,
                OFFICE,
                CheckIn.WEEKLY_STATUS,
                DayOfWeek.THURSDAY,
                LocalTime.of(10, 0),
                DayOfWeek.FRIDAY,
                LocalTime.of(15, 0));
        when(checkIns.findByOfficeAndName(OFFICE, CheckIn.WEEKLY_STATUS)).thenReturn(Optional.of(weekly));
        when(offices.findById(OFFICE)).thenReturn(Optional.of(new Office(OFFICE, "Acme", "Europe/Lisbon", 7)));
        when(rounds.findByOfficeAndCheckInAndAskDay(anyLong(), anyLong(), any()))
                .thenReturn(Optional.empty());
        person(1, "Europe/Lisbon");
        person(2, "Asia/Singapore");
    }

    @Test
    void aRoundThatHasNotBegunIsWorkedOut() {
        assertThat(outlook.nextPrompt(OFFICE, SUNDAY_BEFORE)).contains(WEIS_TEN);
        assertThat(outlook.nextDigest(OFFICE, SUNDAY_BEFORE)).contains(DUE);
    }

    @Test
    void whoWasAskedIsNotAskedNext() {
        begun(prompt(1, Prompt.State.PLANNED), prompt(2, Prompt.State.ASKED));
        assertThat(outlook.nextPrompt(OFFICE, WEIS_TEN)).contains(ANAS_TEN);
    }

    @Test
    void afterEverybodyComesTheNextWeek() {
        begun(prompt(1, Prompt.State.ASKED), prompt(2, Prompt.State.NOTHING_TO_ASK));
        assertThat(outlook.nextPrompt(OFFICE, ANAS_TEN)).contains(WEIS_TEN.plusSeconds(7 * 86_400));
        assertThat(outlook.nextDigest(OFFICE, ANAS_TEN)).contains(DUE);
        assertThat(outlook.nextDigest(OFFICE, DUE)).contains(DUE.plusSeconds(7 * 86_400));
    }

    @Test
    void whoIsAwayIsAskedOnceTheyAreBack() {
        person(2, "Asia/Singapore", new Away(THURSDAY.minusDays(2), THURSDAY));
        assertThat(outlook.nextPrompt(OFFICE, SUNDAY_BEFORE)).contains(ANAS_TEN);
        begun(prompt(1, Prompt.State.ASKED), prompt(2, Prompt.State.PLANNED));
        assertThat(outlook.nextPrompt(OFFICE, ANAS_TEN)).contains(WEIS_TEN.plusSeconds(86_400));
    }

    @Test
    void whoIsAwayUntilTheRoundIsDueIsNotAsked() {
        person(2, "Asia/Singapore", new Away(THURSDAY.minusDays(2), THURSDAY.plusDays(1)));
        begun(prompt(1, Prompt.State.ASKED), prompt(2, Prompt.State.PLANNED));
        assertThat(outlook.nextPrompt(OFFICE, ANAS_TEN)).contains(WEIS_TEN.plusSeconds(7 * 86_400));
    }

    @Test
    void aWeekThatWasLetGoAsksNobody() {
        assertThat(outlook.nextPrompt(OFFICE, WEIS_TEN.minusSeconds(60))).contains(WEIS_TEN.plusSeconds(7 * 86_400));
        assertThat(outlook.nextDigest(OFFICE, WEIS_TEN)).contains(DUE.plusSeconds(7 * 86_400));
    }

    @Test
    void anOfficeWithoutACheckInAsksNobody() {
        when(checkIns.findByOfficeAndName(OFFICE, CheckIn.WEEKLY_STATUS)).thenReturn(Optional.empty());
        assertThat(outlook.nextPrompt(OFFICE, SUNDAY_BEFORE)).isEmpty();
        assertThat(outlook.nextDigest(OFFICE, SUNDAY_BEFORE)).isEmpty();
    }

    private void begun(Prompt... planned) {
        var round = new Round(9L, OFFICE, 3, THURSDAY, LocalTime.of(10, 0), DUE, null);
        when(rounds.findByOfficeAndCheckInAndAskDay(OFFICE, 3, THURSDAY)).thenReturn(Optional.of(round));
        when(prompts.findByOfficeAndRound(OFFICE, 9)).thenReturn(List.of(planned));
    }

    private static Prompt prompt(long person, Prompt.State state) {
        return new Prompt(null, OFFICE, 9, person, state, null, false);
    }

    private void person(long id, String zone, Away... away) {
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        var person = new Person(OFFICE, id, "Somebody", "", ZoneId.of(zone), week, List.of(away), Set.of());
        when(directory.person(OFFICE, id)).thenReturn(Optional.of(person));
    }
}
