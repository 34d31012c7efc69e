package dev.runway.conversations.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * What is known of a project for one round: its newest revision. Who said what before stands in the {@link StatusRevision}s.
 *
 * @param round the number of the round it is for
 * @param askDay the round's day, which orders a project's reports
 * @param health how it is
 * @param unchanged whether "no change" was the answer; words and business line are then those of the report before
 * @param words the engineer's own, or empty
 * @param business what it means for the business, or empty
 * @param confidence from 1 to 5 as it was said with it or before it, or null
 * @param author the number of the person who said it last
 * @param run the conversation it was said in last
 * @param firstSaid when it was first said for this round
 * @param said when it was said last
 * @param revisions how many there are
 */
public record StatusReport(
        @Id Long id,
        long office,
        long project,
        long round,
        LocalDate askDay,
        Health health,
        boolean unchanged,
        String words,
        String business,
        Integer confidence,
        long author,
        UUID run,
        Instant firstSaid,
        Instant said,
        int revisions) {

    /** What somebody says of a project. */
    public record Said(
            Health health,
            boolean unchanged,
            String words,
            String business,
            Integer confidence,
            long author,
            UUID run,
            Instant at) {}

    public static StatusReport first(long office, long project, long round, LocalDate askDay, Said said) {
        return new StatusReport(
                null,
                office,
                project,
                round,
                askDay,
                said.health(),
                said.unchanged(),
                said.words(),
                said.business(),
                said.confidence(),
                said.author(),
                said.run(),
                said.at(),
                said.at(),
                1);
    }

    public StatusReport revised(Said now) {
        return new StatusReport(
                id,
                office,
                project,
                round,
                askDay,
                now.health(),
                now.unchanged(),
                now.words(),
                now.business(),
                now.confidence(),
                now.author(),
                now.run(),
                firstSaid,
                now.at(),
                revisions + 1);
    }
}
