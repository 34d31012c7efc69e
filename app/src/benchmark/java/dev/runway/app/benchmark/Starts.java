package dev.runway.app.benchmark;

import dev.runway.app.benchmark.process.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How long a start takes and what the process occupies afterwards; the median of five starts over a store that is there. */
final class Starts {

    private static final int TIMES = 5;
    private static final int REST_SECONDS = 3;
    private static final String[] SMALL = {
        "-XX:SharedArchiveFile=archive.jsa", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"
    };

    /** @param resident in MiB, some seconds after the first answer */
    record Result(double millis, double resident) {}

    private Starts() {}

    /** {@code java -jar}, and no more. */
    static Result plain(Map<String, String> settings) throws IOException, InterruptedException {
        return measured(
                Files.createTempDirectory("runway-start"),
                settings,
                "-jar",
                Shipped.jar().toString());
    }

    /** The jar taken apart, an archive of its classes, the quick compiler and a small heap. */
    static Result archived(Map<String, String> settings) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("runway-start");
        var jar = Shipped.withArchive(folder);
        var arguments = Arrays.copyOf(SMALL, SMALL.length + 2);
        arguments[SMALL.length] = "-jar";
        arguments[SMALL.length + 1] = jar.getFileName().toString();
        return measured(folder, settings, arguments);
    }

    private static Result measured(Path folder, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        Shipped.start(folder, settings, arguments).close();
        var millis = new double[TIMES];
        var resident = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            try (var shipped = Shipped.start(folder, settings, arguments)) {
                millis[time] = shipped.millis();
                TimeUnit.SECONDS.sleep(REST_SECONDS);
                resident[time] = shipped.resident();
            }
        }
        Arrays.sort(millis);
        Arrays.sort(resident);
        return new Result(millis[TIMES / 2], resident[TIMES / 2]);
    }
}
