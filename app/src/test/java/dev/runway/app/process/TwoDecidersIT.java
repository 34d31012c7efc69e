package dev.runway.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people of the project office decide on the same request at the same moment, each on a node of their own. */
class TwoDecidersIT {

    private static final String ONE = StatusWeek.user(0), OTHER = StatusWeek.user(1), REQUESTER = StatusWeek.user(2);
    private static final List<String> TITLES =
            List.of("Invoices print twice", "Doors stay open", "Heating fails", "Phones drop calls", "Badges expire");

    @TempDir
    Path folder;

    private int events;

    @Test
    void oneOfThemDecidesAndTheOtherIsToldWho() throws Exception {
        try (var store = KeptStore.of(KeptStore.Kind.POSTGRES_WITH_FSYNC, folder);
                var platform = new FakePlatform()) {
            store.look(TwoDecidersIT::prepare);
            try (var node = StatusWeek.node(store, platform, true, folder).go();
                    var another = StatusWeek.node(store, platform, true, folder).go()) {
                node.awaitRest();
                another.awaitRest();
                // The weekly question was asked first; it is left for later.
                List.of(ONE, OTHER, REQUESTER).forEach(user -> say(node, user, "stop"));
                for (String title : TITLES) {
                    asked(node, title);
                    both(node, another);
                    node.awaitRest();
                    another.awaitRest();
                }
            }
            store.look(TwoDecidersIT::hold);
        }
    }

    private static Void prepare(TestDatabase database) {
        StatusWeek.prepare(database, 3);
        database.jdbc()
                .sql(
                        "insert into person_role (person, role) select id, 'PROJECT_OFFICE' from person where name = :name")
                .param("name", OTHER)
                .update();
        return null;
    }

    private void asked(Node node, String title) {
        for (String words :
                List.of("intake " + title, "a fix", "It costs an hour a day", "today", ONE, "nothing", "send")) {
            say(node, REQUESTER, words);
        }
        node.awaitRest();
    }

    /** One declines and the other accepts: the last word of each is said at the same moment. */
    private void both(Node node, Node another) throws Exception {
        for (String words : List.of("decline", "We have other plans.")) {
            say(node, ONE, words);
        }
        for (String words : List.of("accept", "1", "skip")) {
            say(another, OTHER, words);
        }
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var sent = threads.invokeAll(List.<Callable<HttpResponse<String>>>of(
                    () -> {
                        start.await();
                        return node.say(ONE, "send of " + ONE + events, "send");
                    },
                    () -> {
                        start.await();
                        return another.say(OTHER, "send of " + OTHER + events, "send");
                    }));
            for (var reply : sent) {
                assertThat(reply.get().statusCode()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void say(Node node, String user, String words) {
        assertThat(node.say(user, "event " + ++events, words).statusCode()).isEqualTo(200);
    }

    private static Void hold(TestDatabase database) {
        int many = TITLES.size();
        assertThat(count(database, "intake_request where state in ('ACCEPTED', 'DECLINED')"))
                .isEqualTo(many);
        assertThat(count(database, "intake_step where kind in ('ACCEPTED', 'DECLINED')"))
                .as("one decision each")
                .isEqualTo(many);
        assertThat(count(database, "project where code not like 'project-%'"))
                .as("a project for each that was accepted, and for no other")
                .isEqualTo(count(database, "intake_request where state = 'ACCEPTED'"));
        assertThat(said(database, "Thank you. ", "I have told " + REQUESTER + "."))
                .as("whoever was first is thanked")
                .isEqualTo(many);
        assertThat(said(database, " has ", "It stands, and nothing else was done."))
                .as("the other is told who decided")
                .isEqualTo(many);
        assertThat(count(
                        database,
                        "outbox o join destination d on d.id = o.destination where d.ref = '" + REQUESTER
                                + "' and (o.message like '% accepted %' or o.message like '% declined %')"))
                .as("whoever asked hears of one decision each")
                .isEqualTo(many);
        return null;
    }

    private static long said(TestDatabase database, String beginning, String end) {
        return count(
                database,
                "outbox o join destination d on d.id = o.destination where d.ref in ('" + ONE + "', '" + OTHER
                        + "') and o.kind = 'POST' and o.message like '%" + beginning + "%" + end + "%'");
    }

    private static long count(TestDatabase database, String from) {
        return database.jdbc()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }
}
