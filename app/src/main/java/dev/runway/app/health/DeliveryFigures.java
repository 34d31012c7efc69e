package dev.runway.app.health;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the outbox says of itself, each by one query that an index answers. */
public final class DeliveryFigures {

    private final JdbcClient jdbc;
    private final Clock system;

    /** @param system the clock of the outbox */
    public DeliveryFigures(JdbcClient jdbc, Clock system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    /** For how long the place that waits longest has been due; zero when none is. */
    Duration behind() {
        var now = system.instant();
        return jdbc.sql("select min(due) from destination where due <= :now")
                .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(since -> Duration.between(since.toInstant(), now))
                .orElse(Duration.ZERO);
    }

    /** How many deliveries have not ended. */
    long open() {
        return jdbc.sql("select count(*) from destination d join outbox o on o.destination = d.id"
                        + " where d.due is not null and o.is_open = true")
                .query(Long.class)
                .single();
    }

    /** How many deliveries of the last day ended like that. */
    long ended(String state) {
        return jdbc.sql("select count(*) from outbox where office in (select id from office) and state = :state"
                        + " and created > :since")
                .param("state", state)
                .param("since", utc(system.instant().minus(Duration.ofDays(1))), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
