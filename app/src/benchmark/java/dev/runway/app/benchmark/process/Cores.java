package dev.runway.app.benchmark.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some of the machine's processor cores, by the system's {@code taskset}. Where that is missing, or there are fewer than four,
 * everybody shares all of them.
 */
public enum Cores {
    /** Two, for what is measured. */
    SERVERS("0,1"),

    /** The others, for the clients and the database. */
    OTHERS("2-" + (Runtime.getRuntime().availableProcessors() - 1)),

    ALL("");

    private static final boolean APART = Runtime.getRuntime().availableProcessors() >= 4
            && Stream.of("/usr/bin/taskset", "/bin/taskset").map(Path::of).anyMatch(Files::isExecutable);

    private final String list;

    Cores(String list) {
        this.list = list;
    }

    /** Whether what is measured has cores of its own. */
    public static boolean areApart() {
        return APART;
    }

    /** What a command begins with, to run there. */
    public List<String> command() {
        return isAll() ? List.of() : List.of("taskset", "-c", list);
    }

    /** Moves a running process with all its children there, and what they start from now on. */
    public void take(long process) throws IOException, InterruptedException {
        if (!APART) {
            return;
        }
        var cores = this == ALL ? "0-" + (Runtime.getRuntime().availableProcessors() - 1) : list;
        var handle = ProcessHandle.of(process)
                .orElseThrow(() -> new IllegalArgumentException("There is no process " + process + "."));
        for (var each : Stream.concat(Stream.of(handle), handle.descendants()).toList()) {
            var moved = new ProcessBuilder("taskset", "-a", "-c", "-p", cores, Long.toString(each.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            moved.waitFor();
        }
    }

    private boolean isAll() {
        return this == ALL || !APART;
    }
}
