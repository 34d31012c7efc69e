package dev.runway.app.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.runway.app.benchmark.load.Load;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The page docs/benchmarks.md. */
final class Report {

    /** All that was measured over one kind of store. */
    record Figures(Starts.Result plain, Starts.Result archived, Turns.Result turns, Load.Result http, double drain) {}

    private final Map<Store, Figures> figures = new EnumMap<>(Store.class);

    private final StringBuilder more = new StringBuilder();

    void add(Store store, Figures measured) {
        figures.put(store, measured);
    }

    /** A part of the page that stands below the others. */
    void add(String part) {
        more.append('\n').append(part);
    }

    void write(Path page) throws IOException {
        Files.writeString(page, page());
    }

    String page() {
        return head() + (figures.isEmpty() ? "" : stores()) + more;
    }

    private static String head() {
        return """
                # Figures

                Measured by one command, which writes this page (about thirteen minutes; nothing else should run on the machine):

                ```sh
                mvn verify -Pbenchmark
                ```

                With `-Drunway.benchmark=slack`, or `=store`, it measures that part alone and prints it.

                Measured on %s, Java %s. The database, the platform, the clients and Runway shared that machine, over the
                loopback alone. PostgreSQL ran with `fsync` and `synchronous_commit` on, H2 in a file with a write delay of 0: what
                is counted is safe against `kill -9`.
                """.formatted(machine(), System.getProperty("java.version"));
    }

    private String stores() {
        return """

                ## Start

                The median of five starts over a store that is there, until the first answer to `/actuator/health`; memory is
                the whole process, three seconds later. The second way is the jar taken apart, with an archive of its classes
                (`-XX:ArchiveClassesAtExit`), `-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx128m`.

                %s
                ## Turns

                One turn is one event acted on: seen, the person's lock, the answer, the run and the next question in one
                transaction, timed until that is committed. Below the door: %d people in the midst of their weekly update, on %d
                threads. Through HTTP: the playground of the shipped jar, whose %d people talk at once; their own words and the
                answers are stored in their rooms as well. "Bare commits" are inserts of one small row, each committed, on as many
                threads over the same database in the same run.

                %s
                ## Deliveries

                %,d places with one message each, eight workers, and a platform that takes everything at once; each delivery is
                recorded before it is sent and after.

                %s""".formatted(
                table(
                        row("`java -jar`, ms", each -> number(each.plain().millis())),
                        row("`java -jar`, MiB", each -> number(each.plain().resident())),
                        row(
                                "with the archive, ms",
                                each -> number(each.archived().millis())),
                        row(
                                "with the archive, MiB",
                                each -> number(each.archived().resident()))),
                Turns.PEOPLE,
                Turns.THREADS,
                HttpTurns.PEOPLE,
                table(
                        row("bare commits a second", each -> number(each.turns().commits())),
                        row(
                                "turns a second, below the door, nobody delivering",
                                each -> number(each.turns().alone().perSecond())),
                        row(
                                "… for each bare commit",
                                each -> ratio(each.turns().alone().perSecond()
                                        / each.turns().commits())),
                        row(
                                "… 50 % and 99 % within, ms",
                                each -> within(each.turns().alone())),
                        row(
                                "turns a second, below the door, delivered beside it",
                                each -> number(each.turns().delivered().perSecond())),
                        row(
                                "… 50 % and 99 % within, ms",
                                each -> within(each.turns().delivered())),
                        row(
                                "at " + Turns.STEADY + " turns a second, delivered: 50 % and 99 % within, ms",
                                each -> within(each.turns().steady())),
                        row(
                                "turns a second, through the playground's HTTP, delivered",
                                each -> number(each.http().perSecond())),
                        row("… 50 % and 99 % within, ms", each -> within(each.http()))),
                Drain.PLACES,
                table(
                        row("deliveries a second", each -> number(each.drain())),
                        row(
                                "… for each bare commit",
                                each -> ratio(each.drain() / each.turns().commits()))));
    }

    private static String machine() {
        long memory = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return Runtime.getRuntime().availableProcessors() + " cores, " + (memory >> 30) + " GiB, "
                + System.getProperty("os.name");
    }

    private String table(String... rows) {
        var page = new StringBuilder("| |");
        figures.keySet().forEach(store -> page.append(' ').append(store).append(" |"));
        page.append("\n|---|").append("---:|".repeat(figures.size())).append('\n');
        for (var row : rows) {
            page.append(row);
        }
        return page.toString();
    }

    private String row(String name, Function<Figures, String> cell) {
        var row = new StringBuilder("| ").append(name).append(" |");
        figures.values()
                .forEach(each -> row.append(' ').append(cell.apply(each)).append(" |"));
        return row.append('\n').toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String within(Load.Result result) {
        return String.format(Locale.ROOT, "%.1f and %.1f", result.half(), result.ninetyNine());
    }
}
