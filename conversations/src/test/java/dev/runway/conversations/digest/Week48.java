package dev.runway.conversations.digest;

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

/** A portfolio in its 48th week, and the digest of it: due on Friday, with answers that come as late as Monday. */
final class Week48 {

    /** Nobody said how confident they are. */
    static final Sure UNKNOWN = new Sure(Optional.empty(), Optional.empty(), 0);

    static final LocalDate W47 = LocalDate.of(2026, 11, 19);
    static final LocalDate W48 = LocalDate.of(2026, 11, 26);

    static final Instant DUE = Instant.parse("2026-11-27T15:00:00Z");
    static final Instant MONDAY = Instant.parse("2026-11-30T01:12:00Z");

    private Week48() {}

    /** @param told when the digest was told already */
    static DigestFacts facts(List<Entry> projects, Optional<Instant> told) {
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

    /** @param wiki what was said of Wiki Move this week */
    static List<Entry> projects(Optional<StatusReport> wiki) {
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

    static Entry entry(String name, Optional<StatusReport> now, Optional<StatusReport> before) {
        return new Entry(name, Stage.RUNNING, now, before, Optional.empty(), List.of(), Optional.empty(), UNKNOWN);
    }

    /** Heard of last week alone. */
    static Entry silent(String name, Health before) {
        return entry(name, Optional.empty(), lastWeek(before));
    }

    /** Never heard of. */
    static Entry never(String name) {
        return entry(name, Optional.empty(), Optional.empty());
    }

    static StatusReport now(Health health, boolean unchanged, String words) {
        return report(W48, health, unchanged, words, "", DUE.minusSeconds(60), DUE.minusSeconds(60));
    }

    static Optional<StatusReport> lastWeek(Health health) {
        var then = Instant.parse("2026-11-19T10:05:00Z");
        return Optional.of(report(W47, health, false, "words of last week", "", then, then));
    }

    static StatusReport report(
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

    /** What somebody reads of it. */
    static List<String> lines(DigestFacts facts) {
        return PlainText.lines(DigestPage.of(facts));
    }
}
