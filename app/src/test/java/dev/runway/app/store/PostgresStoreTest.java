package dev.runway.app.store;

import dev.runway.app.database.TestDatabase;

class PostgresStoreTest extends JdbcStoreTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
