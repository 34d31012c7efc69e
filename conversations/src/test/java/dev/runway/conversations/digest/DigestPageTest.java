package dev.runway.conversations.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.conversations.digest.DigestFacts.Absent;
import dev.runway.conversations.digest.DigestFacts.Entry;
import dev.runway.conversations.digest.DigestFacts.Sure;
import dev.runway.conversations.digest.DigestFacts.Wanted;
import dev.runway.conversations.portfolio.NextMilestone;
import dev.runway.conversations.portfolio.Project.Stage;
import dev.runway.conversations.portfolio.Slip;
import dev.runway.conversations.status.Health;
import dev.runway.conversations.status.StatusReport;
import dev.runway.core.message.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestPageTest {

    private static final Sure UNKNOWN = new Sure(Optional.empty(), Optional.empty(), 0);

    private static final LocalDate W47 = LocalDate.of(2026, 11, 19);
    private static final LocalDate W48 = LocalDate.of(2026, 11, 26);
    private static final Instant DUE = Instant.parse("2026-11-27T15:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-30T01:12:00Z");

    @Test
    void nothingToTellIsSaidKindly() {
        assertThat(lines(facts(List.of(), Optional.empty())))
                .containsExactly(
                        "Acme Technical Services Project Management Office · week 48",
                        "There is no project to tell of yet. When the first one is here, its news will be here as well.");
    }

    @Test
    void nobodyAnsweredAndNobodyIsNamed() {
        var page = lines(facts(
                List.of(
                        silent("Wiki Move", Health.ON_TRACK),
                        silent("Ledger Move", Health.AT_RISK),
                        never("Desk Booking")),
                Optional.empty()));

        assertThat(page)
                .containsExactly(
                        "Acme Technical Services Project Management Office · week 48",
                        "● 1 on track  ▲ 1 at risk  ■ 0 off track  ‖ 0 paused  ✓ 0 done   (last week 1 · 1 · 0 · 0 · 0)",
                        "No news this week. This is what I last heard.",
                        "At risk",
                        "▲ Ledger Move · words of last week. Last heard 19 November.",
                        "Last heard 19 November: Wiki Move (on track)",
                        "Not heard of yet: Desk Booking");
    }

    @Test
    void afterWeeksWithoutARoundTheCountsSayOfWhenTheyAre() {
        var facts = facts(List.of(silent("Wiki Move", Health.ON_TRACK)), Optional.empty());
        var pause = new DigestFacts(
                facts.title(),
                facts.zone(),
                facts.due(),
                Optional.of(W47.minusWeeks(2)),
                facts.told(),
                facts.projects(),
                facts.away(),
                List.of());

        assertThat(lines(pause).get(1)).endsWith("(last time, on 5 November, 1 · 0 · 0 · 0 · 0)");
    }

    @Test
    void theExampleOfAWeek() {
        assertThat(lines(facts(week48(Optional.empty()), Optional.empty())))
                .containsExactly(
                        "Acme Technical Services Project Management Office · week 48",
                        "● 6 on track  ▲ 1 at risk  ■ 1 off track  ‖ 1 paused  ✓ 0 done   (last week 7 · 1 · 0 · 1 · 0)",
                        "Off track",
                        "■ Data Centre Exit · go-live 15 January → 29 January (second slip: lease on the cooling units). Help wanted from Facilities by 1 December.",
                        "At risk",
                        "▲ Ledger Move · card payments in Spain would start 3 weeks late. Dana is on it.",
                        "Changed",
                        "● Badge Readers · back on track",
                        "On track, no change: Payments Gateway, Patch Day, Mail Archive",
                        "Last heard 19 November: Wiki Move, Phone Refresh (on track)");
    }

    @Test
    void aLateAnswerSaysSo() {
        var late = report(W48, Health.DONE, false, "12,400 pages moved, 3 lost links fixed", "", MONDAY, MONDAY);

        assertThat(lines(facts(week48(Optional.of(late)), Optional.of(DUE))))
                .containsExactly(
                        "Acme Technical Services Project Management Office · week 48 (updated Monday)",
                        "● 5 on track  ▲ 1 at risk  ■ 1 off track  ‖ 1 paused  ✓ 1 done   (last week 7 · 1 · 0 · 1 · 0)",
                        "Off track",
                        "■ Data Centre Exit · go-live 15 January → 29 January (second slip: lease on the cooling units). Help wanted from Facilities by 1 December.",
                        "At risk",
                        "▲ Ledger Move · card payments in Spain would start 3 weeks late. Dana is on it.",
                        "Changed",
                        "● Badge Readers · back on track",
                        "Done",
                        "✓ Wiki Move · 12,400 pages moved, 3 lost links fixed (added Monday)",
                        "On track, no change: Payments Gateway, Patch Day, Mail Archive",
                        "Last heard 19 November: Phone Refresh (on track)");
    }

    @Test
    void anAnswerThatWasEditedLateSaysUpdated() {
        var edited = report(W48, Health.AT_RISK, false, "the lift is broken", "", DUE.minusSeconds(60), MONDAY);

        assertThat(lines(facts(
                        List.of(entry("Phone Refresh", Optional.of(edited), lastWeek(Health.ON_TRACK))),
                        Optional.of(DUE))))
                .contains(
                        "Acme Technical Services Project Management Office · week 48 (updated Monday)",
                        "▲ Phone Refresh · the lift is broken. (updated Monday)");
    }

    @Test
    void aWeekLaterTheDateIsSaidInsteadOfTheDay() {
        var late = report(W48, Health.DONE, false, "", "", DUE.plusSeconds(9 * 86_400), DUE.plusSeconds(9 * 86_400));

        assertThat(lines(facts(
                        List.of(entry("Wiki Move", Optional.of(late), lastWeek(Health.ON_TRACK))), Optional.of(DUE))))
                .contains("✓ Wiki Move (added 6 December)");
    }

    @Test
    void aProjectThatWasOverBeforeIsGoneAndCountsInTheWeekBefore() {
        var page = lines(facts(
                List.of(
                        entry("Desk Booking", Optional.empty(), lastWeek(Health.DONE)),
                        entry("Wiki Move", Optional.of(now(Health.ON_TRACK, true, "")), lastWeek(Health.ON_TRACK))),
                Optional.empty()));

        assertThat(page)
                .contains(
                        "● 1 on track  ▲ 0 at risk  ■ 0 off track  ‖ 0 paused  ✓ 0 done   (last week 1 · 0 · 0 · 0 · 1)")
                .noneMatch(line -> line.contains("Desk Booking"));
    }

    @Test
    void helpThatNobodyWasAskedForIsToldInTheirWords() {
        var entry = new Entry(
                "Ledger Move",
                Stage.RUNNING,
                Optional.of(now(Health.AT_RISK, false, "certificates")),
                lastWeek(Health.ON_TRACK),
                Optional.empty(),
                List.of(new Wanted("someone who knows the vendor", "", "", Optional.of(LocalDate.of(2026, 12, 2)))),
                Optional.empty(),
                UNKNOWN);

        assertThat(lines(facts(List.of(entry), Optional.empty())))
                .contains("▲ Ledger Move · certificates. Help wanted by 2 December: someone who knows the vendor.");
    }

    @Test
    void newsOfAProjectOnTrackAndASlipAreSeen() {
        var slip =
                new Slip(LocalDate.of(2027, 1, 15), LocalDate.of(2027, 1, 22), "holidays", LocalDate.of(2026, 11, 25));
        var slipped = new Entry(
                "Payments Gateway",
                Stage.RUNNING,
                Optional.of(now(Health.ON_TRACK, true, "")),
                lastWeek(Health.ON_TRACK),
                Optional.of(new NextMilestone("go-live", slip.slippedFrom(), slip.slippedTo(), List.of(slip))),
                List.of(),
                Optional.empty(),
                UNKNOWN);

        assertThat(lines(facts(
                        List.of(
                                slipped,
                                entry(
                                        "Patch Day",
                                        Optional.of(now(Health.ON_TRACK, false, "all 40 servers patched")),
                                        lastWeek(Health.ON_TRACK))),
                        Optional.empty())))
                .contains(
                        "Changed",
                        "● Payments Gateway · go-live 15 January → 22 January (first slip: holidays)",
                        "On track, with news",
                        "● Patch Day · all 40 servers patched");
    }

    @Test
    void whoIsAwayIsShownAsAway() {
        var facts = facts(List.of(silent("Wiki Move", Health.ON_TRACK)), Optional.empty());
        var away = new DigestFacts(
                facts.title(),
                facts.zone(),
                facts.due(),
                facts.previous(),
                facts.told(),
                facts.projects(),
                List.of(new Absent("Wei", LocalDate.of(2026, 12, 4))),
                List.of());

        assertThat(lines(away)).endsWith("Away: Wei until 4 December");
    }

    @Test
    void twoThousandProjectsStayReadable() {
        var many = IntStream.range(0, 2_000)
                .mapToObj(i -> entry(
                        "Project " + i,
                        Optional.of(now(i % 2 == 0 ? Health.AT_RISK : Health.ON_TRACK, i % 2 == 1, "w".repeat(280))),
                        lastWeek(Health.ON_TRACK)))
                .toList();

        var page = lines(facts(many, Optional.empty()));

        assertThat(page).contains("and 992 more; say \"status\" and a project's name to read any of them");
        assertThat(page).anyMatch(line -> line.endsWith("Project 59 and 970 more"));
        assertThat(String.join("\n", page)).hasSizeLessThan(13_200);
    }

    @Test
    void theFirstRoundOfAllCountsNoWeekBefore() {
        var facts = facts(
                List.of(entry("Wiki Move", Optional.of(now(Health.ON_TRACK, false, "")), Optional.empty())),
                Optional.empty());
        var first = new DigestFacts(
                facts.title(),
                facts.zone(),
                DUE,
                Optional.empty(),
                Optional.empty(),
                facts.projects(),
                List.of(),
                List.of());

        assertThat(lines(first))
                .containsExactly(
                        "Acme Technical Services Project Management Office · week 48",
                        "● 1 on track  ▲ 0 at risk  ■ 0 off track  ‖ 0 paused  ✓ 0 done",
                        "Changed",
                        "● Wiki Move · new, on track");
    }

    private static List<Entry> week48(Optional<StatusReport> wiki) {
        var noChange = Optional.of(now(Health.ON_TRACK, true, ""));
        var dueFirst = LocalDate.of(2027, 1, 15);
        var dueThen = LocalDate.of(2027, 1, 22);
        var dueNow = LocalDate.of(2027, 1, 29);
        var slips = List.of(
                new Slip(dueFirst, dueThen, "racks came late", LocalDate.of(2026, 11, 5)),
                new Slip(dueThen, dueNow, "lease on the cooling units", LocalDate.of(2026, 11, 26)));
        return List.of(
                new Entry(
                        "Data Centre Exit",
                        Stage.RUNNING,
                        Optional.of(now(Health.OFF_TRACK, false, "the lease is not signed")),
                        lastWeek(Health.ON_TRACK),
                        Optional.of(new NextMilestone("go-live", dueFirst, dueNow, slips)),
                        List.of(new Wanted("a signature", "Facilities", "", Optional.of(LocalDate.of(2026, 12, 1)))),
                        Optional.empty(),
                        UNKNOWN),
                new Entry(
                        "Ledger Move",
                        Stage.RUNNING,
                        Optional.of(report(
                                W48,
                                Health.AT_RISK,
                                false,
                                "certificates",
                                "card payments in Spain would start 3 weeks late",
                                DUE.minusSeconds(60),
                                DUE.minusSeconds(60))),
                        lastWeek(Health.ON_TRACK),
                        Optional.empty(),
                        List.of(new Wanted("push the vendor", "Dana", "Dana", Optional.empty())),
                        Optional.empty(),
                        UNKNOWN),
                entry("Badge Readers", Optional.of(now(Health.ON_TRACK, false, "")), lastWeek(Health.AT_RISK)),
                entry("Payments Gateway", noChange, lastWeek(Health.ON_TRACK)),
                entry("Patch Day", noChange, lastWeek(Health.ON_TRACK)),
                entry("Mail Archive", noChange, lastWeek(Health.ON_TRACK)),
                entry("Wiki Move", wiki, lastWeek(Health.ON_TRACK)),
                silent("Phone Refresh", Health.ON_TRACK),
                new Entry(
                        "Print Rooms",
                        Stage.PAUSED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        UNKNOWN),
                new Entry(
                        "Desk Booking",
                        Stage.CLOSED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        UNKNOWN));
    }

    @Test
    void confidenceIsToldWhereItChangedOrIsLow() {
        var read = lines(facts(
                List.of(
                        sure("Fell", Health.ON_TRACK, Optional.of(2), Optional.of(4), 1),
                        sure("Rose", Health.ON_TRACK, Optional.of(5), Optional.of(3), 0),
                        sure("Low", Health.ON_TRACK, Optional.of(2), Optional.of(2), 0),
                        sure("New", Health.ON_TRACK, Optional.of(3), Optional.empty(), 0),
                        sure("Same", Health.ON_TRACK, Optional.of(4), Optional.of(4), 0),
                        sure("Nobody said", Health.ON_TRACK, Optional.empty(), Optional.empty(), 0)),
                Optional.empty()));

        assertThat(read)
                .containsSubsequence("Confidence", "● Fell · 2 ▼ from 4", "● Rose · 5 ▲ from 3", "● Low · 2")
                .doesNotContain("● New · 3")
                .noneMatch(line -> line.startsWith("● Same") || line.startsWith("● Nobody said"));
    }

    @Test
    void whatIsAtRiskTellsItsConfidenceAndHowManyNeedsAreOverdueAndNamesNobody() {
        var read = lines(facts(
                List.of(
                        sure("Shaky", Health.AT_RISK, Optional.of(2), Optional.of(4), 2),
                        sure("Steady", Health.OFF_TRACK, Optional.of(4), Optional.of(4), 0)),
                Optional.empty()));

        assertThat(read)
                .contains("▲ Shaky · Confidence 2 ▼ from 4. 2 needs overdue.", "■ Steady")
                .doesNotContain("Confidence");
    }

    private static Entry sure(
            String name, Health health, Optional<Integer> points, Optional<Integer> before, long overdue) {
        return new Entry(
                name,
                Stage.RUNNING,
                Optional.of(now(health, true, "")),
                lastWeek(health),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Sure(points, before, overdue));
    }

    private static Entry never(String name) {
        return entry(name, Optional.empty(), Optional.empty());
    }

    private static Entry silent(String name, Health before) {
        return entry(name, Optional.empty(), lastWeek(before));
    }

    private static Entry entry(String name, Optional<StatusReport> now, Optional<StatusReport> before) {
        return new Entry(name, Stage.RUNNING, now, before, Optional.empty(), List.of(), Optional.empty(), UNKNOWN);
    }

    private static StatusReport now(Health health, boolean unchanged, String words) {
        return report(W48, health, unchanged, words, "", DUE.minusSeconds(60), DUE.minusSeconds(60));
    }

    private static Optional<StatusReport> lastWeek(Health health) {
        var then = Instant.parse("2026-11-19T10:05:00Z");
        return Optional.of(report(W47, health, false, "words of last week", "", then, then));
    }

    private static StatusReport report(
            LocalDate askDay,
            Health health,
            boolean unchanged,
            String words,
            String business,
            Instant first,
            Instant said) {
        return new StatusReport(
                1L, 1, 1, 1, askDay, health, unchanged, words, business, null, 1, new UUID(0, 1), first, said, 1);
    }

    private static DigestFacts facts(List<Entry> projects, Optional<Instant> told) {
        return new DigestFacts(
                "Acme Technical Services Project Management Office · week 48",
                ZoneId.of("Europe/Lisbon"),
                DUE,
                Optional.of(W47),
                told,
                projects,
                List.of(),
                List.of());
    }

    private static List<String> lines(DigestFacts facts) {
        return PlainText.lines(DigestPage.of(facts));
    }
}
