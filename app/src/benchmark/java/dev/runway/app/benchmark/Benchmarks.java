package dev.runway.app.benchmark;

import dev.runway.app.database.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Measures everything and writes the page. */
class Benchmarks {

    @Test
    void writeThePage() throws Exception {
        var report = new Report();
        for (var store : Store.values()) {
            System.out.println("Measuring " + store);
            report.add(
                    store,
                    new Report.Figures(
                            overANewStore(store, Starts::plain),
                            overANewStore(store, Starts::archived),
                            Turns.measure(store),
                            overANewStore(store, HttpTurns::measure),
                            Drain.perSecond(store)));
        }
        report.write(Path.of(System.getProperty("runway.benchmarks")));
    }

    private interface Measuring<T> {
        T measure(Map<String, String> settings) throws Exception;
    }

    /** For the shipped jar: its own H2 file in its folder, or a new database on PostgreSQL. */
    private static <T> T overANewStore(Store store, Measuring<T> measuring) throws Exception {
        if (store == Store.H2) {
            return measuring.measure(Map.of());
        }
        try (var database = TestDatabase.durablePostgres()) {
            return measuring.measure(Map.of(
                    "SPRING_DATASOURCE_URL", database.url(),
                    "SPRING_DATASOURCE_USERNAME", database.user(),
                    "SPRING_DATASOURCE_PASSWORD", ""));
        }
    }
}
