package dev.runway.app.playground;

import dev.runway.app.database.TestDatabase;

class H2RoomsTest extends JdbcRoomsTest {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
