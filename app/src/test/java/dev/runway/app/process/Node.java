package dev.runway.app.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Runway in a process of its own. What it prints goes to a file, which is shown when something goes wrong. */
public final class Node implements AutoCloseable {

    private static final Pattern LISTENS = Pattern.compile("Tomcat started on port (\\d+)(?s:.*)Started \\w+ in ");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Process process;
    private final Path log;
    private final CompletableFuture<Integer> port;

    private Node(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.port = CompletableFuture.supplyAsync(this::awaitPort);
    }

    /** How to start one. */
    public static final class Start {
        private final List<String> command = new ArrayList<>();
        private final Map<String, String> environment = new HashMap<>();
        private final Path folder;

        private Start(Path javaHome, Path folder) {
            this.folder = folder;
            command.add(javaHome.resolve("bin/java").toString());
            command.add("-Xmx256m");
            command.add("-XX:TieredStopAtLevel=1");
            environment.put("SERVER_PORT", "0");
        }

        /** A variable of its environment. */
        public Start with(String name, String value) {
            environment.put(name, value);
            return this;
        }

        Start store(String url, String user) {
            return with("SPRING_DATASOURCE_URL", url)
                    .with("SPRING_DATASOURCE_USERNAME", user)
                    .with("SPRING_DATASOURCE_PASSWORD", "");
        }

        /** Starts it; its port is there when it listens. */
        public Node go() {
            try {
                Files.createDirectories(folder);
                var log = Files.createTempFile(folder, "node", ".log");
                var builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
                builder.environment().keySet().removeIf(Start::isSetting);
                builder.environment().putAll(environment);
                return new Node(builder.start(), log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean isSetting(String name) {
            return name.matches("(SLACK|TEAMS|RUNWAY|SERVER|SPRING)_.*") || name.startsWith("JAVA_TOOL");
        }
    }

    /** The jar as it is shipped. */
    public static Start jar(Path javaHome, Path folder) {
        var jar = System.getProperty("runway.jar");
        if (jar == null || !Files.exists(Path.of(jar))) {
            throw new IllegalStateException("The jar is not built: please run this with `mvn verify`.");
        }
        var start = new Start(javaHome, folder);
        start.command.addAll(List.of("-jar", jar));
        return start;
    }

    /** The built classes, with the tests' beside them. */
    static Start classes(Class<?> main, Path folder) {
        var start = new Start(Path.of(System.getProperty("java.home")), folder);
        start.command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return start;
    }

    /** Waits until it listens. */
    public int port() {
        try {
            return port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Runway did not come up. It printed:\n" + printed(), e);
        }
    }

    private int awaitPort() {
        while (true) {
            var found = LISTENS.matcher(printed());
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended with " + process.exitValue() + ".");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it printed until now. */
    public String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it printed, and what each of its threads does at this moment. */
    private String stacks() {
        return printed() + jcmd("Thread.print");
    }

    /** What its objects take, in MiB, once those that nobody needs are gone. */
    long liveHeap() {
        jcmd("GC.run");
        var used = Pattern.compile("(?:heap|new generation|generation) .*?used (\\d+)K")
                .matcher(jcmd("GC.heap_info"))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        return used / 1024;
    }

    /** What the whole process takes of the machine's memory, in MiB; 0 where the system does not say. */
    long memory() {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                            .sum()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String jcmd(String command) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** One of the fake platform's people says it directly to the bot. Not acknowledged unless the status is 200. */
    HttpResponse<String> say(String user, String event, String words) {
        return post("/fake/said?user=" + encoded(user) + "&event=" + encoded(event) + "&words=" + encoded(words));
    }

    /** One of the fake platform's people presses a button of the bot's. */
    HttpResponse<String> press(String user, String event, String action, String argument) {
        return post("/fake/pressed?user=" + encoded(user) + "&event=" + encoded(event) + "&action=" + encoded(action)
                + "&argument=" + encoded(argument));
    }

    HttpResponse<String> command(String user, String event, String command) {
        return post(
                "/fake/commanded?user=" + encoded(user) + "&event=" + encoded(event) + "&command=" + encoded(command));
    }

    /** Posts JSON, as somebody with that {@code Authorization}. */
    HttpResponse<String> post(String path, String json, String authorization) {
        return send(request(path)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Whether anything below that package has been loaded. */
    boolean hasLoaded(String base) {
        return jcmd("VM.class_hierarchy").contains(base + ".");
    }

    private HttpResponse<String> post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw new UncheckedIOException(
                    "It did not answer " + request.uri() + " in time. It was at:\n" + stacks(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "It did not answer " + request.uri() + ": " + e + ". It printed:\n" + printed(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until nothing is due and nothing is left to deliver. */
    void awaitRest() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (figure("runway_agenda_behind_seconds") > 0 || figure("runway_deliveries_open") > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("It does not come to rest. It printed:\n" + printed());
            }
            pause();
        }
    }

    private double figure(String name) {
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no figure " + name + "."));
    }

    /** SIGSTOP: it stands still in the midst of whatever it does, until it is told to go on. */
    void freeze() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("SIG" + name + " could not be sent.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: no shutdown hook, no flush. Returns the exit value, 137 for a process that was killed like that. */
    public int killHard() {
        process.destroyForcibly();
        return exit();
    }

    /** SIGTERM: it ends what it has in hand. */
    int askToStop() {
        process.destroy();
        return exit();
    }

    /** Waits until it takes no more requests. */
    void awaitClosedDoor() {
        int door = port();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), door).close();
                pause();
            } catch (IOException closed) {
                return;
            }
        }
        throw new IllegalStateException("Its door stays open. It printed:\n" + printed());
    }

    /** Waits until it has ended by itself. */
    int exit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("It did not end. It printed:\n" + printed());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
