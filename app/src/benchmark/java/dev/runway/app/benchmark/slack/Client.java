package dev.runway.app.benchmark.slack;

import dev.runway.app.benchmark.load.Load;
import dev.runway.app.benchmark.slack.Clients.Order;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** The process that plays Slack: does what it is told, an order a line, and tells what it measured. */
final class Client {

    private final Clock clock = Clock.systemUTC();
    private final AtomicLong numbers = new AtomicLong();

    /** By their file: whoever is in the midst of it goes on there at the next order. */
    private final Map<Path, List<Presser>> known = new HashMap<>();

    private Client() {}

    /** Ends with its standard input. */
    public static void main(String[] arguments) throws Exception {
        var client = new Client();
        try (var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = orders.readLine(); line != null; line = orders.readLine()) {
                var result = client.obey(Order.parse(line));
                System.out.println(Clients.written(result));
            }
        }
    }

    private Load.Result obey(Order order) throws Exception {
        var people = people(order);
        var callers = new ArrayList<Caller>();
        try {
            for (int number = 0; number < order.connections(); number++) {
                callers.add(new Caller(order.port(), clock));
            }
            var time = Duration.ofMillis(order.millis());
            IntFunction<Callable<?>> work =
                    thread -> calling(order.kind(), callers.get(thread), mine(people, thread, order.connections()));
            return order.perSecond() == 0
                    ? Load.flatOut(order.connections(), time, work)
                    : Load.steady(order.connections(), order.perSecond(), time, work);
        } finally {
            for (var caller : callers) {
                caller.close();
            }
        }
    }

    private static final class Presser {
        private final String user;
        private final List<String> values;
        private int turn;

        Presser(List<String> line) {
            this.user = line.get(0);
            this.values = line.subList(1, line.size());
        }

        String next() {
            return values.get(turn++ % values.size());
        }
    }

    /** Goes round its own people, so that nobody waits for herself. */
    private Callable<?> calling(Kind kind, Caller caller, List<Presser> people) {
        var body = new Body(kind.template());
        return new Callable<Void>() {
            private int turn;

            @Override
            public Void call() throws IOException {
                var person = people.get(turn++ % people.size());
                caller.call(kind.contentType(), body.of(numbers.incrementAndGet(), person.user, person.next()));
                return null;
            }
        };
    }

    /** A person a line: the user, then what she presses in turn. */
    private List<Presser> people(Order order) throws IOException {
        var there = known.get(order.people());
        if (there != null) {
            return there;
        }
        var people = new ArrayList<Presser>();
        for (var line : Files.readAllLines(order.people())) {
            people.add(new Presser(List.of(line.split(" "))));
        }
        known.put(order.people(), people);
        return people;
    }

    private static List<Presser> mine(List<Presser> people, int thread, int threads) {
        var mine = new ArrayList<Presser>();
        for (int number = thread; number < people.size(); number += threads) {
            mine.add(people.get(number));
        }
        return mine;
    }
}
