package dev.runway.conversations.digest;

import static dev.runway.conversations.digest.Week48.DUE;
import static dev.runway.conversations.digest.Week48.MONDAY;
import static dev.runway.conversations.digest.Week48.W48;
import static dev.runway.conversations.digest.Week48.entry;
import static dev.runway.conversations.digest.Week48.facts;
import static dev.runway.conversations.digest.Week48.lastWeek;
import static dev.runway.conversations.digest.Week48.lines;
import static dev.runway.conversations.digest.Week48.projects;
import static dev.runway.conversations.digest.Week48.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.conversations.status.Health;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What came after the digest was told is added to it, and says when. */
class DigestLateAnswersTest {

    @Test
    void aLateAnswerSaysSo() {
        var late = report(W48, Health.DONE, false, "12,400 pages moved, 3 lost links fixed", "", MONDAY, MONDAY);

        assertThat(lines(facts(projects(Optional.of(late)), Optional.of(DUE))))
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
                        "Without news",
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
}
