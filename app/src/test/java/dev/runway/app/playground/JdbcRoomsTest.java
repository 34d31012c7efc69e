package dev.runway.app.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.app.database.TestDatabase;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import dev.runway.playground.room.Bell;
import dev.runway.playground.room.Content;
import dev.runway.playground.room.Entry;
import dev.runway.playground.room.Entry.Draft;
import dev.runway.playground.room.Entry.Press;
import dev.runway.playground.room.Room;
import dev.runway.playground.room.Rooms;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rooms promise, on each database. */
abstract class JdbcRoomsTest {

    private static final long OFFICE = 7;
    private static final Room CHANNEL = new Room(OFFICE, "channel:portfolio");
    private static final Room ANAS = new Room(OFFICE, "direct:ana");
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00.123456Z");
    private static final Message DIGEST = Message.builder()
            .heading("Week 48")
            .outline(List.of(new Part.Line(1, Text.of("").strong("Ledger Move").and(": at risk ▲ 👩‍💻"))))
            .buttons(Button.of("a", "1", "Follow").primary())
            .build();

    private final AtomicInteger rings = new AtomicInteger();
    private TestDatabase database;
    private Rooms rooms;

    abstract TestDatabase open();

    @BeforeEach
    void openRooms() {
        database = open();
        rooms = over(database);
    }

