package dev.runway.app.store;

import dev.runway.app.database.TestDatabase;

class H2StoreTest extends JdbcStoreTest {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
