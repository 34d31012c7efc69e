package dev.runway.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of its own for one test, migrated, with a connection pool. H2 lives in memory or in a file; PostgreSQL is one
 * server for the whole test run, with a new database in it each time.
 */
public final class TestDatabase implements AutoCloseable {

    /** The settings of the H2 file that the application uses by default. */
    public static final String H2_SETTINGS = ";MODE=PostgreSQL;WRITE_DELAY=0;LOCK_TIMEOUT=10000";

    private final String url;
    private final String user;
    private final HikariDataSource pool;

    private TestDatabase(String url, String user) {
        this.url = url;
        this.user = user;
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(16);
        this.pool = new HikariDataSource(config);
        Flyway.configure().dataSource(pool).loggers("slf4j").load().migrate();
    }

    /** In memory, gone when closed. */
    public static TestDatabase h2() {
        return new TestDatabase("jdbc:h2:mem:" + UUID.randomUUID() + H2_SETTINGS, "sa");
    }

    /** In a file, with the settings that the application has by default. */
    public static TestDatabase h2(Path file) {
        return new TestDatabase("jdbc:h2:file:" + file.toAbsolutePath() + H2_SETTINGS, "sa");
    }

    /** A new database on the quick server: fsync is off, so it says nothing about durability or speed. */
    public static TestDatabase postgres() {
        return new TestDatabase(PostgresServer.QUICK.get().newDatabase(), "postgres");
    }

    /** A new database on a server that has fsync and synchronous commits on, as in production. */
    public static TestDatabase durablePostgres() {
        return new TestDatabase(PostgresServer.DURABLE.get().newDatabase(), "postgres");
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
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
    }
}
