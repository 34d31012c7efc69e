package dev.runway.conversations.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.runway.core.agenda.Agenda;
import dev.runway.core.directory.Away;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Role;
import dev.runway.core.inbox.Turn;
import dev.runway.core.inbox.Visits;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptJobTest {

    private static final String KEY = "1|7|5";
    private static final Instant MOMENT = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-27T15:00:00Z");
    private static final Round ROUND = new Round(7L, 1, 1, LocalDate.of(2026, 11, 26), LocalTime.of(10, 0), DUE, null);
    private static final Person ANA = new Person(
            1,
            5,
            "Ana",
            "",
            ZoneId.of("Europe/Lisbon"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(),
            Set.of(Role.MEMBER));

    private final Rounds rounds = mock();
    private final PromptRecords prompts = mock();
    private final Asks asks = mock();
    private final Agenda agenda = mock();
    private Prompt kept = new Prompt(3L, 1, 7, 5, Prompt.State.PLANNED, null, false);

    @BeforeEach
    void aRoundWithOnePrompt() {
        when(rounds.find(1, 7)).thenReturn(Optional.of(ROUND));
        when(prompts.findByOfficeAndRoundAndPerson(1, 7, 5)).thenAnswer(call -> Optional.of(kept));
        when(prompts.save(any())).thenAnswer(call -> kept = call.getArgument(0));
        when(asks.ask(any(), any())).thenReturn(true);
    }

    @Test
    void whoeverCannotBeReachedIsTriedAgainWhileTheRoundIsOpen() {
        run(ANA, MOMENT, MOMENT, false);
        verify(agenda).put(Keys.PROMPT, KEY, MOMENT.plusSeconds(3_600));
        assertThat(kept.state()).isEqualTo(Prompt.State.PLANNED);
    }

    @Test
    void whoeverCannotBeReachedUntilTheEndIsLeftInPeace() {
        run(ANA, MOMENT, DUE.minusSeconds(60), false);
        verify(agenda, never()).put(anyString(), anyString(), any());
    }

    @Test
    void whoeverIsAwayUntilTheRoundIsDueIsNotAsked() {
        run(ANA.away(List.of(new Away(ROUND.askDay(), ROUND.askDay().plusDays(1)))), MOMENT, MOMENT, true);
        verify(asks, never()).ask(any(), any());
        verify(agenda, never()).put(anyString(), anyString(), any());
        assertThat(kept.state()).isEqualTo(Prompt.State.AWAY);
    }

    @Test
    void whoeverIsBackBeforeTheRoundIsDueIsAskedThen() {
        var dayOff = ANA.away(List.of(new Away(ROUND.askDay(), ROUND.askDay())));
        var back = Instant.parse("2026-11-27T10:00:00Z");
        run(dayOff, MOMENT, MOMENT, true);
        verify(asks, never()).ask(any(), any());
        verify(agenda).put(Keys.PROMPT, KEY, back);

        run(dayOff, back, back, true);
        verify(asks).ask(any(), any());
        assertThat(kept.askedAt()).isEqualTo(back);
    }

    @Test
    void whoeverHasToldAllIsNotAsked() {
        when(asks.ask(any(), any())).thenReturn(false);
        run(ANA, MOMENT, MOMENT, true);
        assertThat(kept.state()).isEqualTo(Prompt.State.NOTHING_TO_ASK);
        verify(agenda, never()).put(anyString(), anyString(), any());
    }

    @Test
    void whoeverMovedWestIsAskedAtTheirOwnTimeThere() {
        run(ANA.inZone(ZoneId.of("America/New_York")), MOMENT, MOMENT, true);
        verify(asks, never()).ask(any(), any());
        verify(agenda).put(Keys.PROMPT, KEY, Instant.parse("2026-11-26T15:00:00Z"));
    }

    @Test
    void afterTheBotWasDownTheQuestionWaitsForTheMorning() {
        run(ANA, MOMENT, Instant.parse("2026-11-27T03:00:00Z"), true);
        verify(asks, never()).ask(any(), any());
        verify(agenda).put(Keys.PROMPT, KEY, Instant.parse("2026-11-27T08:00:00Z"));
    }

    @Test
    void afterTheRoundWasDueNobodyIsAskedAnyMore() {
        run(ANA, MOMENT, DUE.plusSeconds(60), true);
        verify(asks, never()).ask(any(), any());
        assertThat(kept.state()).isEqualTo(Prompt.State.NOTHING_TO_ASK);
    }

    @Test
    void whoeverStoppedWorkingOnAnyDayIsNotAsked() {
        run(ANA.working(Set.of()), MOMENT, MOMENT, true);
        assertThat(kept.state()).isEqualTo(Prompt.State.NOTHING_TO_ASK);
    }

    @Test
    void askedOnceAndThenRemindedOfIt() {
        run(ANA, MOMENT, MOMENT, true);
        run(ANA, MOMENT, MOMENT.plusSeconds(1), true);

        verify(asks).ask(any(), any());
        verify(agenda).put(Keys.REMINDER, KEY, Instant.parse("2026-11-27T09:12:00Z"));
        assertThat(kept.askedAt()).isEqualTo(MOMENT);
    }

    private void run(Person person, Instant planned, Instant now, boolean reached) {
        var turn = mock(Turn.class);
        when(turn.person()).thenReturn(person);
        when(turn.office()).thenReturn(1L);
        when(turn.now()).thenReturn(now);
        when(turn.today()).thenReturn(now.atZone(person.zone()).toLocalDate());
        Visits visits = mock();
        when(visits.with(anyLong(), anyLong(), any())).thenAnswer(call -> {
            if (reached) {
                call.<Consumer<Turn>>getArgument(2).accept(turn);
            }
            return reached;
        });
        new PromptJob(rounds, prompts, asks, visits, agenda, Clock.fixed(now, ZoneOffset.UTC)).run(KEY, planned);
    }
}
