package dev.runway.app.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server, started when first asked for and stopped with the virtual machine. */
final class PostgresServer {

    static final Once QUICK = new Once(false);
    static final Once DURABLE = new Once(true);

    private static final String TEMPLATE = "template_of_tests";

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
        administer("create database " + TEMPLATE);
        Migrated.apply(url(TEMPLATE), "postgres");
    }

    /** @return the name of a migrated database that nobody else uses */
    String newDatabase() {
        var name = "runway" + databases.incrementAndGet();
        administer("create database " + name + " template " + TEMPLATE);
        return name;
    }

    void drop(String name) {
        administer("drop database if exists " + name + " with (force)");
    }

    String url(String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    /** One at a time: a template that is being copied cannot be copied again. */
    private synchronized void administer(String statement) {
        Migrated.execute(url("postgres"), "postgres", statement);
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
