package dev.runway.app.benchmark.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.runway.app.benchmark.process.Cores;
import dev.runway.app.benchmark.process.Server;
import dev.runway.app.benchmark.slack.DoorServer.Setting;
import dev.runway.app.benchmark.slack.Weekly.Prepared;
import dev.runway.app.database.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A bot on bolt-js with pg, from src/benchmark/js: installed by npm from its lock file, with no script of any package run. */
final class BoltJs {

    private static final List<String> FILES = List.of("package.json", "package-lock.json", "server.js", "turn.js");
    private static final int INSTALL_MINUTES = 3;

    private final Path folder;

    private BoltJs(Path folder) {
        this.folder = folder;
    }

    /** Why it cannot be measured here. */
    static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        private Missing(String what) {
            super(what);
        }
    }

    /** @throws Missing when node or npm is not there, or the packages cannot be fetched */
    static BoltJs installed() throws IOException, InterruptedException, Missing {
        var folder = Files.createDirectories(Path.of(System.getProperty("runway.benchmarks.folder"), "js"));
        for (var file : FILES) {
            Files.copy(
                    Path.of(System.getProperty("runway.benchmarks.js"), file),
                    folder.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        run(folder, "node", "--version");
        run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        return new BoltJs(folder);
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException, Missing {
        var log = Files.createTempFile("runway-npm", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new Missing("`" + String.join(" ", command) + "` did not end in " + INSTALL_MINUTES + " minutes");
            }
            if (process.exitValue() != 0) {
                System.out.println(Files.readString(log));
                throw new Missing("`" + String.join(" ", command) + "` failed");
            }
        } catch (IOException notThere) {
            throw new Missing("`" + command[0] + "` is not there");
        }
    }

    /** @param processes that share the port; the connections to the database are shared out among them */
    Server start(int processes, int connections, Setting slack, TestDatabase database, Prepared prepared)
            throws IOException, InterruptedException {
        var uri = URI.create(database.url().substring("jdbc:".length()));
        var settings = Map.of(
                "processes", processes,
                "connections", connections,
                "signingSecret", Caller.SECRET,
                "botToken", slack.token(),
                "team", slack.team(),
                "botUser", slack.botUser(),
                "database",
                        Map.of(
                                "host", uri.getHost(),
                                "port", uri.getPort(),
                                "user", database.user(),
                                "database", uri.getPath().substring(1)),
                "statements", Map.of("upAgain", prepared.upAgain(), "answer", prepared.answer()));
        var file = Files.writeString(folder.resolve("settings-" + processes + ".json"), new Gson().toJson(settings));
        return Server.start(
                Cores.SERVERS,
                List.of("node", folder.resolve("server.js").toString(), file.toString()),
                Map.of("NODE_ENV", "production"));
    }

    /** Of node, bolt-js and pg. */
    String versions() throws IOException {
        var node = new String(new ProcessBuilder("node", "--version")
                        .start()
                        .getInputStream()
                        .readAllBytes())
                .strip();
        var packages = new Gson()
                .fromJson(Files.readString(folder.resolve("package.json")), JsonObject.class)
                .getAsJsonObject("dependencies");
        return "Node " + node.substring(1) + ", bolt-js "
                + packages.get("@slack/bolt").getAsString() + ", pg "
                + packages.get("pg").getAsString();
    }
}
