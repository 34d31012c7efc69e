package dev.runway.app.benchmark.slack;

import dev.runway.app.benchmark.load.Load;
import dev.runway.app.benchmark.process.Cores;
import dev.runway.app.benchmark.process.Server;
import dev.runway.app.benchmark.slack.Clients.Order;
import dev.runway.app.benchmark.slack.DoorServer.Setting;
import dev.runway.app.benchmark.slack.DoorServer.Whose;
import dev.runway.app.database.TestDatabase;
import dev.runway.fakeslack.FakeSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * From a signed action to its acknowledgement: Bolt for Java and our door in the same web server, each in a process of its own on
 * the same two cores, in turn.
 */
public final class Doors {

    static final int CONNECTIONS = 32;
    static final long MILLIS = 2_000;

    /** @param commits whether a transaction is committed before each acknowledgement */
    record Row(Kind kind, boolean commits, Load.Result bolt, Load.Result ours) {

        double ratio() {
            return ours.perSecond() / bolt.perSecond();
        }
    }

    private final List<Row> rows;

    private Doors(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    List<Row> rows() {
        return rows;
    }

    public static Doors measure() throws Exception {
        var people = people();
        var rows = new ArrayList<Row>();
        try (var database = TestDatabase.durablePostgres();
                var slack = FakeSlack.start(Clock.systemUTC());
                var clients = new Clients()) {
            Weekly.tell(slack);
            Behind.prepare(database.jdbc());
            Postgres.move(database, Cores.OTHERS);
            for (var behind : List.of(List.<String>of(), List.of(database.url(), database.user()))) {
                try (var bolt = door(Whose.BOLT, slack, behind);
                        var ours = door(Whose.OURS, slack, behind)) {
                    for (var kind : Kind.values()) {
                        calling(clients, bolt, kind, warmUp(kind), people).call();
                        calling(clients, ours, kind, warmUp(kind), people).call();
                        var measured = Rounds.measured(List.of(
                                calling(clients, bolt, kind, MILLIS, people),
                                calling(clients, ours, kind, MILLIS, people)));
                        rows.add(new Row(kind, !behind.isEmpty(), measured.get(0), measured.get(1)));
                    }
                }
            }
            Postgres.move(database, Cores.ALL);
        }
        return new Doors(rows);
    }

    /** Longest for the first. */
    private static long warmUp(Kind kind) {
        return kind == Kind.PRESS ? 8_000 : 2_000;
    }

    private static Server door(Whose whose, FakeSlack slack, List<String> behind)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(whose.name()));
        arguments.addAll(Setting.of(slack).written());
        arguments.addAll(behind);
        return Server.java(Cores.SERVERS, DoorServer.class, arguments.toArray(String[]::new));
    }

    private static Callable<Load.Result> calling(Clients clients, Server door, Kind kind, long millis, Path people) {
        return () -> clients.call(Order.flatOut(door.port(), kind, CONNECTIONS, millis, people), door::printed);
    }

    private static Path people() throws IOException {
        var lines = IntStream.range(0, Weekly.PEOPLE)
                .mapToObj(number -> Weekly.user(number) + " 01a202eb-395b-7000-8d11-53e73d221f84|payments/now|on-track")
                .toList();
        return Files.write(Files.createTempFile("runway-people", ".txt"), lines);
    }
}
