package dev.runway.app.benchmark;

import dev.runway.app.benchmark.load.Load;
import dev.runway.app.benchmark.process.Shipped;
import dev.runway.conversations.sample.SamplePeople;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Turns through the playground's HTTP, of the shipped jar in a process of its own: its seven people talk at once, those who
 * report on projects in the midst of their update. Their words are stored in the room as well, and the answers delivered.
 */
final class HttpTurns {

    static final int PEOPLE = SamplePeople.ALL.size();
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final List<String> WORDS = List.of("at risk", "The vendor is three weeks late", "start over");

    private HttpTurns() {}

    static Load.Result measure(Map<String, String> settings) throws Exception {
        try (var shipped = Shipped.start(
                Files.createTempDirectory("runway-http"),
                settings,
                "-jar",
                Shipped.jar().toString())) {
            for (var person : SamplePeople.ALL) {
                say(shipped, person.user(), "update");
            }
            Load.flatOut(PEOPLE, WARM_UP, thread -> talking(shipped, thread));
            return Load.flatOut(PEOPLE, MEASURED, thread -> talking(shipped, thread));
        }
    }

    private static Callable<?> talking(Shipped shipped, int thread) {
        var user = SamplePeople.ALL.get(thread).user();
        return new Callable<String>() {
            private int turn;

            @Override
            public String call() throws Exception {
                return say(shipped, user, WORDS.get(turn++ % WORDS.size()));
            }
        };
    }

    private static String say(Shipped shipped, String user, String words) throws Exception {
        return shipped.post(
                "/playground/api/say",
                "{\"event\":\"" + UUID.randomUUID() + "\",\"as\":\"" + user + "\",\"place\":\"direct:" + user
                        + "\",\"words\":\"" + words + "\"}");
    }
}
