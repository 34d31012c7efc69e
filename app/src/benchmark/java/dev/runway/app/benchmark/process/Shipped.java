package dev.runway.app.benchmark.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The shipped jar in a process of its own. */
public final class Shipped implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Pattern LISTENS = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final Path log;
    private final int port;
    private final double millis;

    private Shipped(Process process, Path log, long begun) throws IOException, InterruptedException {
        this.process = process;
        this.log = log;
        this.port = awaitPort();
        while (send(request("/actuator/health").build()).statusCode() != 200) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        this.millis = (System.nanoTime() - begun) / 1e6;
    }

    public static Path jar() {
        return Path.of(System.getProperty("runway.jar")).toAbsolutePath();
    }

    /** Starts it and waits for its first answer. */
    public static Shipped start(Path folder, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        return start(Cores.ALL, folder, settings, arguments);
    }

    /** The same on some of the machine's cores. */
    public static Shipped start(Cores cores, Path folder, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var log = Files.createTempFile(folder, "runway", ".log");
        long begun = System.nanoTime();
        return new Shipped(launch(cores, folder, settings, log, arguments), log, begun);
    }

    /**
     * What a container image would hold: the jar taken apart, with an archive of its classes made by one start.
     *
     * @return the jar to start, with {@code archive.jsa} beside it
     */
    public static Path withArchive(Path folder) throws IOException, InterruptedException {
        var log = Files.createTempFile("runway-archive", ".log");
        end(launch(
                Cores.ALL,
                folder,
                Map.of(),
                log,
                "-Djarmode=tools",
                "-jar",
                jar().toString(),
                "extract",
                "--destination",
                "."));
        var jar = folder.resolve(jar().getFileName());
        end(launch(
                Cores.ALL,
                folder,
                Map.of(),
                log,
                "-XX:ArchiveClassesAtExit=archive.jsa",
                "-Dspring.context.exit=onRefresh",
                "-jar",
                jar.getFileName().toString()));
        if (Files.notExists(folder.resolve("archive.jsa"))) {
            throw new IllegalStateException("No archive of classes was made:\n" + Files.readString(log));
        }
        return jar;
    }

    private static void end(Process process) throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It did not end in two minutes.");
        }
    }

    private static Process launch(Cores cores, Path folder, Map<String, String> settings, Path log, String... arguments)
            throws IOException {
        var command = new ArrayList<>(cores.command());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(SLACK|TEAMS|RUNWAY|SERVER|SPRING)_.*"));
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().putAll(settings);
        return builder.start();
    }

    private int awaitPort() throws IOException, InterruptedException {
        while (process.isAlive()) {
            var found = LISTENS.matcher(Files.readString(log));
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new IllegalStateException("It did not come up:\n" + Files.readString(log));
    }

    /** All that it has printed. */
    public String printed() throws IOException {
        return Files.readString(log);
    }

    public int port() {
        return port;
    }

    /** From the start of the process until it has answered for the first time. */
    public double millis() {
        return millis;
    }

    /** What the process occupies, in MiB. */
    public double resident() throws IOException {
        var found = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        if (!found.find()) {
            throw new IllegalStateException("The system does not say how much memory the process has.");
        }
        return Long.parseLong(found.group(1)) / 1024.0;
    }

    public String post(String path, String json) throws IOException, InterruptedException {
        var answer = send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            end(process);
        } catch (InterruptedException asked) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
