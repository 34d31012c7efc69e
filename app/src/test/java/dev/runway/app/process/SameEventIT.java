package dev.runway.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform delivers the same event three times, at the same moment, and once more later. It is acted on once. */
class SameEventIT {

    private static final int PEOPLE = 20;
    private static final int TIMES = 3;

    @TempDir
    Path folder;

    @Test
    void onThreadsOfOneNode() throws Exception {
        try (var store = KeptStore.of(KeptStore.Kind.H2_FILE, folder);
                var platform = new FakePlatform()) {
            prepare(store);
            try (var node = StatusWeek.node(store, platform, true, folder).go()) {
                node.awaitRest();
                everyEventThreeTimes(List.of(node), platform);
                node.askToStop();
            }
            assertThat(store.look(SameEventIT::answers)).isEqualTo(PEOPLE);
        }
    }

    @Test
    void onTwoNodesOverOnePostgres() throws Exception {
        try (var store = KeptStore.of(KeptStore.Kind.POSTGRES_WITH_FSYNC, folder);
                var platform = new FakePlatform()) {
            prepare(store);
            try (var one = StatusWeek.node(store, platform, true, folder).go();
                    var other = StatusWeek.node(store, platform, true, folder).go()) {
                one.awaitRest();
                other.awaitRest();
                assertThat(platform.posted())
                        .as("two nodes ask each person once")
                        .hasSize(PEOPLE);

                everyEventThreeTimes(List.of(one, other), platform);
            }
            assertThat(store.look(SameEventIT::answers)).isEqualTo(PEOPLE);
        }
    }

    private static void prepare(KeptStore store) {
        store.look(database -> {
            StatusWeek.prepare(database, PEOPLE);
            return null;
        });
    }

    private static void everyEventThreeTimes(List<Node> nodes, FakePlatform platform) throws Exception {
        var threads = Executors.newFixedThreadPool(TIMES);
        try {
            for (int person = 0; person < PEOPLE; person++) {
                var user = StatusWeek.user(person);
                same(threads, nodes, node -> node.say(user, "answer of " + user, "off track"));
                var help = same(threads, nodes, node -> node.command(user, "help of " + user, "help"));
                assertThat(help).contains("This is what people say to me most");
            }
        } finally {
            threads.shutdown();
        }
        nodes.forEach(Node::awaitRest);
        assertThat(platform.posted()).hasSize(PEOPLE).allSatisfy((place, deliveries) -> assertThat(deliveries)
                .as("the prompt, and one question after the answer")
                .hasSize(2)
                .doesNotHaveDuplicates());
    }

    /** @return the one reply that all got */
    private static String same(ExecutorService threads, List<Node> nodes, Function<Node, HttpResponse<String>> tell)
            throws Exception {
        var start = new CyclicBarrier(TIMES);
        var told = new ArrayList<Callable<HttpResponse<String>>>();
        for (int time = 0; time < TIMES; time++) {
            var node = nodes.get(time % nodes.size());
            told.add(() -> {
                start.await();
                return tell.apply(node);
            });
        }
        var replies = new ArrayList<HttpResponse<String>>();
        for (Future<HttpResponse<String>> reply : threads.invokeAll(told)) {
            replies.add(reply.get());
        }
        nodes.forEach(node -> replies.add(tell.apply(node)));
        assertThat(replies).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(replies)
                .extracting(HttpResponse::body)
                .containsOnly(replies.get(0).body());
        return replies.get(0).body();
    }

    private static long answers(TestDatabase database) {
        return database.jdbc()
                .sql("select count(*) from dialog_answer")
                .query(Long.class)
                .single();
    }
}
