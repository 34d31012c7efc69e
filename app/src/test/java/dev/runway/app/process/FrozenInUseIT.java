package dev.runway.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase;
import dev.runway.testkit.store.Together;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * H2's file as a {@code kill -9} would leave it, at many moments of one process: stopped by SIGSTOP, copied and let go on, while
 * eight people talk. Each copy holds every turn whole or not at all, and nothing in it is locked. While several threads used
 * the store at once, one copy in a hundred was torn (decision 8).
 */
class FrozenInUseIT {

    private static final int PEOPLE = 8;
    private static final int COPIES = 120;
    private static final int MOST_BETWEEN = 60;
    private static final int PROMPT = 1;

    /** The rows that turns and deliveries were at last. */
    private static final List<String> LAST_TOUCHED = List.of(
            "select * from turn_lock",
            "select * from destination",
            "select * from outbox order by number desc fetch first 40 rows only",
            "select * from seen order by seen_at desc fetch first 40 rows only");

    @TempDir
    Path folder;

    /** How many events of each person were acknowledged. */
    private final AtomicIntegerArray acknowledged = new AtomicIntegerArray(PEOPLE);

    /** Since the last copy. */
    private final Semaphore spoken = new Semaphore(0);

    private final Random random = new Random(8);
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void everyCopyHoldsEachTurnWholeOrNotAtAll() throws Exception {
        try (var store = KeptStore.of(KeptStore.Kind.H2_FILE, folder);
                var platform = new FakePlatform();
                var together = new Together()) {
            store.look(database -> {
                StatusWeek.prepare(database, PEOPLE);
                return null;
            });
            try (var node = StatusWeek.node(store, platform, true, folder).go()) {
                node.awaitRest();
                var talking = IntStream.range(0, PEOPLE)
                        .mapToObj(person -> together.begin(() -> talk(node, person)))
                        .toList();
                for (int number = 0; number < COPIES; number++) {
                    assertThat(spoken.tryAcquire(1 + random.nextInt(MOST_BETWEEN), 60, TimeUnit.SECONDS))
                            .as("they go on talking")
                            .isTrue();
                    node.freeze();
                    isWhole(
                            copied(),
                            IntStream.range(0, PEOPLE).map(acknowledged::get).toArray());
                    spoken.drainPermits();
                    node.goOn();
                }
                enough.set(true);
                assertThat(talking)
                        .allSatisfy(one -> assertThat(Together.result(one)).isPositive());
            }
        }
    }

    /** @return how often they were heard */
    private int talk(Node node, int person) {
        for (int number = 0; !enough.get(); number++) {
            assertThat(node.say(StatusWeek.user(person), event(person, number), "help")
                            .statusCode())
                    .isEqualTo(200);
            acknowledged.set(person, number + 1);
            spoken.release();
        }
        return acknowledged.get(person);
    }

    private Path copied() throws IOException {
        Files.copy(folder.resolve("runway.mv.db"), folder.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        return folder.resolve("copy");
    }

    private static void isWhole(Path file, int[] acknowledged) {
        try (var copy = TestDatabase.h2(file)) {
            for (int person = 0; person < PEOPLE; person++) {
                int heard = heard(copy, person);
                assertThat(heard).isBetween(acknowledged[person], acknowledged[person] + 1);
                assertThat(answers(copy, person))
                        .as("answers to person %d", person)
                        .isEqualTo(PROMPT + heard);
                assertThat(hear(copy, event(person, heard))).isEqualTo(1);
            }
            LAST_TOUCHED.forEach(
                    rows -> copy.jdbc().sql(rows + " for update").query().listOfRows());
            copy.jdbc().sql("shutdown immediately").update();
        }
    }

    private static int heard(TestDatabase copy, int person) {
        return copy.jdbc()
                .sql("select count(*) from seen where event like :event")
                .param("event", event(person, 0).replaceAll("\\d+$", "%"))
                .query(Integer.class)
                .single();
    }

    private static int answers(TestDatabase copy, int person) {
        return copy.jdbc()
                .sql("select count(*) from outbox o join destination d on d.id = o.destination where d.ref = :user")
                .param("user", StatusWeek.user(person))
                .query(Integer.class)
                .single();
    }

    private static int hear(TestDatabase copy, String event) {
        return copy.jdbc()
                .sql("insert into seen (office, platform, workspace, event, seen_at)"
                        + " select office, platform, workspace, :event, seen_at from seen fetch first row only")
                .param("event", event)
                .update();
    }

    private static String event(int person, int number) {
        return "said-" + person + "-" + number;
    }
}
