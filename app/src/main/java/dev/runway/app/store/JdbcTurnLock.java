package dev.runway.app.store;

import dev.runway.core.inbox.TurnLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row for each person, locked until the transaction ends. */
final class JdbcTurnLock implements TurnLock {

    private final JdbcClient jdbc;

    JdbcTurnLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks before it inserts: after the first turn there is a row, and the insert would cost a statement each time. */
    @Override
    public void hold(long office, long person) {
        if (!locked(office, person)) {
            jdbc.sql("insert into turn_lock (office, person) values (?, ?) on conflict do nothing")
                    .params(office, person)
                    .update();
            locked(office, person);
        }
    }

    private boolean locked(long office, long person) {
        return jdbc.sql("select person from turn_lock where office = ? and person = ? for update")
                .params(office, person)
                .query(Long.class)
                .optional()
                .isPresent();
    }
}