    private Rooms over(TestDatabase source) {
        var store = source.store(Clock.systemUTC());
        var bell = new Bell();
        bell.onRing(rings::incrementAndGet);
        return new JdbcRooms(source.jdbc(), store.transactions(), store.messages(), bell);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsPostedStandsAsItWasPosted() {
        var posted =
                rooms.post(Draft.open(UUID.randomUUID(), CHANNEL, Optional.empty(), new Content.Spoken(DIGEST), NOW));

        assertThat(rooms.find(OFFICE, posted.id())).contains(posted);
        assertThat(posted.content()).isEqualTo(new Content.Spoken(DIGEST));
        assertThat(posted.at()).isEqualTo(NOW);
        assertThat(posted.position()).isEqualTo(posted.latest()).isEqualTo(rooms.latest(OFFICE));
        assertThat(rings).hasPositiveValue();
    }

    @Test
    void aFileThatIsOpenedAgainHoldsWhatWasSaid(@TempDir Path folder) {
        var entry = Draft.open(UUID.randomUUID(), CHANNEL, Optional.of("ana"), new Content.Words("hello"), NOW);
        try (var before = TestDatabase.h2(folder.resolve("runway"))) {
            over(before).post(entry);
        }
        try (var after = TestDatabase.h2(folder.resolve("runway"))) {
            assertThat(over(after).find(OFFICE, entry.id())).isPresent();
        }
    }

    @Test
    void theSameIdAgainChangesNothing() {
        var id = UUID.randomUUID();
        var first = say(id, "ana", "hello");
        assertThat(say(id, "wei", "good bye")).isEqualTo(first);
    }

    @Test
    void theSameIdAtOnceStandsOnce() throws Exception {
        var id = UUID.randomUUID();
        var found = atOnce(8, () -> say(id, "ana", "hello"));

        assertThat(found).doesNotContainNull().containsOnly(found.get(0));
        assertThat(rooms.history(CHANNEL, "ana", Long.MAX_VALUE, 9)).hasSize(1);
    }

    @Test
    void oneOfficeKnowsNothingOfAnother() {
        var id = UUID.randomUUID();
        say(id, "ana", "hello");

        assertThat(rooms.find(8, id)).isEmpty();
        assertThat(rooms.remove(8, id)).isFalse();
        assertThat(rooms.replace(8, id, new Content.Words("x"))).isEmpty();
        assertThat(rooms.since(8, 0, 9)).isEmpty();
        assertThat(rooms.unread(8, "wei")).isEmpty();
        assertThat(rooms.history(new Room(8, CHANNEL.ref()), "ana", Long.MAX_VALUE, 9))
                .isEmpty();
    }

    @Test
    void aReplacementIsANewRevisionAtTheOldPlace() {
        var id = say("ana", "one").id();
        say("wei", "two");
        var changed = rooms.replace(OFFICE, id, new Content.Words("uno")).orElseThrow();

        assertThat(changed.revision()).isEqualTo(1);
        assertThat(changed.position()).isLessThan(changed.latest());
        assertThat(words(rooms.history(CHANNEL, "ana", Long.MAX_VALUE, 9))).containsExactly("uno", "two");
        assertThat(words(rooms.since(OFFICE, 0, 9))).containsExactly("two", "uno");
    }

    @Test
    void equalContentIsNoChange() {
        var entry = say("ana", "one");
        assertThat(rooms.replace(OFFICE, entry.id(), new Content.Words("one"))).contains(entry);
    }

    @Test
    void anEventReplacesOnce() {
        var id = say("ana", "one").id();
        rooms.replaceOnce(OFFICE, id, "e1", new Content.Words("two"));
        rooms.replaceOnce(OFFICE, id, "e2", new Content.Words("three"));
        rooms.replaceOnce(OFFICE, id, "e1", new Content.Words("two"));

        assertThat(words(rooms.history(CHANNEL, "ana", Long.MAX_VALUE, 9))).containsExactly("three");
    }

    @Test
    void whatIsTakenBackIsGoneButItsMarkIsHeard() {
        var entry = say("ana", "oops");
        assertThat(rooms.remove(OFFICE, entry.id())).isTrue();

        assertThat(rooms.remove(OFFICE, entry.id())).isFalse();
        assertThat(rooms.find(OFFICE, entry.id())).isEmpty();
        assertThat(rooms.replace(OFFICE, entry.id(), new Content.Words("x"))).isEmpty();
        assertThat(rooms.history(CHANNEL, "ana", Long.MAX_VALUE, 9)).isEmpty();
        assertThat(rooms.since(OFFICE, entry.latest(), 9)).singleElement().matches(Entry::removed);
        assertThat(rooms.unread(OFFICE, "wei")).isEmpty();
    }

    @Test
    void aPressIsNotedOnTheRevisionItWasMeantFor() {
        var entry =
                rooms.post(Draft.open(UUID.randomUUID(), CHANNEL, Optional.empty(), new Content.Spoken(DIGEST), NOW));
        rooms.press(OFFICE, entry.id(), 0, new Press("ana", 0));
        rooms.press(OFFICE, entry.id(), 0, new Press("ana", 0));
        rooms.press(OFFICE, entry.id(), 0, new Press("wei", 0));
        assertThat(rooms.find(OFFICE, entry.id()).orElseThrow().presses())
                .containsExactly(new Press("ana", 0), new Press("wei", 0));

        rooms.replace(OFFICE, entry.id(), new Content.Spoken(Message.of("Week 48 (updated)")));
        rooms.press(OFFICE, entry.id(), 0, new Press("ana", 0));
        assertThat(rooms.find(OFFICE, entry.id()).orElseThrow().presses()).isEmpty();
    }

    @Test
    void aPrivateEntryIsSeenByOneAlone() {
        rooms.post(Draft.privately(
                UUID.randomUUID(), CHANNEL, Optional.empty(), "ana", new Content.Typed("/status"), NOW));
        rooms.post(Draft.open(UUID.randomUUID(), ANAS, Optional.empty(), new Content.Spoken(DIGEST), NOW));

        assertThat(rooms.history(CHANNEL, "wei", Long.MAX_VALUE, 9)).isEmpty();
        assertThat(rooms.history(ANAS, "wei", Long.MAX_VALUE, 9)).isEmpty();
        assertThat(rooms.history(CHANNEL, "ana", Long.MAX_VALUE, 9)).hasSize(1);
        assertThat(rooms.unread(OFFICE, "wei")).isEmpty();
        assertThat(rooms.unread(OFFICE, "ana")).isEqualTo(Map.of(CHANNEL.ref(), 1, ANAS.ref(), 1));
    }

    @Test
    void whatWasReadDoesNotWaitAndReadingNeverGoesBack() {
        var first = say("ana", "one");
        var second = say("ana", "two");
        assertThat(rooms.unread(OFFICE, "wei")).isEqualTo(Map.of(CHANNEL.ref(), 2));
        assertThat(rooms.unread(OFFICE, "ana")).isEmpty();

        rooms.read(CHANNEL, "wei", second.position());
        rooms.read(CHANNEL, "wei", first.position());
        assertThat(rooms.unread(OFFICE, "wei")).isEmpty();
    }

    @Test
    void historyComesInPagesOldestFirst() {
        for (int i = 1; i <= 5; i++) {
            say("ana", "m" + i);
        }
        var newest = rooms.history(CHANNEL, "wei", Long.MAX_VALUE, 2);
        assertThat(words(newest)).containsExactly("m4", "m5");
        assertThat(words(rooms.history(CHANNEL, "wei", newest.get(0).position(), 9)))
                .containsExactly("m1", "m2", "m3");
    }

    @Test
    void aDetailIsKeptOnceAlsoAtOnce() throws Exception {
        var number = new AtomicInteger();
        var kept = atOnce(8, () -> rooms.once(OFFICE, "e", () -> "detail " + number.incrementAndGet()));

        assertThat(kept).containsOnly(kept.get(0));
    }

    @Test
    void aDetailThatFailsIsNotKept() {
        assertThatThrownBy(() -> rooms.once(OFFICE, "e", () -> {
                    throw new IllegalStateException("nothing is planned");
                }))
                .hasMessage("nothing is planned");
        assertThat(rooms.once(OFFICE, "e", () -> "detail")).isEqualTo("detail");
    }

    /** The reader asks again after each number it got; whatever is committed later must have a higher one. */
    @Test
    void whoFollowsTheNumbersMissesNothingWhileManyPost() throws Exception {
        int each = 40;
        var read = new ArrayList<UUID>();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var posting = new ArrayList<Future<?>>();
            for (int thread = 0; thread < 4; thread++) {
                posting.add(pool.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        say("ana", "m");
                    }
                }));
            }
            long number = 0;
            boolean done;
            do {
                done = posting.stream().allMatch(Future::isDone);
                for (Entry entry : rooms.since(OFFICE, number, 7)) {
                    read.add(entry.id());
                    number = entry.latest();
                    done = false;
                }
            } while (!done);
            for (var one : posting) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(read).doesNotHaveDuplicates().hasSize(4 * each);
    }

    private Entry say(String user, String words) {
        return say(UUID.randomUUID(), user, words);
    }

    private Entry say(UUID id, String user, String words) {
        return rooms.post(Draft.open(id, CHANNEL, Optional.of(user), new Content.Words(words), NOW));
    }

    private static List<String> words(List<Entry> entries) {
        return entries.stream()
                .map(entry -> ((Content.Words) entry.content()).words())
                .toList();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        try {
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(Collections.nCopies(times, work))) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
