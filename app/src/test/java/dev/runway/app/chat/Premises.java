package dev.runway.app.chat;

import dev.runway.app.database.TestDatabase;
import dev.runway.app.records.RecordsOn;
import dev.runway.conversations.Records;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real database with the office's records over it, emptied in milliseconds between two chats. */
final class Premises implements AutoCloseable {

    private final TestDatabase database;
    private final RecordsOn records;
    private final List<String> tables;

    private Premises(TestDatabase database) {
        this.database = database;
        this.records = new RecordsOn(database);
        this.tables = jdbc().sql("""
                        select table_name from information_schema.tables
                        where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
                          and lower(table_name) <> 'flyway_schema_history' order by table_name""").query(String.class).list();
    }

    static Premises on(TestDatabase.Vendor vendor) {
        return new Premises(vendor.open());
    }

    TestDatabase database() {
        return database;
    }

    JdbcClient jdbc() {
        return database.jdbc();
    }

    Records records() {
        return records.all();
    }

    /** As it was when it was migrated; numbers begin at 1 again. */
    void empty() {
        try (var connection = database.dataSource().getConnection();
                var sql = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                sql.execute("set referential_integrity false");
                for (String table : tables) {
                    sql.execute("truncate table \"" + table + "\" restart identity");
                }
                sql.execute("set referential_integrity true");
            } else {
                sql.execute("truncate table " + String.join(", ", tables) + " restart identity cascade");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The chats' database could not be emptied.", e);
        }
    }

    @Override
    public void close() {
        records.close();
        database.close();
    }
}
