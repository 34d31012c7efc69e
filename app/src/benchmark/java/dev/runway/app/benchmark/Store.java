package dev.runway.app.benchmark;

import dev.runway.app.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The two ways to keep a store, each as safe as in production. */
enum Store {
    H2("H2 in a file, write delay 0"),
    POSTGRES("PostgreSQL, fsync on");

    private final String words;

    Store(String words) {
        this.words = words;
    }

    TestDatabase open() {
        if (this == POSTGRES) {
            return TestDatabase.durablePostgres();
        }
        try {
            return TestDatabase.h2(Files.createTempDirectory("runway-benchmark").resolve("runway"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return words;
    }
}
