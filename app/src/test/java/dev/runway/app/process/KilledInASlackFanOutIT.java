package dev.runway.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase;
import dev.runway.core.directory.Workspace;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.slack.SlackPlatform;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The weekly round asks 200 people through Slack, and the process dies by SIGKILL while eight of the questions are on their
 * way: half of those arrived and half did not. The next process looks them up in Slack's history.
 */
class KilledInASlackFanOutIT {

    private static final int PEOPLE = 200;
    private static final int BEFORE = 70;
    /** As many as the courier has workers. */
    private static final int HELD = 8;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyPersonIsAskedOnce(KeptStore.Kind kind) throws Exception {
        try (var store = KeptStore.of(kind, folder);
                var slack = FakeSlack.start(Clock.systemUTC());
                var front = new HoldingFront(slack.url(), "/chat.postMessage")) {
            store.look(database -> prepared(database, slack));
            front.holdAfter(BEFORE);
            try (var first = node(store, slack, front).go()) {
                front.awaitHeld(HELD);

                assertThat(first.killHard()).as("ended by SIGKILL").isEqualTo(137);
            }
            assertThat(front.held()).as("on their way at the kill").isEqualTo(HELD);
            assertThat(asked(slack)).as("asked before the kill").isEqualTo(BEFORE + HELD / 2);

            front.answerAgain();
            try (var second = node(store, slack, front).go()) {
                second.awaitRest();
                assertThat(second.askToStop()).isEqualTo(143);
            }

            for (int number = 0; number < PEOPLE; number++) {
                assertThat(slack.messages(user(number))).as(user(number)).hasSize(1);
            }
            assertThat(slack.calls("conversations.history")).hasSize(HELD);
            assertThat(store.look(KilledInASlackFanOutIT::states)).isEqualTo(Map.of("SENT", PEOPLE));
        }
    }

    private static Void prepared(TestDatabase database, FakeSlack slack) {
        for (int number = 0; number < PEOPLE; number++) {
            slack.user(user(number), "Person " + number, "", "Europe/Lisbon");
        }
        StatusWeek.prepare(
                database,
                PEOPLE,
                new Workspace(StatusWeek.workspace().office(), SlackPlatform.NAME, slack.team()),
                KilledInASlackFanOutIT::user);
        return null;
    }

    private static String user(int number) {
        return "U%05d".formatted(number);
    }

    private Node.Start node(KeptStore store, FakeSlack slack, HoldingFront front) {
        return Node.classes(ProofNode.class, folder)
                .store(store.url(), store.user())
                .with("RUNWAY_OFFICE_ZONE", StatusWeek.LISBON.getId())
                .with("SLACK_API_URL", front.url())
                .with("SLACK_BOT_TOKEN", slack.token())
                .with("SLACK_SIGNING_SECRET", "a-secret-of-this-proof-alone");
    }

    private static long asked(FakeSlack slack) {
        long asked = 0;
        for (int number = 0; number < PEOPLE; number++) {
            asked += slack.messages(user(number)).size();
        }
        return asked;
    }

    private static Map<String, Integer> states(TestDatabase database) {
        var states = new HashMap<String, Integer>();
        database.jdbc().sql("select state, count(*) from outbox group by state").query(row -> {
            states.put(row.getString(1), row.getInt(2));
        });
        return states;
    }
}
