package dev.runway.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets what nobody asks for any more, a thousand rows at a time, so that no turn waits for it. Safe to run twice and on
 * several nodes at once.
 */
public final class Housekeeping {

    private static final int CHUNK = 1_000;

    private final JdbcClient jdbc;

    Housekeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Forgets events that were seen before then; no platform sends one again after a day.
     *
     * @param before on the system clock; seven days ago is plenty
     * @return how many were forgotten
     */
    public int forgetSeen(Instant before) {
        int forgotten = 0;
        while (true) {
            var youngest = youngestOfOldest(before);
            if (youngest.isEmpty()) {
                return forgotten;
            }
            forgotten += jdbc.sql("delete from seen where seen_at <= ?")
                    .param(Stored.at(youngest.get()))
                    .update();
        }
    }

    /** By age alone: H2 looks a list of keys through for every row. */
    private Optional<Instant> youngestOfOldest(Instant before) {
        return jdbc.sql("select max(seen_at) as youngest from"
                        + " (select seen_at from seen where seen_at < ? order by seen_at limit ?) as oldest")
                .params(Stored.at(before), CHUNK)
                .query((row, number) -> Stored.instantIfAny(row, "youngest"))
                .single();
    }

    /**
     * Forgets deliveries that ended and were created before then. Numbers grow with time, so it walks from the oldest and
     * stops at the first thousand that are all younger.
     *
     * @param before on the system clock
     * @return how many were forgotten
     */
    public int forgetDelivered(Instant before) {
        int forgotten = 0;
        long last = 0;
        while (true) {
            var chunk = chunkAfter(last, before);
            if (chunk.stream().noneMatch(Row::old)) {
                return forgotten;
            }
            long end = chunk.get(chunk.size() - 1).number();
            forgotten += jdbc.sql("delete from outbox where number > ? and number <= ? and created < ?"
                            + " and is_open = false")
                    .params(last, end, Stored.at(before))
                    .update();
            last = end;
        }
    }

    /**
     * Forgets queues that nothing waits in and nothing is remembered of: every thread that was ever answered has had one. What
     * is said there later begins one anew.
     *
     * @param now on the system clock; whoever is to be left alone for longer than that keeps theirs
     * @return how many were forgotten
     */
    public int forgetDestinations(Instant now) {
        int forgotten = 0;
        long last = 0;
        while (true) {
            var end = jdbc.sql("select max(id) as youngest from"
                            + " (select id from destination where id > ? order by id limit ?) as oldest")
                    .params(last, CHUNK)
                    .query((row, number) -> Optional.of(row.getLong("youngest")).filter(id -> id > 0))
                    .single();
            if (end.isEmpty()) {
                return forgotten;
            }
            forgotten += jdbc.sql("delete from destination where id > ? and id <= ? and due is null"
                            + " and held_until is null and rests_until <= ?"
                            + " and not exists (select 1 from outbox where outbox.destination = destination.id)")
                    .params(last, end.get(), Stored.at(now))
                    .update();
            last = end.get();
        }
    }

    private record Row(long number, boolean old) {}

    private List<Row> chunkAfter(long number, Instant before) {
        return jdbc.sql("select number, created from outbox where number > ? order by number limit ?")
                .params(number, CHUNK)
                .query((row, index) -> new Row(
                        row.getLong("number"), Stored.instant(row, "created").isBefore(before)))
                .list();
    }
}
