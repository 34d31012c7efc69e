package dev.runway.app.playground;

import dev.runway.core.inbox.Transactions;
import dev.runway.core.message.MessageCodec;
import dev.runway.playground.room.Bell;
import dev.runway.playground.room.Content;
import dev.runway.playground.room.Entry;
import dev.runway.playground.room.Entry.Press;
import dev.runway.playground.room.Room;
import dev.runway.playground.room.Rooms;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Rooms in the database. Whatever changes an entry takes the office's next number first, and so waits for its turn. */
public final class JdbcRooms implements Rooms {

    private static final String ENTRY = "select * from playground_entry where office = :office ";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final EntryRows rows;
    private final Bell bell;

    /** @param bell rung after each commit */
    public JdbcRooms(JdbcClient jdbc, Transactions transactions, MessageCodec codec, Bell bell) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = new EntryRows(codec);
        this.bell = bell;
    }

    @Override
    public Entry post(Entry.Draft draft) {
        return changing(draft.room().office(), number -> {
            jdbc.sql(
                            "insert into playground_entry (office, id, room, author, audience, kind, content, posted, revision,"
                                    + " removed, position, latest) values (:office, :id, :room, :author, :audience, :kind,"
                                    + " :content, :posted, 0, false, :number, :number) on conflict do nothing")
                    .param("office", draft.room().office())
                    .param("id", draft.id())
                    .param("room", draft.room().ref())
                    .param("author", draft.author().orElse(null))
                    .param("audience", draft.audience().orElse(null))
                    .param("kind", EntryRows.kind(draft.content()))
                    .param("content", rows.stored(draft.content()))
                    .param("posted", draft.at().atOffset(ZoneOffset.UTC))
                    .param("number", number)
                    .update();
            return any(draft.room().office(), draft.id()).orElseThrow();
        });
    }

    @Override
    public Optional<Entry> replace(long office, UUID id, Content content) {
        return changing(office, number -> {
            var stands = find(office, id);
            if (stands.isPresent() && !stands.get().content().equals(content)) {
                jdbc.sql("update playground_entry set kind = :kind, content = :content, revision = revision + 1,"
                                + " latest = :number where office = :office and id = :id")
                        .param("kind", EntryRows.kind(content))
                        .param("content", rows.stored(content))
                        .param("number", number)
                        .param("office", office)
                        .param("id", id)
                        .update();
            }
            return find(office, id);
        });
    }

    @Override
    public Optional<Entry> replaceOnce(long office, UUID id, String event, Content content) {
        return transactions.run(
                () -> isFirst(office, event, id.toString()) ? replace(office, id, content) : find(office, id));
    }

    @Override
    public boolean remove(long office, UUID id) {
        return changing(
                office,
                number -> jdbc.sql("update playground_entry set removed = true, latest = :number"
                                        + " where office = :office and id = :id and not removed")
                                .param("number", number)
                                .param("office", office)
                                .param("id", id)
                                .update()
                        > 0);
    }

    @Override
    public Optional<Entry> find(long office, UUID id) {
        return any(office, id).filter(entry -> !entry.removed());
    }

    private Optional<Entry> any(long office, UUID id) {
        return jdbc.sql(ENTRY + "and id = :id")
                .param("office", office)
                .param("id", id)
                .query(rows)
                .optional()
                .map(entry -> withPresses(office, List.of(entry)).get(0));
    }

    @Override
    public void press(long office, UUID id, int revision, Press press) {
        changing(office, number -> {
            var stands = find(office, id).filter(entry -> entry.revision() == revision);
            if (stands.isPresent() && !stands.get().presses().contains(press)) {
                jdbc.sql("insert into playground_press (office, entry, revision, user_id, button)"
                                + " values (:office, :entry, :revision, :user, :button)")
                        .param("office", office)
                        .param("entry", id)
                        .param("revision", revision)
                        .param("user", press.user())
                        .param("button", press.button())
                        .update();
                jdbc.sql("update playground_entry set latest = :number where office = :office and id = :id")
                        .param("number", number)
                        .param("office", office)
                        .param("id", id)
                        .update();
            }
            return id;
        });
    }

    @Override
    public List<Entry> history(Room room, String user, long before, int most) {
        var found = new ArrayList<>(jdbc.sql(ENTRY
                        + "and room = :room and position < :before and not removed"
                        + " and (audience is null or audience = :user) order by position desc limit :most")
                .param("office", room.office())
                .param("room", room.ref())
                .param("before", before)
                .param("user", user)
                .param("most", most)
                .query(rows)
                .list());
        Collections.reverse(found);
        return withPresses(room.office(), found);
    }

    @Override
    public List<Entry> since(long office, long number, int most) {
        return withPresses(
                office,
                jdbc.sql(ENTRY + "and latest > :number order by latest limit :most")
                        .param("office", office)
                        .param("number", number)
                        .param("most", most)
                        .query(rows)
                        .list());
    }

    @Override
    public long latest(long office) {
        return jdbc.sql("select latest from playground_number where office = :office")
                .param("office", office)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public void read(Room room, String user, long position) {
        transactions.run(() -> {
            insertReadMark(room, user);
            return jdbc.sql("update playground_read set position = :position"
                            + " where office = :office and room = :room and user_id = :user and position < :position")
                    .param("position", position)
                    .param("office", room.office())
                    .param("room", room.ref())
                    .param("user", user)
                    .update();
        });
    }

    private void insertReadMark(Room room, String user) {
        jdbc.sql("insert into playground_read (office, room, user_id, position) values (:office, :room, :user, 0)"
                        + " on conflict do nothing")
                .param("office", room.office())
                .param("room", room.ref())
                .param("user", user)
                .update();
    }

    @Override
    public Map<String, Integer> unread(long office, String user) {
        return jdbc
                .sql("select e.room, count(*) as waiting from playground_entry e left join playground_read r"
                        + " on r.office = e.office and r.room = e.room and r.user_id = :user"
                        + " where e.office = :office and not e.removed and e.position > coalesce(r.position, 0)"
                        + " and (e.audience is null or e.audience = :user) and (e.author is null or e.author <> :user)"
                        + " group by e.room")
                .param("user", user)
                .param("office", office)
                .query((row, number) -> Map.entry(row.getString("room"), row.getInt("waiting")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public String once(long office, String event, Supplier<String> detail) {
        return kept(office, event)
                .orElseGet(() -> transactions.run(() -> {
                    isFirst(office, event, detail.get());
                    return kept(office, event).orElseThrow();
                }));
    }

    private boolean isFirst(long office, String event, String detail) {
        return jdbc.sql("insert into playground_event (office, event, detail) values (:office, :event, :detail)"
                                + " on conflict do nothing")
                        .param("office", office)
                        .param("event", event)
                        .param("detail", detail)
                        .update()
                > 0;
    }

    private Optional<String> kept(long office, String event) {
        return jdbc.sql("select detail from playground_event where office = :office and event = :event")
                .param("office", office)
                .param("event", event)
                .query(String.class)
                .optional();
    }

    /** A change that turns out to change nothing leaves a gap in the numbers, which harms nobody. */
    private <T> T changing(long office, LongFunction<T> change) {
        return transactions.run(() -> {
            ringAfterCommit();
            jdbc.sql("insert into playground_number (office, latest) values (:office, 0) on conflict do nothing")
                    .param("office", office)
                    .update();
            jdbc.sql("update playground_number set latest = latest + 1 where office = :office")
                    .param("office", office)
                    .update();
            return change.apply(latest(office));
        });
    }

    private void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }

    private List<Entry> withPresses(long office, List<Entry> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        var presses = new HashMap<String, List<Press>>();
        jdbc.sql("select entry, revision, user_id, button from playground_press"
                        + " where office = :office and entry in (:entries) order by user_id, button")
                .param("office", office)
                .param("entries", entries.stream().map(Entry::id).toList())
                .query(row -> {
                    presses.computeIfAbsent(
                                    row.getString("entry") + " " + row.getInt("revision"), key -> new ArrayList<>())
                            .add(new Press(row.getString("user_id"), row.getInt("button")));
                });
        return entries.stream()
                .map(entry ->
                        EntryRows.with(entry, presses.getOrDefault(entry.id() + " " + entry.revision(), List.of())))
                .toList();
    }
}
