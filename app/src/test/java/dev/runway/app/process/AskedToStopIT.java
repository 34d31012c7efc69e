package dev.runway.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deploy in mid fan-out: what is on its way is waited for and recorded, the rest is left to the next process. */
class AskedToStopIT {

    private static final int PEOPLE = 60;
    private static final int BEFORE = 20;
    private static final int IN_HAND = 8;

    @TempDir
    Path folder;

    @Test
    void deliveriesInHandAreFinished() throws Exception {
        try (var store = KeptStore.of(KeptStore.Kind.H2_FILE, folder);
                var platform = new FakePlatform()) {
            store.look(database -> {
                StatusWeek.prepare(database, PEOPLE);
                return null;
            });
            platform.answerLateAfter(BEFORE);
            try (var node = StatusWeek.node(store, platform, false, folder).go()) {
                platform.awaitHeld(IN_HAND);
                node.port();

                var ending = CompletableFuture.supplyAsync(node::askToStop);
                node.awaitClosedDoor();
                platform.answerAgain();

                assertThat(ending.get(60, TimeUnit.SECONDS)).isEqualTo(143);
            }

            assertThat(platform.answered()).isBetween(BEFORE + IN_HAND, PEOPLE - 1);
            int sent = store.look(database -> count(database, "SENT"));
            int unclear = store.look(database -> count(database, "SENDING") + count(database, "IN_DOUBT"));
            assertThat(sent).isEqualTo(platform.answered());
            assertThat(unclear).isZero();
        }
    }

    private static int count(TestDatabase database, String state) {
        return database.jdbc()
                .sql("select count(*) from outbox where state = :state")
                .param("state", state)
                .query(Integer.class)
                .single();
    }
}
