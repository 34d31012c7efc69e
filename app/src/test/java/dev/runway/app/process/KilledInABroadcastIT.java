package dev.runway.app.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase;
import dev.runway.app.web.SignedLinks;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A broadcast to ten thousand people, two in a hundred of whom the platform refuses, and the process dies by SIGKILL twice on the
 * way, each time with eight posts in the air: half of those arrived and half did not. The report is read as people read it, by
 * the link that they are given, and compared name by name with what the platform has.
 */
class KilledInABroadcastIT {

    private static final int PEOPLE = 10_000;
    private static final int EVERY = 50;
    /** As many as the courier has workers. */
    private static final int IN_THE_AIR = 8;

    private static final String KEY = "a key for the length of this proof";
    private static final long OFFICE = StatusWeek.workspace().office();

    private final long begun = System.nanoTime();

    @TempDir
    Path folder;

    @Test
    void theReportAddsUpByNameAndNobodyGetsTwo() throws Exception {
        try (var store = KeptStore.of(KeptStore.Kind.POSTGRES_WITH_FSYNC, folder);
                var platform = new FakePlatform()) {
            store.look(KilledInABroadcastIT::prepare);
            platform.refuse(KilledInABroadcastIT::isRefused);

            platform.holdAfter(3_000);
            try (var first = node(store, platform).go()) {
                send(first);
                platform.awaitHeld(IN_THE_AIR);
                figure(first, "3,000 sent");
                assertThat(first.killHard()).isEqualTo(137);
            }
            platform.answerAgain();
            platform.holdAfter(6_500);
            try (var second = node(store, platform).go()) {
                platform.awaitHeld(2 * IN_THE_AIR);
                figure(second, "6,500 sent, after a kill");
                assertThat(second.killHard()).isEqualTo(137);
            }
            platform.answerAgain();
            try (var third = node(store, platform).go()) {
                awaitEnd(store);
                figure(third, "all sent, after two kills");

                var report = report(third);
                figure(third, "the report was read");
                compare(report, platform.posted());
            }
        }
    }

    /** Only the first person can be spoken for; all the others are rows, made in one go. */
    private static Object prepare(TestDatabase database) {
        StatusWeek.prepare(database, 1);
        database.jdbc().sql("delete from office_clock").update();
        database.jdbc().sql("""
                insert into person (office, name, email, zone, working_days, platform, workspace)
                select office, 'person-' || n, 'person-' || n || '@acme.example', zone, working_days, platform, workspace
                from person, generate_series(1, ?) n where name = 'person-0'""").param(PEOPLE - 1).update();
        database.jdbc().sql("""
                insert into account (office, platform, workspace, user_id, person)
                select office, platform, workspace, name, id from person where name <> 'person-0'""").update();
        database.jdbc().sql("""
                insert into place (office, platform, workspace, ref, kind, name, called, whose)
                select office, platform, workspace, name, 'DIRECT', name, name, name from person
                where name <> 'person-0'""").update();
        return database;
    }

    private Node.Start node(KeptStore store, FakePlatform platform) {
        return StatusWeek.node(store, platform, false, folder).with("RUNWAY_SECRET_KEY", KEY);
    }

    private void send(Node node) {
        var words = List.of("broadcast", "technology", "everybody", "skip", "preview");
        for (int at = 0; at < words.size(); at++) {
            assertThat(node.say("person-0", "said-" + at, words.get(at)).statusCode())
                    .isEqualTo(200);
        }
        figure(node, "before");
        long pressed = System.nanoTime();
        assertThat(node.press("person-0", "sent", "broadcast.send", "1|1").statusCode())
                .isEqualTo(200);
        System.out.printf(
                "Broadcast to %,d people: the turn that fixes all of them took %,d ms%n",
                PEOPLE, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - pressed));
    }

    private void figure(Node node, String when) {
        System.out.printf(
                "Broadcast to %,d people, after %,d s, %s: live heap %d MiB, process %d MiB%n",
                PEOPLE,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
                when,
                node.liveHeap(),
                node.memory());
    }

    private static void awaitEnd(KeptStore store) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!store.look(database -> database.jdbc()
                        .sql("select state from broadcast")
                        .query(String.class)
                        .single())
                .equals("ENDED")) {
            assertThat(System.nanoTime()).as("the broadcast comes to its end").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** The states by name. */
    private static Map<String, String> report(Node node) {
        var link = new SignedLinks(KEY.getBytes(UTF_8), () -> "", Clock.systemUTC())
                .csv(OFFICE, 1)
                .orElseThrow();
        var lines = node.get(link.toString()).body().lines().toList();
        assertThat(lines.get(0)).isEqualTo("\"name\",\"kind\",\"state\",\"reason\",\"when\"");
        return lines.stream()
                .skip(1)
                .map(line -> line.substring(1, line.length() - 1).split("\",\""))
                .collect(Collectors.toMap(fields -> fields[0], fields -> fields[2]));
    }

    private static void compare(Map<String, String> report, Map<String, List<String>> posted) {
        assertThat(report).as("everybody, each by name").hasSize(PEOPLE);
        var all = new HashSet<String>();
        for (int number = 0; number < PEOPLE; number++) {
            all.add(StatusWeek.user(number));
        }
        assertThat(report.keySet()).isEqualTo(all);
        var counts = report.values().stream().collect(Collectors.groupingBy(state -> state, Collectors.counting()));
        System.out.println("Broadcast to " + PEOPLE + " people, killed twice: " + counts);
        assertThat(counts.get("failed")).isEqualTo(PEOPLE / EVERY);
        assertThat(counts.get("in doubt")).isEqualTo(2L * IN_THE_AIR);
        assertThat(counts.get("sent")).isEqualTo(PEOPLE - PEOPLE / EVERY - 2L * IN_THE_AIR);
        report.forEach((name, state) -> {
            var got = posted.getOrDefault(name, List.of());
            if (name.equals("person-0")) {
                return; // Whoever sent it was also told how it goes, in the same place.
            }
            assertThat(got.size()).as("what " + name + " got, who is " + state).isLessThan(2);
            assertThat(state).isEqualTo(isRefused(name) ? "failed" : state.equals("in doubt") ? state : "sent");
            if (!state.equals("in doubt")) {
                assertThat(got).hasSize(state.equals("sent") ? 1 : 0);
            }
        });
    }

    /** Two in a hundred. */
    private static boolean isRefused(String place) {
        return Integer.parseInt(place.substring(place.indexOf('-') + 1)) % EVERY == EVERY - 1;
    }
}
