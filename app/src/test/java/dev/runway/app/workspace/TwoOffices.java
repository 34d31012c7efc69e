package dev.runway.app.workspace;

import dev.runway.app.database.TestDatabase;
import java.util.List;

/** A store with two offices, 1 and 2, to which no workspace belongs yet. */
public final class TwoOffices implements AutoCloseable {

    private final TestDatabase database;

    public TwoOffices(TestDatabase.Vendor vendor) {
        database = vendor.open();
        database.jdbc()
                .sql("insert into office (name, zone, fresh_days) values ('One', 'UTC', 7), ('Two', 'UTC', 7)")
                .update();
    }

    public WorkspaceRows rows() {
        return new WorkspaceRows(database.jdbc());
    }

    /** What belongs to whom, as in {@code 1 slack T0ACME}: office, platform and its id for the workspace. */
    public List<String> belongings() {
        return database.jdbc()
                .sql("select office, platform, workspace from workspace")
                .query((row, number) -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    @Override
    public void close() {
        database.close();
    }
}
