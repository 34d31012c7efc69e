package dev.runway.app.workspace;

import dev.runway.app.settings.UnfitSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the playground's made-up people out of an office with real ones: they would be asked, counted and written about. */
public final class RealPeople {

    private final JdbcClient jdbc;

    public RealPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws UnfitSettings when the store was a playground's */
    public void check() {
        boolean madeUp = jdbc.sql("select count(*) from account where platform = 'playground'")
                        .query(Long.class)
                        .single()
                > 0;
        if (madeUp) {
            throw new UnfitSettings(
                    "The store holds the playground's made-up people, who would be asked and counted beside"
                            + " real ones: please begin with an empty one (move data/ away, or name another in"
                            + " SPRING_DATASOURCE_URL), or set RUNWAY_PLAYGROUND=true to keep both.");
        }
    }
}
