package dev.runway.app.agenda;

import dev.runway.app.database.TestDatabase;

class H2AgendaTest extends DbSchedulerAgendaTest {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
