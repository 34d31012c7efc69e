package dev.runway.app.benchmark;

import dev.runway.app.benchmark.slack.Doors;
import dev.runway.app.benchmark.slack.Presses;
import dev.runway.app.benchmark.slack.SlackPage;
import dev.runway.app.database.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Measures everything and writes the page; with {@code -Drunway.benchmark=store} or {@code =slack} that part alone, which is
 * printed.
 */
class Benchmarks {

    @Test
    void writeThePage() throws Exception {
        var only = System.getProperty("runway.benchmark", "");
        if (!Set.of("", "store", "slack").contains(only)) {
            throw new IllegalArgumentException("There is no part \"" + only
                    + "\". Please say -Drunway.benchmark=store or =slack, or leave it out.");
        }
        var report = new Report();
        if (!only.equals("slack")) {
            stores(report);
        }
        if (!only.equals("store")) {
            System.out.println("Measuring Slack's door");
            var doors = Doors.measure();
            System.out.println("Measuring a press, committed");
            report.add(SlackPage.of(doors, Presses.measure()));
        }
        if (only.isEmpty()) {
            report.write(Path.of(System.getProperty("runway.benchmarks")));
        } else {
            System.out.println(report.page());
        }
    }

    private static void stores(Report report) throws Exception {
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
