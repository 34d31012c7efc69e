package dev.runway.app.agenda;

import dev.runway.app.database.TestDatabase;

class PostgresAgendaTest extends DbSchedulerAgendaTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
