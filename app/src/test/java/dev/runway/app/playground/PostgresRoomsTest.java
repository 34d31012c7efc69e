package dev.runway.app.playground;

import dev.runway.app.database.TestDatabase;

class PostgresRoomsTest extends JdbcRoomsTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
