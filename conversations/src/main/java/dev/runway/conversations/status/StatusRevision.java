package dev.runway.conversations.status;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/** One version of a report, never changed: who said what when, and in which conversation. {@code number} counts from 1. */
public record StatusRevision(
        @Id Long id,
        long office,
        long report,
        int number,
        Health health,
        boolean unchanged,
        String words,
        String business,
        Integer confidence,
        long author,
        UUID run,
        Instant said) {

    public static StatusRevision newestOf(StatusReport report) {
        return new StatusRevision(
                null,
                report.office(),
                report.id(),
                report.revisions(),
                report.health(),
                report.unchanged(),
                report.words(),
                report.business(),
                report.confidence(),
                report.author(),
                report.run(),
                report.said());
    }

    /** Whether that says nothing new. */
    boolean says(StatusReport.Said other) {
        return health == other.health()
                && unchanged == other.unchanged()
                && words.equals(other.words())
                && business.equals(other.business())
                && Objects.equals(confidence, other.confidence());
    }

    /** The report as it was then. */
    StatusReport asReport(StatusReport now) {
        return new StatusReport(
                now.id(),
                office,
                now.project(),
                now.round(),
                now.askDay(),
                health,
                unchanged,
                words,
                business,
                confidence,
                author,
                run,
                now.firstSaid(),
                said,
                number);
    }
}
