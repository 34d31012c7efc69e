package dev.runway.app.store;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.directory.Place;
import dev.runway.core.inbox.Transactions;
import dev.runway.core.platform.Traced;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows and their destinations. Whoever needs both locks the destination first, so that a turn and a courier never wait for
 * each other crosswise. A row belongs to the attempt that its number of attempts counts; a destination to its last claim.
 */
final class JdbcOutbox implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcOutbox.class);
    /**
     * Not a plain comparison: where PostgreSQL has no statistics yet, it would read all rows in that state to find the one
     * of an id.
     */
    private static final String AND_STATE = " and coalesce(state, '') = ";

    private static final String OF_PLACE = " where office = ? and platform = ? and workspace = ? and ref = ?";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Transactions transactions;
    private final DeliveryRows rows;
    private final Destinations destinations;
    private final Clock system;

    JdbcOutbox(JdbcClient jdbc, JdbcOperations batches, Transactions transactions, DeliveryRows rows, Clock system) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.rows = rows;
        this.system = system;
        this.destinations = new Destinations(jdbc, batches, rows);
    }

    /** Rows wait for the end of the transaction: see {@link PendingRows}. */
    @Override
    public void add(Delivery delivery) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            PendingRows.of(this, this::write).add(delivery);
        } else {
            transactions.run(() -> write(List.of(delivery)));
        }
    }

    private int write(List<Delivery> deliveries) {
        destinations.raise(deliveries);
        return batches.batchUpdate(
                        "insert into outbox (destination, is_open, office, id, kind, message, cause, about, seen_by,"
                                + " answers, state, attempts, platform_id, reason, created)"
                                + " values ((select id from destination" + OF_PLACE
                                + "), true, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        deliveries.stream().map(rows::columns).toList())
                .length;
    }

    /** Whatever is read in the midst of a transaction shows what it has added. */
    private void writePending() {
        PendingRows.write(this);
    }

    @Override
    public Optional<InHand> claim(Instant now, Duration lease, Set<Resting> resting) {
        while (true) {
            var attempt = transactions.run(
                    () -> destinations.claim(now, now.plus(lease), resting).map(this::takeOldest));
            if (attempt.isEmpty() || attempt.get().isPresent()) {
                return attempt.flatMap(found -> found);
            }
        }
    }

    @Override
    public Optional<InHand> next(Hold hold, Delivery ended) {
        return transactions.run(() -> {
            record(ended);
            return takeOldest(hold);
        });
    }

    @Override
    public void letGo(Hold hold, Delivery row, Rest rest) {
        transactions.run(() -> {
            record(row);
            destinations.look(hold).ifPresent(seen -> {
                destinations.rest(hold, seen, rest);
                rest.trouble().ifPresent(wait -> trouble(hold, wait));
            });
            return null;
        });
    }

    private void trouble(Hold hold, Duration wait) {
        jdbc.sql("update outbox set failures = failures + 1, failing_millis = failing_millis + ?"
                        + " where is_open = true and destination = (select id from destination" + OF_PLACE + ")")
                .param(wait.toMillis())
                .params(key(hold.place()))
                .update();
    }

    /**
     * Looks until a row is marked or the place is let go: a row may be cancelled, and wake raised, between the look and the
     * write. A row that this release cannot read is left to one that can, and keeps no other place waiting meanwhile.
     */
    private Optional<InHand> takeOldest(Hold hold) {
        while (true) {
            Optional<Destinations.Seen> seen;
            try {
                seen = destinations.look(hold);
            } catch (IllegalArgumentException unreadable) {
                LOG.error(
                        "A delivery cannot be read; its place rests for as long as it is held: {}.",
                        Traced.of(unreadable));
                return Optional.empty();
            }
            if (seen.isEmpty()) {
                return Optional.empty();
            }
            var oldest = seen.get().oldest();
            if (oldest.isPresent()) {
                if (mark(oldest.get())) {
                    return Optional.of(inHand(hold, oldest.get(), seen.get().awaited()));
                }
            } else if (destinations.clear(hold, seen.get())) {
                return Optional.empty();
            }
        }
    }

    /** Whoever takes a place over marks its oldest row anew, so a courier that lost the place finds another attempt here. */
    private boolean mark(Delivery found) {
        return jdbc.sql("update outbox set state = 'SENDING', attempts = attempts + 1"
                                + " where office = ? and id = ? and attempts = ?" + AND_STATE + "?")
                        .params(
                                found.place().workspace().office(),
                                found.id(),
                                found.attempts(),
                                found.state().name())
                        .update()
                == 1;
    }

    private static InHand inHand(Hold hold, Delivery found, boolean awaited) {
        return new InHand(hold, found.taken(), found.state() == Delivery.State.SENDING, awaited);
    }

    /** Counts unless a later attempt has begun. */
    private void record(Delivery row) {
        jdbc.sql("update outbox set state = ?, is_open = ?, platform_id = ?, reason = ?,"
                        + " ended = ?"
                        + " where office = ? and id = ? and attempts = ?" + AND_STATE + "'SENDING'")
                .params(
                        row.state().name(),
                        !row.state().isEnd(),
                        Stored.text(row.platformId()),
                        Stored.text(row.reason()),
                        Stored.at(Optional.of(system.instant())
                                .filter(now -> row.state().isEnd())),
                        row.place().workspace().office(),
                        row.id(),
                        row.attempts())
                .update();
    }

    @Override
    public int skipAll(Hold hold, String reason) {
        return transactions.run(() -> {
            if (!destinations.lock(hold)) {
                return 0;
            }
            int skipped = jdbc.sql("update outbox set state = 'SKIPPED', is_open = false, reason = ?, ended = ?"
                            + " where is_open = true and destination = (select id from destination" + OF_PLACE + ")")
                    .params(Stored.text(reason), now())
                    .params(key(hold.place()))
                    .update();
            destinations.letGo(hold);
            return skipped;
        });
    }

    @Override
    public boolean prolong(Hold hold, Instant until) {
        return destinations.prolong(hold, until);
    }

    @Override
    public boolean cancel(long office, UUID id, String reason) {
        writePending();
        jdbc.sql("select id from destination where id = (select destination from outbox where office = ? and id = ?)"
                        + " for update")
                .params(office, id)
                .query(Long.class)
                .optional();
        return jdbc.sql("update outbox set state = 'CANCELLED', is_open = false, reason = ?, ended = ?"
                                + " where office = ? and id = ? and platform_id is null" + AND_STATE + "'WAITING'")
                        .params(Stored.text(reason), now(), office, id)
                        .update()
                == 1;
    }

    @Override
    public Optional<Delivery> find(long office, UUID id) {
        writePending();
        return rows.query("where o.office = ? and o.id = ?", office, id).stream()
                .findFirst();
    }

    /** Whatever replaced or removed it was added later than it was. */
    @Override
    public Optional<Delivery> standing(long office, UUID id) {
        writePending();
        return rows
                .query(
                        "where o.office = ? and o.about = ? and (coalesce(state, '') = 'SENT'"
                                + " or coalesce(state, '') = 'IN_DOUBT' and platform_id is not null)"
                                + " order by o.about desc, o.number desc limit 1",
                        office,
                        id)
                .stream()
                .findFirst()
                .or(() -> find(office, id).filter(Delivery::isStanding));
    }

    /** Rows of a place end in their order, so an open one is newer than all that ended. */
    @Override
    public Optional<Delivery> newest(Place place) {
        writePending();
        return newest(place, true).or(() -> newest(place, false));
    }

    private Optional<Delivery> newest(Place place, boolean open) {
        var parameters = new ArrayList<Object>(List.of(key(place).toArray()));
        parameters.add(open);
        return rows
                .query(
                        "where o.destination = (select id from destination" + OF_PLACE + ") and o.is_open = ?"
                                + " and o.kind in ('POST', 'REPLACE')"
                                + " and o.state not in ('FAILED', 'SKIPPED', 'CANCELLED')"
                                + " order by o.destination desc, o.is_open desc, o.number desc limit 1",
                        parameters.toArray())
                .stream()
                .findFirst();
    }

    @Override
    public List<Delivery> inState(long office, Delivery.State state, int most) {
        writePending();
        return rows.query(
                "where o.office = ? and o.state = ? order by o.state desc, o.office desc, o.number desc limit ?",
                office,
                state.name(),
                most);
    }

    @Override
    public Map<Delivery.State, Integer> count(long office, String cause) {
        writePending();
        var counts = new EnumMap<Delivery.State, Integer>(Delivery.State.class);
        jdbc.sql("select state, count(*) from outbox where office = ? and cause = ? group by state")
                .params(office, Stored.text(cause))
                .query(row -> {
                    counts.put(Delivery.State.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    @Override
    public boolean isDrained(Instant now) {
        writePending();
        return !destinations.anyDue(now);
    }

    private Object now() {
        return Stored.at(system.instant());
    }

    static List<Object> key(Place place) {
        var workspace = place.workspace();
        return List.of(workspace.office(), workspace.platform(), workspace.id(), Stored.text(place.ref()));
    }
}
