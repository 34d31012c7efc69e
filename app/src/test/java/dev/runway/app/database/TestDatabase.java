package dev.runway.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.runway.app.settings.SettingsFirst;
import dev.runway.app.store.JdbcStore;
import dev.runway.app.store.OneAtATime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of its own for one test, migrated, with a connection pool. H2 lives in memory or in a file; PostgreSQL is one
 * server for the whole test run, with a new database in it each time.
 */
public final class TestDatabase implements AutoCloseable {

    /** The settings of the H2 file that the application uses by default. */
    public static final String H2_SETTINGS = SettingsFirst.H2_SETTINGS;

    /** The databases that we run on, for tests that are run on each of them. */
    public enum Vendor {
        H2,
        POSTGRES;

        public TestDatabase open() {
            return this == H2 ? h2() : postgres();
        }
    }

    private final String url;
    private final String user;
    private final HikariDataSource pool;
    private final DataSource source;
    private final Runnable drop;

    private TestDatabase(String url, String user, Runnable drop) {
        this.url = url;
        this.user = user;
        this.drop = drop;
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        this.pool = new HikariDataSource(config);
        this.source = OneAtATime.whereH2(pool, url);
    }

    /** In memory, gone when closed. */
    public static TestDatabase h2() {
        var url = "jdbc:h2:mem:" + UUID.randomUUID() + H2_SETTINGS + ";DB_CLOSE_DELAY=-1";
        Migrated.execute(url, "sa", "runscript from '" + Migrated.H2.SCRIPT + "'");
        return new TestDatabase(url, "sa", () -> Migrated.execute(url, "sa", "shutdown immediately"));
    }

    /** In a file, with the settings that the application has by default. A file that is there already is opened. */
    public static TestDatabase h2(Path file) {
        var stored = Path.of(file.toAbsolutePath() + ".mv.db");
        if (Files.notExists(stored)) {
            try {
                Files.copy(Migrated.H2.FILE, stored);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new TestDatabase("jdbc:h2:file:" + file.toAbsolutePath() + H2_SETTINGS, "sa", () -> {});
    }

    /** A new database on the quick server: fsync is off, so it says nothing about durability or speed. */
    public static TestDatabase postgres() {
        return on(PostgresServer.QUICK.get());
    }

    /** A new database on a server that has fsync and synchronous commits on, as in production. */
    public static TestDatabase durablePostgres() {
        return on(PostgresServer.DURABLE.get());
    }

    private static TestDatabase on(PostgresServer server) {
        var name = server.newDatabase();
        return new TestDatabase(server.url(name), "postgres", () -> server.drop(name));
    }

    public DataSource dataSource() {
        return source;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** All ports over this database; several stores over it are like several nodes. */
    public JdbcStore store(Clock system) {
        return JdbcStore.over(source, new JdbcTransactionManager(source), system, Set.of());
    }

    /** For another process; the password is empty. */
    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    @Override
    public void close() {
        pool.close();
        drop.run();
    }
}
