package dev.runway.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** Databases that are migrated once in a test run, and copied for each test. */
final class Migrated {

    private Migrated() {}

    /** H2, as a file to copy and as a script to run in memory. */
    static final class H2 {
        static final Path FILE;
        static final Path SCRIPT;

        static {
            try {
                var folder = Files.createTempDirectory("runway-template");
                FILE = folder.resolve("template.mv.db");
                SCRIPT = folder.resolve("template.sql");
                var url = "jdbc:h2:file:" + folder.resolve("template") + TestDatabase.H2_SETTINGS;
                apply(url, "sa");
                execute(url, "sa", "script to '" + SCRIPT + "'");
                FILE.toFile().deleteOnExit();
                SCRIPT.toFile().deleteOnExit();
                folder.toFile().deleteOnExit();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private H2() {}
    }

    static void apply(String url, String user) {
        Flyway.configure().dataSource(url, user, "").loggers("slf4j").load().migrate();
    }

    static void execute(String url, String user, String statement) {
        try (var connection = DriverManager.getConnection(url, user, "");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The test's database refused: " + statement, e);
        }
    }
}
