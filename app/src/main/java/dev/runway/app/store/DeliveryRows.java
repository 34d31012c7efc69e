package dev.runway.app.store;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.MessageCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outbox rows with their places. */
final class DeliveryRows {

    static final String COLUMNS =
            "o.id, o.kind, o.message, o.cause, o.about, o.seen_by, o.answers, o.state, o.attempts,"
                    + " o.platform_id, o.reason, o.created, o.failures, o.failing_millis, d.office, d.platform, d.workspace, d.ref, d.kind as place_kind,"
                    + " d.name as place_name";

    private final JdbcClient jdbc;
    private final MessageCodec codec;

    DeliveryRows(JdbcClient jdbc, MessageCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    List<Delivery> query(String which, Object... parameters) {
        return jdbc.sql("select " + COLUMNS + " from outbox o join destination d on d.id = o.destination " + which)
                .params(parameters)
                .query((row, number) -> delivery(row))
                .list();
    }

    /** The place's key, then from office to created, as the insert lists them. */
    Object[] columns(Delivery delivery) {
        var place = delivery.place();
        var workspace = place.workspace();
        return new Object[] {
            workspace.office(),
            workspace.platform(),
            workspace.id(),
            Stored.text(place.ref()),
            workspace.office(),
            delivery.id(),
            delivery.kind().name(),
            Stored.text(codec.encode(delivery.message())),
            Stored.text(delivery.cause()),
            new SqlParameterValue(Types.OTHER, delivery.about().orElse(null)),
            Stored.text(delivery.whoSeesIt().map(Account::user)),
            delivery.answers(),
            delivery.state().name(),
            delivery.attempts(),
            Stored.text(delivery.platformId()),
            Stored.text(delivery.reason()),
            Stored.at(delivery.created())
        };
    }

    /** Empty where an outer join found no row. */
    Optional<Delivery> deliveryIfAny(ResultSet row) throws SQLException {
        return row.getObject("id") == null ? Optional.empty() : Optional.of(delivery(row));
    }

    private Delivery delivery(ResultSet row) throws SQLException {
        var workspace = new Workspace(row.getLong("office"), row.getString("platform"), row.getString("workspace"));
        return new Delivery(
                row.getObject("id", UUID.class),
                Delivery.Kind.valueOf(row.getString("kind")),
                new Place(
                        workspace,
                        row.getString("ref"),
                        Place.Kind.valueOf(row.getString("place_kind")),
                        row.getString("place_name")),
                codec.decode(row.getString("message")),
                row.getString("cause"),
                Optional.ofNullable(row.getObject("about", UUID.class)),
                Optional.ofNullable(row.getString("seen_by")).map(user -> new Account(workspace, user)),
                row.getBoolean("answers"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("platform_id")),
                row.getString("reason"),
                Stored.instant(row, "created"),
                new Delivery.Trouble(row.getInt("failures"), Duration.ofMillis(row.getLong("failing_millis"))));
    }
}
