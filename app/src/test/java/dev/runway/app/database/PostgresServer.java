package dev.runway.app.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server, started when first asked for and stopped with the virtual machine. */
final class PostgresServer {

    static final Once QUICK = new Once(false);
    static final Once DURABLE = new Once(true);

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(boolean durable) {
        var builder = EmbeddedPostgres.builder().setServerConfig("max_connections", "300");
        if (durable) {
            builder.setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on");
        }
        try {
            server = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start.", e);
        }
    }

    /** @return the JDBC URL of a database that nobody else uses */
    String newDatabase() {
        var name = "runway" + databases.incrementAndGet();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL made no database " + name + ".", e);
        }
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    /** Starts it at the first use. */
    static final class Once {
        private final boolean durable;
        private PostgresServer server;

        private Once(boolean durable) {
            this.durable = durable;
        }

        synchronized PostgresServer get() {
            if (server == null) {
                server = new PostgresServer(durable);
            }
            return server;
        }
    }
}
