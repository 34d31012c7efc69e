package dev.runway.app.benchmark.slack;

import dev.runway.app.benchmark.load.Load;
import dev.runway.app.benchmark.process.Cores;
import dev.runway.app.benchmark.process.Shipped;
import dev.runway.app.benchmark.slack.Clients.Order;
import dev.runway.app.benchmark.slack.DoorServer.Setting;
import dev.runway.app.benchmark.slack.Weekly.Prepared;
import dev.runway.app.database.TestDatabase;
import dev.runway.fakeslack.FakeSlack;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * A press with its answer committed on PostgreSQL before it is acknowledged: the shipped jar beside bolt-js with pg, which asks
 * the same statements of a database prepared alike. In turn, on the same two cores.
 */
public final class Presses {

    static final int CONNECTIONS = 32;
    static final int POOL = 16;
    static final long MILLIS = 4_000;
    static final int STEADY = 200;

    /** For each: as long as the one that takes longest needs until its compiler is done. */
    static final long WARM_UP_MILLIS = 30_000;

    private static final long STEADY_MILLIS = 8_000;

    /** One that was measured. */
    private record Candidate(
            String name, int port, Callable<String> printed, Prepared prepared, TestDatabase database) {

        /** What every turn adds a row to: the event at its beginning, and what is to be said to it at its end. */
        Stored stored() {
            return new Stored(rows("seen"), rows("outbox"));
        }

        private long rows(String table) {
            return database.jdbc()
                    .sql("select count(*) from " + table)
                    .query(Long.class)
                    .single();
        }

        /** How many answers were given since. */
        long answers(Instant since) {
            return database.jdbc()
                    .sql("select count(*) from dialog_answer where given_at >= ?")
                    .param(since.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        }
    }

    private record Stored(long events, long said) {

        /** How many whole turns, at most. */
        long since(Stored before) {
            return Math.min(events - before.events, said - before.said);
        }
    }

    private final Map<String, Load.Result> results = new LinkedHashMap<>();
    private final List<String> statements = new ArrayList<>();
    private Load.Result steady;
    private String missing = "";
    private String versions = "";

    private Presses() {}

    static final String OURS = "Runway, the shipped jar";

    Map<String, Load.Result> results() {
        return results;
    }

    /** Of ours at {@link #STEADY} a second. */
    Load.Result steady() {
        return steady;
    }

    /** Of the turn that stores an answer, then of the one that takes it up again. */
    List<String> statements() {
        return statements;
    }

    /** Why bolt-js was not measured; empty when it was. */
    String missing() {
        return missing;
    }

    String versions() {
        return versions;
    }

    public static Presses measure() throws Exception {
        var presses = new Presses();
        try (var slack = FakeSlack.start(Clock.systemUTC());
                var clients = new Clients();
                var jars = TestDatabase.durablePostgres();
                var singles = TestDatabase.durablePostgres();
                var severals = TestDatabase.durablePostgres()) {
            Weekly.tell(slack);
            Postgres.move(jars, Cores.OTHERS);
            presses.measure(slack, clients, jars, singles, severals);
            Postgres.move(jars, Cores.ALL);
        }
        return presses;
    }

    private void measure(
            FakeSlack slack, Clients clients, TestDatabase jars, TestDatabase singles, TestDatabase severals)
            throws Exception {
        var prepared = Weekly.in(jars, slack.team());
        statements.addAll(prepared.answer());
        try (var jar = Shipped.start(
                Cores.SERVERS,
                Files.createTempDirectory("runway-slack"),
                settings(slack, jars),
                "-jar",
                Shipped.jar().toString())) {
            var ours = new Candidate(OURS, jar.port(), jar::printed, prepared, jars);
            try {
                var js = BoltJs.installed();
                versions = js.versions();
                var setting = Setting.of(slack);
                var one = Weekly.in(singles, slack.team());
                var several = Weekly.in(severals, slack.team());
                try (var single = js.start(1, POOL, setting, singles, one);
                        var cluster = js.start(2, POOL, setting, severals, several)) {
                    rounds(
                            clients,
                            List.of(
                                    ours,
                                    new Candidate(
                                            "bolt-js with pg, one process",
                                            single.port(),
                                            single::printed,
                                            one,
                                            singles),
                                    new Candidate(
                                            "bolt-js with pg, two processes",
                                            cluster.port(),
                                            cluster::printed,
                                            several,
                                            severals)));
                }
            } catch (BoltJs.Missing why) {
                missing = why.getMessage();
                rounds(clients, List.of(ours));
            }
        }
    }

    private void rounds(Clients clients, List<Candidate> candidates) throws Exception {
        var calls = new ArrayList<Callable<Load.Result>>();
        for (var each : candidates) {
            warmUp(clients, each);
            calls.add(() -> call(clients, each, MILLIS));
        }
        steady = clients.call(
                order(candidates.get(0), STEADY, STEADY_MILLIS),
                candidates.get(0).printed());
        var measured = Rounds.measured(calls);
        for (int number = 0; number < measured.size(); number++) {
            results.put(candidates.get(number).name(), measured.get(number));
        }
    }

    /** Long enough that everybody gives her answer, which must then stand in the database. */
    private static void warmUp(Clients clients, Candidate candidate) throws Exception {
        var begun = Clock.systemUTC().instant();
        call(clients, candidate, WARM_UP_MILLIS);
        long answers = candidate.answers(begun);
        if (answers != Weekly.PEOPLE) {
            throw new IllegalStateException(
                    candidate.name() + " stored answers of " + answers + " of " + Weekly.PEOPLE + " people.");
        }
    }

    /** What was acknowledged must be in the database, or it does not count. */
    private static Load.Result call(Clients clients, Candidate candidate, long millis) throws Exception {
        var before = candidate.stored();
        var result = clients.call(order(candidate, 0, millis), candidate.printed());
        long stored = candidate.stored().since(before);
        if (stored < result.perSecond() * millis / 1_000 * 0.99) {
            throw new IllegalStateException(candidate.name() + " acknowledged " + result.perSecond()
                    + " a second and stored " + stored + " in " + millis + " ms.");
        }
        return result;
    }

    private static Order order(Candidate candidate, int perSecond, long millis) {
        return new Order(
                candidate.port(),
                Kind.PRESS,
                CONNECTIONS,
                perSecond,
                millis,
                candidate.prepared().people());
    }

    private static Map<String, String> settings(FakeSlack slack, TestDatabase database) {
        return Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", database.user(),
                "SPRING_DATASOURCE_PASSWORD", "",
                "RUNWAY_OFFICE_NAME", Weekly.OFFICE,
                "RUNWAY_OFFICE_ZONE", Weekly.ZONE.getId(),
                "SLACK_SIGNING_SECRET", Caller.SECRET,
                "SLACK_BOT_TOKEN", slack.token(),
                "SLACK_API_URL", slack.url());
    }
}
