package dev.runway.app.agenda;

import dev.runway.core.agenda.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps how far the office's clock is ahead, so that a restart does not turn time back. */
public final class OfficeTime {

    private static final int ONLY_ROW = 1;

    private final JdbcClient jdbc;
    private final Clock system;
    private final OfficeClock clock;

    /** Reads the clock as it was left: level with the system's when it was never moved. */
    public OfficeTime(JdbcClient jdbc, Clock system) {
        this.jdbc = jdbc;
        this.system = system;
        var ahead = jdbc.sql("select ahead_nanos from office_clock where id = :id")
                .param("id", ONLY_ROW)
                .query(Long.class)
                .optional();
        this.clock = new OfficeClock(system, Duration.ofNanos(ahead.orElse(0L)));
    }

    public OfficeClock clock() {
        return clock;
    }

    /** Moves forward to that instant; nothing happens when it is past. Stored first: never does time turn back. */
    void moveTo(Instant then) {
        if (!then.isAfter(clock.instant())) {
            return;
        }
        store(Duration.between(system.instant(), then).toNanos());
        clock.moveTo(then);
    }

    private void store(long ahead) {
        var updated = jdbc.sql("update office_clock set ahead_nanos = :ahead where id = :id")
                .param("ahead", ahead)
                .param("id", ONLY_ROW)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into office_clock (id, ahead_nanos) values (:id, :ahead)")
                    .param("id", ONLY_ROW)
                    .param("ahead", ahead)
                    .update();
        }
    }
}
