package dev.runway.conversations.digest;

import static dev.runway.conversations.digest.Week48.DUE;
import static dev.runway.conversations.digest.Week48.W47;
import static dev.runway.conversations.digest.Week48.entry;
import static dev.runway.conversations.digest.Week48.facts;
import static dev.runway.conversations.digest.Week48.lastWeek;
import static dev.runway.conversations.digest.Week48.lines;
import static dev.runway.conversations.digest.Week48.never;
import static dev.runway.conversations.digest.Week48.now;
import static dev.runway.conversations.digest.Week48.projects;
import static dev.runway.conversations.digest.Week48.silent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.conversations.digest.DigestFacts.Absent;
import dev.runway.conversations.status.Health;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The whole page of a week, from one without news to one with two thousand projects. */
class DigestPageTest {

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
                        "Without news",
                        "Last heard 19 November: Wiki Move (on track)",
                        "Not heard of yet: Desk Booking");
    }

    @Test
    void theExampleOfAWeek() {
        assertThat(lines(facts(projects(Optional.empty()), Optional.empty())))
                .containsExactly(
                        "Acme Technical Services Project Management Office · week 48",
                        "● 6 on track  ▲ 1 at risk  ■ 1 off track  ‖ 1 paused  ✓ 0 done   (last week 7 · 1 · 0 · 1 · 0)",
                        "Off track",
                        "■ Data Centre Exit · go-live 15 January → 29 January (second slip: lease on the cooling units). Help wanted from Facilities by 1 December.",
                        "At risk",
                        "▲ Ledger Move · card payments in Spain would start 3 weeks late. Dana is on it.",
                        "Changed",
                        "● Badge Readers · back on track",
                        "Without news",
                        "On track, no change: Payments Gateway, Patch Day, Mail Archive",
                        "Last heard 19 November: Wiki Move, Phone Refresh (on track)");
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

        assertThat(lines(away)).endsWith("Away", "Wei until 4 December");
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
}
