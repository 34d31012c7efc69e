package dev.runway.app.process;

import dev.runway.app.database.TestDatabase;
import java.nio.file.Path;
import java.util.function.Function;

/** A store that outlives the processes that use it, as safe as in production. The test looks in while none of them runs. */
final class KeptStore implements AutoCloseable {

    /** The two kinds there are. */
    enum Kind {
        H2_FILE,
        POSTGRES_WITH_FSYNC
    }

    private final Path file;
    private final TestDatabase server;
    private String url;
    private String user;

    private KeptStore(Path file, TestDatabase server) {
        this.file = file;
        this.server = server;
        look(database -> {
            url = database.url();
            user = database.user();
            return null;
        });
    }

    static KeptStore of(Kind kind, Path folder) {
        return kind == Kind.H2_FILE
                ? new KeptStore(folder.resolve("runway"), null)
                : new KeptStore(null, TestDatabase.durablePostgres());
    }

    /** An H2 file belongs to one process at a time, so it is closed again after each look. */
    <T> T look(Function<TestDatabase, T> work) {
        if (server != null) {
            return work.apply(server);
        }
        try (var database = TestDatabase.h2(file)) {
            return work.apply(database);
        }
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
