package dev.runway.app.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Down when the database does not answer: then nothing can be acted on. */
public final class StoreHealth implements HealthIndicator {

    private final JdbcClient jdbc;

    public StoreHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return Attention.fine("The database answers.");
        } catch (DataAccessException failure) {
            return Health.down()
                    .withDetail(
                            "says",
                            "The database does not answer, so nothing can be acted on: "
                                    + failure.getMostSpecificCause().getMessage())
                    .build();
        }
    }
}
