package dev.runway.conversations.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every IANA zone with every change of its clocks from 2016 to 2026, and Samoa's lost day: each round asks everybody exactly
 * once, on the right day there, at the documented time, also when somebody moves to another zone in mid-week.
 */
class EverybodyIsAskedOnceTest {

    private static final Instant FROM = Instant.parse("2016-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final LocalTime DUE_TIME = LocalTime.of(15, 0);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> ALL_WEEK = EnumSet.allOf(DayOfWeek.class);

    /** Far apart from each other and from everybody, and odd: half hours, the ends of the Earth. */
    private static final List<ZoneId> FAR = Stream.of(
                    "Pacific/Kiritimati",
                    "Pacific/Pago_Pago",
                    "Asia/Singapore",
                    "Europe/Lisbon",
                    "Australia/Lord_Howe",
                    "America/St_Johns")
            .map(ZoneId::of)
            .toList();

    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    @Test
    void askedAtTheDocumentedTimeOnTheRightDayWhateverTheClocksDo() {
        long checked = 0;
        for (ZoneId zone : ZONES) {
            for (ZoneOffsetTransition change : changes(zone)) {
                for (LocalTime time : timesAround(change)) {
                    var first = change.getDateTimeBefore().toLocalDate();
                    var last = change.getDateTimeAfter().toLocalDate().plusDays(1);
                    for (var day = first.minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
                        documentedTime(zone, day, time);
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(30_000);
    }

    @Test
    void askedOnceInEachRoundAroundEveryChangeOfTheClocks() {
        for (ZoneId zone : ZONES) {
            for (ZoneOffsetTransition change : changes(zone)) {
                var week = change.getDateTimeBefore().toLocalDate().with(DayOfWeek.THURSDAY);
                for (int weeks = -1; weeks <= 1; weeks++) {
                    var askDay = week.plusWeeks(weeks);
                    var asked = asked(askDay, WEEKDAYS, zone, zone, Instant.MAX);
                    assertThat(asked).as("%s %s", zone, askDay).hasSize(1);
                    assertThat(asked.get(0))
                            .isEqualTo(askDay.atTime(TEN).atZone(zone).toInstant());
                }
            }
        }
    }

    @Test
    void askedOnceWhenTheyMoveToAnotherZoneInMidWeek() {
        long moves = 0;
        for (int i = 0; i < ZONES.size(); i++) {
            var from = ZONES.get(i);
            var weeks = changes(from).stream()
                    .map(change -> change.getDateTimeBefore().toLocalDate().with(DayOfWeek.THURSDAY))
                    .limit(6)
                    .toList();
            for (LocalDate askDay : weeks.isEmpty() ? List.of(LocalDate.of(2026, 11, 26)) : weeks) {
                for (ZoneId to : partners(i)) {
                    for (Instant when : momentsAround(askDay, from, to)) {
                        move(askDay, from, to, when);
                        moves++;
                    }
                }
            }
        }
        assertThat(moves).isGreaterThan(100_000);
    }

    @Test
    void samoaSkippedFridayTheThirtiethAndNobodyIsAskedTwice() {
        var apia = ZoneId.of("Pacific/Apia");
        var lost = LocalDate.of(2011, 12, 30);

        // The whole day was skipped: the same time moved on by what was skipped is Saturday at ten.
        assertThat(RoundPlanner.at(lost, TEN, apia))
                .isEqualTo(LocalDate.of(2011, 12, 31).atTime(TEN).atZone(apia).toInstant());
        assertThat(asked(LocalDate.of(2011, 12, 29), WEEKDAYS, apia, apia, Instant.MAX))
                .containsExactly(Instant.parse("2011-12-29T20:00:00Z"));
    }

    private static void documentedTime(ZoneId zone, LocalDate day, LocalTime time) {
        var moment = RoundPlanner.momentFor(day, time, ALL_WEEK, zone).orElseThrow();
        var said = day.atTime(time);
        var offsets = zone.getRules().getValidOffsets(said);
        var there = moment.atZone(zone);
        if (offsets.isEmpty()) {
            var gap = zone.getRules().getTransition(said);
            assertThat(there.toLocalDateTime()).as("gap in %s", zone).isEqualTo(said.plus(gap.getDuration()));
        } else {
            assertThat(there.toLocalDateTime()).as("%s", zone).isEqualTo(said);
            assertThat(there.getOffset()).as("the first of two in %s", zone).isEqualTo(offsets.get(0));
        }
    }

    private static void move(LocalDate askDay, ZoneId from, ZoneId to, Instant when) {
        var asked = asked(askDay, WEEKDAYS, from, to, when);
        var what = "%s, %s to %s at %s".formatted(askDay, from, to, when);
        assertThat(asked).as(what).hasSize(1);
        var moment = asked.get(0);
        boolean moved = !moment.isBefore(when);
        var there = moment.atZone(moved ? to : from);
        var planned = askDay.atTime(TEN).atZone(there.getZone()).toInstant();
        if (moment.equals(planned)) {
            assertThat(there.toLocalDate()).as(what).isEqualTo(askDay);
        } else {
            // It had passed where they moved to: at once, or in the morning, never before their day.
            assertThat(moved).as(what).isTrue();
            assertThat(planned).as(what).isBefore(when);
            assertThat(there.toLocalDate()).as(what).isAfterOrEqualTo(askDay);
            assertThat(there.toLocalTime()).as(what).isBetween(RoundPlanner.MORNING, RoundPlanner.EVENING);
            assertThat(Duration.between(when, moment)).as(what).isLessThanOrEqualTo(Duration.ofHours(13));
        }
    }

    /** Plays the agenda and the prompt's row: planned, moved when the person moves, run again after each waking. */
    private static List<Instant> asked(LocalDate askDay, Set<DayOfWeek> days, ZoneId from, ZoneId to, Instant moves) {
        var due = RoundPlanner.at(askDay.with(DayOfWeek.FRIDAY), DUE_TIME, LISBON);
        var asked = new ArrayList<Instant>();
        var zone = from;
        var wake = RoundPlanner.wakeAt(moment(askDay, days, zone), zone, Rounds.beginningOf(askDay));
        while (wake != null) {
            if (zone.equals(from) && !from.equals(to) && !moves.isAfter(wake)) {
                zone = to;
                wake = asked.isEmpty() ? RoundPlanner.wakeAt(moment(askDay, days, zone), zone, moves) : wake;
                continue;
            }
            var again = RoundPlanner.wakeAgainAt(moment(askDay, days, zone), zone, wake, wake);
            if (again.isAfter(wake)) {
                wake = again;
            } else if (asked.isEmpty() && !wake.isAfter(RoundPlanner.lastChance(moment(askDay, days, zone), due))) {
                asked.add(wake);
            } else {
                wake = null;
            }
        }
        return asked;
    }

    private static Instant moment(LocalDate askDay, Set<DayOfWeek> days, ZoneId zone) {
        return RoundPlanner.momentFor(askDay, TEN, days, zone).orElseThrow();
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        var next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(UNTIL)) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    /** The usual time, and times that the change makes skip or come twice. */
    private static List<LocalTime> timesAround(ZoneOffsetTransition change) {
        var within = (change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter()).toLocalTime();
        return List.of(
                TEN, LocalTime.MIDNIGHT, within, within.plusMinutes(1), within.plusMinutes(29), within.minusMinutes(1));
    }

    private static List<ZoneId> partners(int zone) {
        var partners = new ArrayList<>(FAR);
        for (int step = 1; step <= 4; step++) {
            partners.add(ZONES.get((zone + step * 149) % ZONES.size()));
        }
        partners.remove(ZONES.get(zone));
        return partners;
    }

    private static List<Instant> momentsAround(LocalDate askDay, ZoneId from, ZoneId to) {
        var moments = new ArrayList<Instant>();
        for (ZoneId zone : List.of(from, to)) {
            var moment = moment(askDay, WEEKDAYS, zone);
            for (int minutes : List.of(-3000, -1500, -721, -61, -1, 0, 1, 59, 720, 1500)) {
                moments.add(moment.plus(Duration.ofMinutes(minutes)));
            }
        }
        moments.add(askDay.with(DayOfWeek.TUESDAY).atStartOfDay().toInstant(ZoneOffset.UTC));
        moments.add(askDay.with(DayOfWeek.FRIDAY).atTime(14, 0).toInstant(ZoneOffset.UTC));
        return moments;
    }
}
