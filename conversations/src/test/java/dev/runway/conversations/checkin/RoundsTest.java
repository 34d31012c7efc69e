package dev.runway.conversations.checkin;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.runway.conversations.office.Office;
import dev.runway.conversations.office.OfficeRecords;
import dev.runway.conversations.office.Offices;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.directory.Directory;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    /** Monday as it begins in Kiritimati. */
    private static final Instant BEGINS = Instant.parse("2026-11-22T10:00:00Z");

    private static final Instant A_WEEK_LATER = Instant.parse("2026-11-29T10:00:00Z");
    private static final CheckIn WEEKLY = new CheckIn(
            4L,
            1,
            CheckIn.WEEKLY_STATUS,
            DayOfWeek.THURSDAY,
            LocalTime.of(10, 0),
            DayOfWeek.FRIDAY,
            LocalTime.of(15, 0));

    private final CheckInRecords checkIns = mock();
    private final RoundRecords records = mock();
    private final OfficeRecords offices = mock();
    private final Agenda agenda = mock();
    private final Reporters reporters = mock();
    private final Rounds rounds = new Rounds(
            checkIns,
            records,
            mock(PromptRecords.class),
            new Offices(offices, (office, person) -> {}),
            reporters,
            mock(Directory.class),
            agenda);

    @BeforeEach
    void anOfficeInLisbon() {
        when(offices.findById(1)).thenReturn(Optional.of(new Office(1L, "Acme", "Europe/Lisbon", 7)));
        when(checkIns.findByOfficeAndName(1, CheckIn.WEEKLY_STATUS)).thenReturn(Optional.of(WEEKLY));
        when(checkIns.hold(1, CheckIn.WEEKLY_STATUS)).thenReturn(Optional.of(WEEKLY));
        when(reporters.of(anyLong())).thenReturn(List.of());
        when(records.save(any())).thenAnswer(call -> {
            Round round = call.getArgument(0);
            return new Round(9L, 1, round.checkIn(), round.askDay(), round.askTime(), round.due(), round.told());
        });
    }

    @Test
    void aNewOfficeBeginsWithTheWeekWhoseAskingIsStillToCome() {
        rounds.start(1, Instant.parse("2026-11-26T09:59:00Z"));
        verify(agenda).put(Keys.ROUND, "1|2026-11-26", BEGINS);
    }

    @Test
    void aNewOfficeLetsAWeekGoThatHasBegunToAsk() {
        rounds.start(1, Instant.parse("2026-11-26T10:01:00Z"));
        verify(agenda).put(Keys.ROUND, "1|2026-12-03", A_WEEK_LATER);
    }

    @Test
    void aRestartInMidWeekGoesOnWithTheRoundThatHasBegun() {
        when(records.findByOfficeAndCheckInAndAskDay(1, 4, THURSDAY)).thenReturn(Optional.of(round()));
        rounds.start(1, Instant.parse("2026-11-27T12:00:00Z"));
        verify(agenda).put(Keys.ROUND, "1|2026-11-26", BEGINS);
    }

    @Test
    void aWeekThatPassedUnseenIsNotAskedAboutAndTheNextIsOnTheAgenda() {
        rounds.begin(1, THURSDAY, Instant.parse("2026-11-30T12:00:00Z"));
        verify(agenda).put(Keys.ROUND, "1|2026-12-03", A_WEEK_LATER);
        verify(records, never()).save(any());
        verify(agenda, never()).put(eq(Keys.PROMPT), anyString(), any());
    }

    @Test
    void aRoundIsDueInTheOfficesZone() {
        when(records.findByOfficeAndCheckInAndAskDay(1, 4, THURSDAY)).thenReturn(Optional.empty());
        var begun = rounds.round(1, THURSDAY);
        Assertions.assertThat(begun.due()).isEqualTo(Instant.parse("2026-11-27T15:00:00Z"));
        verify(agenda).put(Keys.DIGEST, "1|9", begun.due());
    }

    private static Round round() {
        return new Round(9L, 1, 4, THURSDAY, LocalTime.of(10, 0), Instant.parse("2026-11-27T15:00:00Z"), null);
    }
}
