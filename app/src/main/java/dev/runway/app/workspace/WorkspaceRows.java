package dev.runway.app.workspace;

import dev.runway.core.directory.Workspace;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which office a workspace belongs to: to one, once and for all. */
public final class WorkspaceRows {

    private final JdbcClient jdbc;

    public WorkspaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps it for its office. Safe at every start, and on several nodes at once.
     *
     * @param name what its people call it
     * @throws IllegalStateException when it is another office's
     */
    public void keep(Workspace workspace, String name) {
        jdbc.sql("insert into workspace (office, platform, workspace, name) values (?, ?, ?, ?) on conflict do nothing")
                .params(workspace.office(), workspace.platform(), workspace.id(), name)
                .update();
        int kept = jdbc.sql("update workspace set name = ? where office = ? and platform = ? and workspace = ?")
                .params(name, workspace.office(), workspace.platform(), workspace.id())
                .update();
        if (kept == 0) {
            throw new IllegalStateException("The workspace " + workspace.id()
                    + " belongs to another office of this store, and can belong to one alone.");
        }
    }
}
