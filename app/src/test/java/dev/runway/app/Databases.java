package dev.runway.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.runway.app.store.JdbcStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Fresh, migrated databases for tests, each in milliseconds: a template is migrated once in a JVM and copied. PostgreSQL is
 * a real server of our own, started when it is first asked for and shared by all test classes.
 */
public final class Databases {

    /** H2 as the application is shipped, but for the file. */
    private static final String H2_MODE = ";MODE=PostgreSQL;WRITE_DELAY=0;LOCK_TIMEOUT=10000";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Databases() {}

    /** One database, of nobody else; closing it drops it. */
    public static final class Database implements AutoCloseable {
        private final String url;
        private final String username;
        private final Runnable drop;
        private HikariDataSource pool;

        private Database(String url, String username, Runnable drop) {
            this.url = url;
            this.username = username;
            this.drop = drop;
        }

        public String url() {
            return url;
        }

        public String username() {
            return username;
        }

        public String password() {
            return "";
        }

        /** A pool of sixteen connections, the same at each call. */
        public synchronized DataSource source() {
            if (pool == null) {
                var config = new HikariConfig();
                config.setJdbcUrl(url);
                config.setUsername(username);
                config.setPassword(password());
                config.setMaximumPoolSize(16);
                config.setMinimumIdle(0);
                pool = new HikariDataSource(config);
            }
            return pool;
        }

        public JdbcStore store(Clock system) {
            return JdbcStore.over(source(), new JdbcTransactionManager(source()), system);
        }

        @Override
        public synchronized void close() {
            if (pool != null) {
                pool.close();
            }
            drop.run();
        }
    }

    /** In memory. */
    public static Database h2() {
        var url = "jdbc:h2:mem:test" + NUMBER.incrementAndGet() + H2_MODE + ";DB_CLOSE_DELAY=-1";
        execute(url, "sa", "runscript from '" + H2Template.SCRIPT + "'");
        return new Database(url, "sa", () -> execute(url, "sa", "shutdown"));
    }

    /** In a file, as shipped. */
    public static Database h2File() {
        try {
            var folder = Files.createTempDirectory("runway-h2");
            Files.copy(H2Template.FILE, folder.resolve("runway.mv.db"), StandardCopyOption.REPLACE_EXISTING);
            return new Database("jdbc:h2:file:" + folder.resolve("runway") + H2_MODE, "sa", () -> delete(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * PostgreSQL.
     *
     * @param durable whether commits wait for the disk, for whatever is about durability or speed
     */
    public static Database postgres(boolean durable) {
        var server = durable ? DurableServer.SERVER : QuickServer.SERVER;
        return server.fresh();
    }

    /** Both ways to keep a store, for a parameterised test; each is closed by whoever takes it. */
    public enum Kind {
        H2,
        POSTGRES;

        public Database fresh() {
            return this == H2 ? h2() : postgres(false);
        }
    }

    private static final class H2Template {
        private static final Path FILE;
        private static final Path SCRIPT;

        static {
            try {
                var folder = Files.createTempDirectory("runway-h2-template");
                FILE = folder.resolve("runway.mv.db");
                SCRIPT = folder.resolve("runway.sql");
                var url = "jdbc:h2:file:" + folder.resolve("runway") + H2_MODE;
                migrate(url, "sa");
                execute(url, "sa", "script to '" + SCRIPT + "'");
                execute(url, "sa", "shutdown compact");
                deleteAtTheEnd(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class QuickServer {
        private static final Server SERVER = new Server(false);
    }

    private static final class DurableServer {
        private static final Server SERVER = new Server(true);
    }

    private static final class Server {
        private final EmbeddedPostgres postgres;

        Server(boolean durable) {
            try {
                var setting = durable ? "on" : "off";
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", setting)
                        .setServerConfig("synchronous_commit", setting)
                        .setServerConfig("full_page_writes", setting)
                        .setServerConfig("max_connections", "200")
                        .setRegisterShutdownHook(true)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            administer("create database template_of_tests");
            migrate(url("template_of_tests"), "postgres");
        }

        Database fresh() {
            var name = "test" + NUMBER.incrementAndGet();
            administer("create database " + name + " template template_of_tests");
            return new Database(url(name), "postgres", () -> administer("drop database " + name + " with (force)"));
        }

        private synchronized void administer(String statement) {
            execute(url("postgres"), "postgres", statement);
        }

        private String url(String database) {
            return postgres.getJdbcUrl("postgres", database).replaceAll("\\?.*", "");
        }
    }

    private static void migrate(String url, String username) {
        Flyway.configure().dataSource(url, username, "").load().migrate();
    }

    private static void execute(String url, String username, String statement) {
        try (var connection = DriverManager.getConnection(url, username, "");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The test's database refused: " + statement, e);
        }
    }

    private static void deleteAtTheEnd(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
