package dev.runway.app.benchmark.slack;

import dev.runway.app.benchmark.process.Cores;
import dev.runway.app.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The durable server of the tests, on the clients' cores for a while. */
final class Postgres {

    private Postgres() {}

    static void move(TestDatabase database, Cores cores) throws IOException, InterruptedException {
        var data =
                database.jdbc().sql("show data_directory").query(String.class).single();
        var pid = Files.readAllLines(Path.of(data, "postmaster.pid")).get(0).strip();
        cores.take(Long.parseLong(pid));
    }
}
