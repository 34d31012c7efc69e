package dev.runway.app.benchmark.slack;

import dev.runway.app.benchmark.load.Load;
import dev.runway.app.benchmark.process.Cores;
import dev.runway.app.benchmark.process.Server;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;

/** The clients, in a process of their own on the cores that the servers do not have. */
final class Clients implements AutoCloseable {

    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader results;

    Clients() throws IOException {
        var command = new ArrayList<>(Cores.OTHERS.command());
        command.addAll(Server.java(Client.class));
        this.process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.results = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * @param perSecond as many as that, or as fast as it goes where it is 0
     * @param people a file with a person a line: the user, then what she presses in turn
     */
    record Order(int port, Kind kind, int connections, int perSecond, long millis, Path people) {

        static Order flatOut(int port, Kind kind, int connections, long millis, Path people) {
            return new Order(port, kind, connections, 0, millis, people);
        }

        static Order parse(String line) {
            var parts = line.split(" ", 6);
            return new Order(
                    Integer.parseInt(parts[0]),
                    Kind.valueOf(parts[1]),
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]),
                    Long.parseLong(parts[4]),
                    Path.of(parts[5]));
        }

        String written() {
            return port + " " + kind.name() + " " + connections + " " + perSecond + " " + millis + " " + people;
        }
    }

    static String written(Load.Result result) {
        return result.perSecond() + " " + result.half() + " " + result.ninetyNine();
    }

    /** @throws IOException when something was not answered with 200; standard error says what, and the message what the server printed */
    Load.Result call(Order order, Callable<String> printed) throws Exception {
        orders.write(order.written());
        orders.newLine();
        orders.flush();
        var line = results.readLine();
        if (line == null) {
            throw new IOException("The clients gave up. The server had printed:\n" + printed.call());
        }
        var parts = line.split(" ");
        return new Load.Result(
                Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.destroy();
    }
}
