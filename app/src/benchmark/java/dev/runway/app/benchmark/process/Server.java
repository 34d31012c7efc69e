package dev.runway.app.benchmark.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server in a process of its own, which prints the port that it listens on. */
public final class Server implements AutoCloseable {

    private static final Pattern LISTENS = Pattern.compile("(?:Tomcat started|Listening) on port (\\d+)");

    private final Process process;
    private final Path log;
    private final int port;

    private Server(Process process, Path log) throws IOException, InterruptedException {
        this.process = process;
        this.log = log;
        this.port = awaitPort();
    }

    /** The benchmark's own classes, with their libraries. */
    public static Server java(Cores cores, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(java(main));
        command.addAll(List.of(arguments));
        return start(cores, command, Map.of());
    }

    /** What begins a process of the benchmark's own classes. */
    public static List<String> java(Class<?> main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
    }

    /** Starts it and waits until it listens. @throws IllegalStateException with what it printed when it ends instead */
    public static Server start(Cores cores, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var log = Files.createTempFile("runway-server", ".log");
        var pinned = new ArrayList<>(cores.command());
        pinned.addAll(command);
        var builder = new ProcessBuilder(pinned).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Server(builder.start(), log);
    }

    private int awaitPort() throws IOException, InterruptedException {
        while (process.isAlive()) {
            var found = LISTENS.matcher(printed());
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new IllegalStateException("It did not come up:\n" + printed());
    }

    /** All that it has printed. */
    public String printed() throws IOException {
        return Files.readString(log);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException asked) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
