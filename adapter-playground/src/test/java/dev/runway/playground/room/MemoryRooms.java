package dev.runway.playground.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rooms in memory, for tests of what uses them. */
public final class MemoryRooms implements Rooms {

    private final Bell bell;
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Long> read = new HashMap<>();
    private final Map<String, String> events = new HashMap<>();
    private long number;

    public MemoryRooms(Bell bell) {
        this.bell = bell;
    }

    @Override
    public synchronized Entry post(Entry.Draft draft) {
        if (!entries.containsKey(draft.id())) {
            number++;
            put(new Entry(
                    draft.id(),
                    draft.room(),
                    draft.author(),
                    draft.audience(),
                    draft.content(),
                    draft.at(),
                    0,
                    false,
                    number,
                    number,
                    List.of()));
        }
        return entries.get(draft.id());
    }

    @Override
    public synchronized Optional<Entry> replace(long office, UUID id, Content content) {
        find(office, id)
                .filter(entry -> !entry.content().equals(content))
                .ifPresent(entry -> put(changed(entry, content, entry.revision() + 1, false, List.of())));
        return find(office, id);
    }

    @Override
    public synchronized Optional<Entry> replaceOnce(long office, UUID id, String event, Content content) {
        return events.putIfAbsent(event, id.toString()) == null ? replace(office, id, content) : find(office, id);
    }

    @Override
    public synchronized boolean remove(long office, UUID id) {
        var stands = find(office, id);
        stands.ifPresent(entry -> put(changed(entry, entry.content(), entry.revision(), true, List.of())));
        return stands.isPresent();
    }

    @Override
    public synchronized Optional<Entry> find(long office, UUID id) {
        return Optional.ofNullable(entries.get(id))
                .filter(entry -> entry.room().office() == office && !entry.removed());
    }

    @Override
    public synchronized void press(long office, UUID id, int revision, Entry.Press press) {
        find(office, id)
                .filter(entry ->
                        entry.revision() == revision && !entry.presses().contains(press))
                .ifPresent(entry -> put(changed(
                        entry,
                        entry.content(),
                        revision,
                        false,
                        Stream.concat(entry.presses().stream(), Stream.of(press))
                                .toList())));
    }

    @Override
    public synchronized List<Entry> history(Room room, String user, long before, int most) {
        var seen = entries.values().stream()
                .filter(entry -> entry.room().equals(room) && entry.isSeenBy(user))
                .filter(entry -> !entry.removed() && entry.position() < before)
                .toList();
        return new ArrayList<>(seen.subList(Math.max(0, seen.size() - most), seen.size()));
    }

    @Override
    public synchronized List<Entry> since(long office, long after, int most) {
        return entries.values().stream()
                .filter(entry -> entry.room().office() == office && entry.latest() > after)
                .sorted(Comparator.comparingLong(Entry::latest))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized long latest(long office) {
        return number;
    }

    @Override
    public synchronized void read(Room room, String user, long position) {
        read.merge(user + " " + room.ref(), position, Math::max);
    }

    @Override
    public synchronized Map<String, Integer> unread(long office, String user) {
        return entries.values().stream()
                .filter(entry -> entry.room().office() == office && !entry.removed() && entry.isSeenBy(user))
                .filter(entry -> !entry.author().equals(Optional.of(user)))
                .filter(entry -> entry.position()
                        > read.getOrDefault(user + " " + entry.room().ref(), 0L))
                .collect(Collectors.groupingBy(entry -> entry.room().ref(), Collectors.summingInt(entry -> 1)));
    }

    @Override
    public synchronized String once(long office, String event, Supplier<String> detail) {
        if (!events.containsKey(event)) {
            events.put(event, detail.get());
        }
        return events.get(event);
    }

    private Entry changed(Entry entry, Content content, int revision, boolean removed, List<Entry.Press> presses) {
        number++;
        return new Entry(
                entry.id(),
                entry.room(),
                entry.author(),
                entry.audience(),
                content,
                entry.at(),
                revision,
                removed,
                entry.position(),
                number,
                presses);
    }

    private void put(Entry entry) {
        entries.put(entry.id(), entry);
        bell.ring();
    }
}
