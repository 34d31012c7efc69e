package dev.runway.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase;
import dev.runway.core.delivery.Delivery;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The weekly round asks 200 people, and the process dies by SIGKILL while eight of the questions are on their way: half of
 * those arrived and half did not, and nobody told the courier which.
 */
class KilledInAFanOutIT {

    private static final int PEOPLE = 200;
    private static final int BEFORE = 70;
    /** As many as the courier has workers. */
    private static final int HELD = 8;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, can be looked up: {1}")
    @CsvSource({
        "H2_FILE, true",
        "H2_FILE, false",
        "POSTGRES_WITH_FSYNC, true",
        "POSTGRES_WITH_FSYNC, false",
    })
    void everyPersonIsAskedOnce(KeptStore.Kind kind, boolean canFind) throws Exception {
        try (var store = KeptStore.of(kind, folder);
                var platform = new FakePlatform()) {
            store.look(database -> {
                StatusWeek.prepare(database, PEOPLE);
                return null;
            });
            platform.holdAfter(BEFORE);
            try (var first = StatusWeek.node(store, platform, canFind, folder).go()) {
                platform.awaitHeld(HELD);

                assertThat(first.killHard()).as("ended by SIGKILL").isEqualTo(137);
            }
            assertThat(platform.answered()).as("answered before the kill").isEqualTo(BEFORE);
            assertThat(platform.held()).as("on their way at the kill").isEqualTo(HELD);
            assertThat(platform.posted()).as("asked before the kill").hasSize(BEFORE + HELD / 2);

            platform.answerAgain();
            try (var second = StatusWeek.node(store, platform, canFind, folder).go()) {
                second.awaitRest();
                if (!canFind) {
                    assertThat(second.get("/actuator/health").body())
                            .contains(HELD + " messages of the last day may or may not have arrived");
                }
                assertThat(second.askToStop()).isEqualTo(143);
            }

            assertThat(platform.posted().values())
                    .allSatisfy(times ->
                            assertThat(times).as("nobody is asked twice").hasSize(1));
            var states = store.look(KilledInAFanOutIT::states);
            assertThat(store.look(KilledInAFanOutIT::asked)).isEqualTo(PEOPLE);
            if (canFind) {
                assertThat(platform.lookups()).isEqualTo(HELD);
                assertThat(platform.posted()).hasSize(PEOPLE);
                assertThat(states).isEqualTo(Map.of(Delivery.State.SENT, PEOPLE));
            } else {
                assertThat(platform.posted()).hasSize(PEOPLE - HELD / 2);
                assertThat(states).isEqualTo(Map.of(Delivery.State.SENT, PEOPLE - HELD, Delivery.State.IN_DOUBT, HELD));
                assertThat(store.look(KilledInAFanOutIT::listed)).isEqualTo(HELD);
            }
        }
    }

    private static Map<Delivery.State, Integer> states(TestDatabase database) {
        var states = new HashMap<Delivery.State, Integer>();
        database.jdbc().sql("select state, count(*) from outbox group by state").query(row -> {
            states.put(Delivery.State.valueOf(row.getString(1)), row.getInt(2));
        });
        return states;
    }

    private static long asked(TestDatabase database) {
        return database.jdbc()
                .sql("select count(*) from prompt where state = 'ASKED'")
                .query(Long.class)
                .single();
    }

    /** How many the project office is shown, each with its reason. */
    private static int listed(TestDatabase database) {
        var doubts = database.store(Clock.systemUTC())
                .outbox()
                .inState(StatusWeek.workspace().office(), Delivery.State.IN_DOUBT, 100);
        assertThat(doubts).allSatisfy(doubt -> assertThat(doubt.reason()).isNotBlank());
        return doubts.size();
    }
}
