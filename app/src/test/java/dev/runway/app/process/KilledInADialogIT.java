package dev.runway.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forty people answer at once, and the process dies by SIGKILL. Whatever was acknowledged is there; everybody goes on. */
class KilledInADialogIT {

    private static final int PEOPLE = 40;
    private static final int TALKING_AT_ONCE = 8;
    private static final int ACKNOWLEDGED_BEFORE = 90;
    private static final List<String> ANSWERS =
            List.of("at risk", "The vendor is three weeks late", "skip", "Card payments start late", "send");

    @TempDir
    Path folder;

    /** What was acknowledged: the events, by their ids. */
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @EnumSource
    void noAcknowledgedAnswerIsLost(KeptStore.Kind kind) throws Exception {
        try (var store = KeptStore.of(kind, folder);
                var platform = new FakePlatform()) {
            store.look(database -> {
                StatusWeek.prepare(database, PEOPLE);
                return null;
            });
            try (var first = StatusWeek.node(store, platform, true, folder).go()) {
                first.awaitRest();
                answerUntilKilled(first);
            }
            var before = Set.copyOf(acknowledged);
            assertThat(before.size()).isBetween(ACKNOWLEDGED_BEFORE, PEOPLE * ANSWERS.size() - 1);
            assertThat(peopleInMidDialog(before)).isNotEmpty();
            assertThat(store.look(KilledInADialogIT::events)).containsAll(before);
            assertThat(store.look(KilledInADialogIT::answered)).containsAll(onlyAnswers(before));

            String printed;
            try (var second = StatusWeek.node(store, platform, true, folder).go()) {
                for (int person = 0; person < PEOPLE; person++) {
                    answer(second, person);
                }
                second.awaitRest();
                assertThat(second.askToStop()).isEqualTo(143);
                printed = second.printed();
            }

            assertThat(store.look(KilledInADialogIT::events)).as(printed).hasSize(PEOPLE * ANSWERS.size());
            assertThat(store.look(KilledInADialogIT::reports))
                    .as(printed)
                    .isEqualTo(Map.of("AT_RISK The vendor is three weeks late, 1", (long) PEOPLE));
            assertThat(platform.posted()).hasSize(PEOPLE).allSatisfy((place, deliveries) -> assertThat(deliveries)
                    .as("the prompt and one answer to each of her words; it printed: %s", printed)
                    .hasSize(1 + ANSWERS.size())
                    .doesNotHaveDuplicates());
        }
    }

    private void answerUntilKilled(Node node) throws InterruptedException {
        var enough = new CountDownLatch(ACKNOWLEDGED_BEFORE);
        var threads = Executors.newFixedThreadPool(TALKING_AT_ONCE);
        for (int person = 0; person < PEOPLE; person++) {
            int who = person;
            threads.execute(() -> {
                try {
                    for (int number = 0; number < ANSWERS.size(); number++) {
                        say(node, who, number);
                        enough.countDown();
                    }
                } catch (UncheckedIOException killed) {
                    // What the test is about: this one was not acknowledged.
                }
            });
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(node.killHard()).as("ended by SIGKILL").isEqualTo(137);
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Goes on where she was, and says again what was not acknowledged. */
    private void answer(Node node, int person) {
        for (int number = 0; number < ANSWERS.size(); number++) {
            if (!acknowledged.contains(event(person, number))) {
                assertThat(say(node, person, number)).as(node.printed()).isEqualTo(200);
            }
        }
    }

    /** @return the status */
    private int say(Node node, int person, int number) {
        var answer = node.say(StatusWeek.user(person), event(person, number), ANSWERS.get(number));
        if (answer.statusCode() == 200) {
            acknowledged.add(event(person, number));
        }
        return answer.statusCode();
    }

    private static String event(int person, int number) {
        return "event-" + person + "-" + number;
    }

    private static Set<String> peopleInMidDialog(Set<String> events) {
        var people = new HashSet<String>();
        for (int person = 0; person < PEOPLE; person++) {
            if (events.contains(event(person, 0)) && !events.contains(event(person, ANSWERS.size() - 1))) {
                people.add(StatusWeek.user(person));
            }
        }
        return people;
    }

    /** Without the last word, "send", which is no answer. */
    private static List<String> onlyAnswers(Set<String> events) {
        return events.stream()
                .filter(event -> !event.endsWith("-" + (ANSWERS.size() - 1)))
                .toList();
    }

    private static List<String> events(TestDatabase database) {
        return database.jdbc().sql("select event from seen").query(String.class).list();
    }

    private static List<String> answered(TestDatabase database) {
        return database.jdbc()
                .sql("select event from dialog_answer")
                .query(String.class)
                .list();
    }

    /** What was reported and in how many revisions, and how often. */
    private static Map<String, Long> reports(TestDatabase database) {
        return database
                .jdbc()
                .sql("select health, words, revisions from status_report")
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + ", " + row.getInt(3))
                .list()
                .stream()
                .collect(Collectors.groupingBy(report -> report, Collectors.counting()));
    }
}
