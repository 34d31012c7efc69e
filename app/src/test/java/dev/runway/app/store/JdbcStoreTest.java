package dev.runway.app.store;

import dev.runway.app.database.TestDatabase;
import dev.runway.testkit.store.Store;
import dev.runway.testkit.store.StoreContract;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The real store keeps the contract, on each database: one for the whole class, emptied before each case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcStoreTest extends StoreContract {

    private static final List<String> CHILDREN_FIRST = List.of(
            "outbox",
            "destination",
            "dialog_answer",
            "dialog_run",
            "turn_lock",
            "seen",
            "place",
            "same_person",
            "account",
            "person_role",
            "person_away",
            "person");

    private TestDatabase database;
    private JdbcStore store;

    abstract TestDatabase open();

    @BeforeAll
    void openDatabase() {
        database = open();
        store = database.store(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void emptyDatabase() {
        for (var table : CHILDREN_FIRST) {
            database.jdbc().sql("delete from " + table).update();
        }
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    @Override
    public Store store() {
        return new Store(
                store.transactions(), store.seen(), store.turnLock(), store.runs(), store.outbox(), store.directory());
    }
}
