package dev.runway.app.store;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Outbox.Hold;
import dev.runway.core.delivery.Outbox.Rest;
import dev.runway.core.delivery.Outbox.Resting;
import dev.runway.core.platform.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The places with a queue: due when something waits, held by one courier at a time. */
final class Destinations {

    private static final String OF_PLACE = " where office = ? and platform = ? and workspace = ? and ref = ?";
    private static final String HELD = OF_PLACE + " and claim = ? and held_until is not null";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final DeliveryRows rows;
    private final DueFirst order;

    Destinations(JdbcClient jdbc, JdbcOperations batches, DeliveryRows rows) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = rows;
        this.order = DueFirst.of(batches);
    }

    /**
     * How the longest due comes first. Told to order what it locks, H2 reads and locks all that is due; but it gives rows in
     * the order of the index that it is told to use.
     */
    private enum DueFirst {
        BY_ORDER("", " order by due"),
        BY_INDEX("use index (destination_by_due)", "");

        private final String hint;
        private final String by;

        DueFirst(String hint, String by) {
            this.hint = hint;
            this.by = by;
        }

        static DueFirst of(JdbcOperations database) {
            ConnectionCallback<String> product =
                    connection -> connection.getMetaData().getDatabaseProductName();
            return "H2".equals(database.execute(product)) ? BY_INDEX : BY_ORDER;
        }
    }

    /**
     * What a courier sees of the place it holds: the wake first, so that whatever is added later shows.
     *
     * @param awaited whether an answer waits there
     */
    record Seen(long wake, boolean awaited, Optional<Delivery> oldest) {}

    /** Holds the rows of their destinations until the caller's transaction ends. */
    void raise(List<Delivery> deliveries) {
        var missing = raised(deliveries);
        if (!missing.isEmpty()) {
            batches.batchUpdate(
                    "insert into destination (office, platform, workspace, ref, kind, name, wake, claim, rests_until)"
                            + " values (?, ?, ?, ?, '', '', 0, 0, ?) on conflict do nothing",
                    missing.stream()
                            .map(delivery -> with(JdbcOutbox.key(delivery.place()), Stored.at(Instant.EPOCH)))
                            .toList());
            raised(missing);
        }
    }

    /** @return those whose place has no row yet */
    private List<Delivery> raised(List<Delivery> deliveries) {
        int[] updated = batches.batchUpdate(
                "update destination set kind = ?, name = ?, wake = wake + 1,"
                        + " awaited = awaited or ?, needs = case when due is null then ? else needs end,"
                        + " due = coalesce(due, greatest(cast(? as timestamp with time zone), rests_until))"
                        + OF_PLACE,
                deliveries.stream().map(Destinations::raising).toList());
        return IntStream.range(0, updated.length)
                .filter(index -> updated[index] == 0)
                .mapToObj(deliveries::get)
                .toList();
    }

    private static Object[] raising(Delivery delivery) {
        var place = delivery.place();
        var parameters = new ArrayList<Object>(List.of(
                place.kind().name(),
                Stored.text(place.name()),
                delivery.answers(),
                delivery.kind().call().name(),
                Stored.at(delivery.created())));
        parameters.addAll(JdbcOutbox.key(place));
        return parameters.toArray();
    }

    private static Object[] with(List<Object> key, Object more) {
        return Stream.concat(key.stream(), Stream.of(more)).toArray();
    }

    /**
     * Keeps the row locked for the rest of the transaction; a row that somebody else has locked is passed over. The lower
     * bound keeps H2 from reading all that is not due, which stands first in its index.
     */
    Optional<Hold> claim(Instant now, Instant until, Set<Resting> resting) {
        var parameters = new ArrayList<Object>(List.of(Stored.at(Instant.EPOCH), Stored.at(now), Stored.at(now)));
        var awake = new StringBuilder();
        for (var rest : resting) {
            var workspace = rest.workspace();
            parameters.addAll(List.of(workspace.office(), workspace.platform(), workspace.id()));
            awake.append(" and not (office = ? and platform = ? and workspace = ?");
            if (!rest.isWhole()) {
                var calls = rest.calls().stream().map(Call::name).sorted().toList();
                parameters.addAll(calls);
                awake.append(" and needs in (")
                        .append(String.join(", ", Collections.nCopies(calls.size(), "?")))
                        .append(')');
            }
            awake.append(rest.unlessAwaited() ? " and awaited = false)" : ")");
        }
        var hold = jdbc.sql("select office, platform, workspace, ref, kind, name, claim from destination " + order.hint
                        + " where due >= ? and due <= ? and (held_until is null or held_until <= ?)" + awake + order.by
                        + " limit 1 for update skip locked")
                .params(parameters)
                .query((row, number) -> new Hold(PlaceRows.place(row), row.getLong("claim") + 1, until))
                .optional();
        hold.ifPresent(held -> jdbc.sql("update destination set claim = ?, held_until = ?" + OF_PLACE)
                .params(held.number(), Stored.at(until))
                .params(JdbcOutbox.key(held.place()))
                .update());
        return hold;
    }

    /** Empty when another courier has the place since. One statement, so that wake and row are of one moment. */
    Optional<Seen> look(Hold hold) {
        return jdbc.sql("select d.wake, coalesce((select a.answers from outbox a where a.destination = d.id"
                        + " and a.is_open = true and a.answers = true"
                        + " order by a.destination, a.is_open, a.number limit 1), false) as awaited, "
                        + DeliveryRows.COLUMNS
                        + " from destination d left join outbox o on o.number ="
                        + " (select i.number from outbox i where i.destination = d.id and i.is_open = true"
                        + " order by i.destination, i.is_open, i.number limit 1)"
                        + " where d.office = ? and d.platform = ? and d.workspace = ? and d.ref = ? and d.claim = ?"
                        + " and d.held_until is not null")
                .params(JdbcOutbox.key(hold.place()))
                .param(hold.number())
                .query((row, number) ->
                        new Seen(row.getLong("wake"), row.getBoolean("awaited"), rows.deliveryIfAny(row)))
                .optional();
    }

    /** Nothing waited: lets the place go unless something has been added since. */
    boolean clear(Hold hold, Seen seen) {
        return jdbc.sql("update destination set due = null, held_until = null, awaited = false" + HELD
                                + " and wake = ?")
                        .params(JdbcOutbox.key(hold.place()))
                        .params(hold.number(), seen.wake())
                        .update()
                == 1;
    }

    void rest(Hold hold, Seen seen, Rest rest) {
        var then = Stored.at(rest.until());
        jdbc.sql("update destination set held_until = null, rests_until = ?, needs = ?,"
                        + " awaited = case when wake = ? then ? else awaited end, due = case when wake = ? and ?"
                        + " then cast(null as timestamp with time zone) else cast(? as timestamp with time zone) end"
                        + HELD)
                .params(
                        then,
                        needs(seen, rest),
                        seen.wake(),
                        seen.awaited(),
                        seen.wake(),
                        seen.oldest().isEmpty(),
                        then)
                .params(JdbcOutbox.key(hold.place()))
                .param(hold.number())
                .update();
    }

    /** Of a doubt it is not known: whether it is looked up depends on the platform. */
    private static String needs(Seen seen, Rest rest) {
        return rest.needs()
                .or(() -> seen.oldest()
                        .filter(row -> row.state() == Delivery.State.WAITING)
                        .map(row -> row.kind().call()))
                .map(Call::name)
                .orElse("");
    }

    boolean lock(Hold hold) {
        return jdbc.sql("select id from destination" + HELD + " for update")
                .params(JdbcOutbox.key(hold.place()))
                .param(hold.number())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Only for whoever has locked the row and left nothing waiting. */
    void letGo(Hold hold) {
        jdbc.sql("update destination set due = null, held_until = null, awaited = false" + HELD)
                .params(JdbcOutbox.key(hold.place()))
                .param(hold.number())
                .update();
    }

    boolean prolong(Hold hold, Instant until) {
        return jdbc.sql("update destination set held_until = ?" + HELD)
                        .param(Stored.at(until))
                        .params(JdbcOutbox.key(hold.place()))
                        .param(hold.number())
                        .update()
                == 1;
    }

    boolean anyDue(Instant now) {
        return jdbc.sql("select 1 from destination where due >= ? and due <= ? limit 1")
                .params(Stored.at(Instant.EPOCH), Stored.at(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
