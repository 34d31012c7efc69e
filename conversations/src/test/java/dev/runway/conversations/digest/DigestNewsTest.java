package dev.runway.conversations.digest;

import static dev.runway.conversations.digest.Week48.UNKNOWN;
import static dev.runway.conversations.digest.Week48.entry;
import static dev.runway.conversations.digest.Week48.facts;
import static dev.runway.conversations.digest.Week48.lastWeek;
import static dev.runway.conversations.digest.Week48.lines;
import static dev.runway.conversations.digest.Week48.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.conversations.digest.DigestFacts.Entry;
import dev.runway.conversations.digest.DigestFacts.Sure;
import dev.runway.conversations.digest.DigestFacts.Wanted;
import dev.runway.conversations.portfolio.NextMilestone;
import dev.runway.conversations.portfolio.Project.Stage;
import dev.runway.conversations.portfolio.Slip;
import dev.runway.conversations.status.Health;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of one project: news, slips, help wanted and confidence. */
class DigestNewsTest {

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
}
