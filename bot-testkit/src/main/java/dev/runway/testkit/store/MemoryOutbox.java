package dev.runway.testkit.store;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Delivery.Kind;
import dev.runway.core.delivery.Delivery.State;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.directory.Place;
import dev.runway.testkit.store.MemoryState.Destination;
import dev.runway.testkit.store.MemoryState.PlaceKey;
import dev.runway.testkit.store.MemoryState.RowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** No wake is needed here: nothing is added between a look and what follows from it. */
final class MemoryOutbox implements Outbox {

    private static final Set<State> NEVER_READ = EnumSet.of(State.FAILED, State.SKIPPED, State.CANCELLED);

    private final MemoryStore memory;

    MemoryOutbox(MemoryStore memory) {
        this.memory = memory;
    }

    @Override
    public void add(Delivery delivery) {
        memory.in(now -> {
            put(now, kept(delivery));
            var place = delivery.place();
            var before = now.destinations.getOrDefault(
                    PlaceKey.of(place),
                    new Destination(place, 0, Optional.empty(), Optional.empty(), Instant.EPOCH, Optional.empty()));
            var created = MemoryStore.kept(delivery.created());
            var due = created.isAfter(before.restsUntil()) ? created : before.restsUntil();
            return put(
                    now,
                    new Destination(
                            place,
                            before.claim(),
                            before.due().or(() -> Optional.of(due)),
                            before.heldUntil(),
                            before.restsUntil(),
                            before.due().isEmpty() ? Optional.of(delivery.kind().call()) : before.needs()));
        });
    }

    @Override
    public Optional<InHand> claim(Instant at, Duration lease, Set<Resting> resting) {
        return memory.in(now -> {
            while (true) {
                var found = now.destinations.values().stream()
                        .filter(there ->
                                there.due().filter(due -> !due.isAfter(at)).isPresent())
                        .filter(there -> there.heldUntil()
                                .filter(until -> until.isAfter(at))
                                .isEmpty())
                        .filter(there -> resting.stream().noneMatch(rest -> isAtRest(now, there, rest)))
                        .min(Comparator.comparing(there -> there.due().orElseThrow()));
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                var there = found.get();
                var hold = new Hold(there.place(), there.claim() + 1, at.plus(lease));
                put(
                        now,
                        new Destination(
                                there.place(),
                                hold.number(),
                                there.due(),
                                Optional.of(hold.until()),
                                there.restsUntil(),
                                there.needs()));
                var taken = takeOldest(now, hold);
                if (taken.isPresent()) {
                    return taken;
                }
            }
        });
    }

    @Override
    public Optional<InHand> next(Hold hold, Delivery ended) {
        return memory.in(now -> {
            record(now, ended);
            return held(now, hold).flatMap(there -> takeOldest(now, hold));
        });
    }

    private static Optional<InHand> takeOldest(MemoryState now, Hold hold) {
        var open = open(now, hold.place());
        var oldest = open.stream().findFirst();
        if (oldest.isEmpty()) {
            release(now, hold, Optional.empty());
            return Optional.empty();
        }
        var row = oldest.get();
        var taken = row.taken();
        put(now, taken);
        return Optional.of(new InHand(
                hold, taken, row.state() == State.SENDING, open.stream().anyMatch(Delivery::answers)));
    }

    @Override
    public void letGo(Hold hold, Delivery row, Rest rest) {
        memory.in(now -> {
            record(now, row);
            held(now, hold).ifPresent(there -> {
                release(now, hold, Optional.of(rest));
                rest.trouble()
                        .ifPresent(wait -> open(now, hold.place()).forEach(open -> put(now, open.troubled(wait))));
            });
            return null;
        });
    }

    private static boolean isAtRest(MemoryState now, Destination there, Resting rest) {
        return rest.workspace().equals(there.place().workspace())
                && !(rest.unlessAwaited() && open(now, there.place()).stream().anyMatch(Delivery::answers))
                && (rest.isWhole()
                        || there.needs().filter(rest.calls()::contains).isPresent());
    }

    @Override
    public int skipAll(Hold hold, String reason) {
        return memory.in(now -> held(now, hold)
                .map(there -> {
                    var open = open(now, hold.place());
                    open.forEach(row -> put(now, row.in(State.SKIPPED, reason)));
                    release(now, hold, Optional.empty());
                    return open.size();
                })
                .orElse(0));
    }

    @Override
    public boolean prolong(Hold hold, Instant until) {
        return memory.in(now -> held(now, hold)
                .map(there -> put(
                        now,
                        new Destination(
                                there.place(),
                                there.claim(),
                                there.due(),
                                Optional.of(until),
                                there.restsUntil(),
                                there.needs())))
                .isPresent());
    }

    @Override
    public boolean cancel(long office, UUID id, String reason) {
        return memory.in(now -> {
            var row = Optional.ofNullable(now.rows.get(new RowKey(office, id)))
                    .filter(found ->
                            found.state() == State.WAITING && found.platformId().isEmpty());
            row.ifPresent(found -> put(now, found.in(State.CANCELLED, reason)));
            return row.isPresent();
        });
    }

    @Override
    public Optional<Delivery> find(long office, UUID id) {
        return newest(office, row -> row.id().equals(id));
    }

    @Override
    public Optional<Delivery> standing(long office, UUID id) {
        return newest(
                office,
                row -> row.isStanding() && (row.id().equals(id) || row.about().equals(Optional.of(id))));
    }

    @Override
    public Optional<Delivery> newest(Place place) {
        return newest(
                place.workspace().office(),
                row -> PlaceKey.of(row.place()).equals(PlaceKey.of(place))
                        && (row.kind() == Kind.POST || row.kind() == Kind.REPLACE)
                        && !NEVER_READ.contains(row.state()));
    }

    @Override
    public List<Delivery> inState(long office, State state, int most) {
        return newestFirst(office, row -> row.state() == state).stream()
                .limit(most)
                .toList();
    }

    @Override
    public Map<State, Integer> count(long office, String cause) {
        var counts = new EnumMap<State, Integer>(State.class);
        newestFirst(office, row -> row.cause().equals(cause))
                .forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return counts;
    }

    @Override
    public boolean isDrained(Instant at) {
        return memory.in(now -> now.destinations.values().stream()
                .noneMatch(there -> there.due().filter(due -> !due.isAfter(at)).isPresent()));
    }

    private Optional<Delivery> newest(long office, Predicate<Delivery> wanted) {
        return newestFirst(office, wanted).stream().findFirst();
    }

    private List<Delivery> newestFirst(long office, Predicate<Delivery> wanted) {
        return memory.in(now -> {
            var found = new ArrayList<Delivery>();
            now.rows.forEach((key, row) -> {
                if (key.office() == office && wanted.test(row)) {
                    found.add(inItsPlace(now, row));
                }
            });
            Collections.reverse(found);
            return found;
        });
    }

    private static List<Delivery> open(MemoryState now, Place place) {
        return now.rows.values().stream()
                .filter(row -> !row.state().isEnd() && PlaceKey.of(row.place()).equals(PlaceKey.of(place)))
                .map(row -> inItsPlace(now, row))
                .toList();
    }

    private static void record(MemoryState now, Delivery row) {
        var key = new RowKey(row.place().workspace().office(), row.id());
        var stored = now.rows.get(key);
        if (stored.state() == State.SENDING && stored.attempts() == row.attempts()) {
            put(now, ended(stored, row));
        }
    }

    private static Optional<Destination> held(MemoryState now, Hold hold) {
        return Optional.of(now.destinations.get(PlaceKey.of(hold.place())))
                .filter(there ->
                        there.claim() == hold.number() && there.heldUntil().isPresent());
    }

    private static void release(MemoryState now, Hold hold, Optional<Rest> rest) {
        var there = now.destinations.get(PlaceKey.of(hold.place()));
        var open = open(now, hold.place());
        var until = rest.map(Rest::until).map(MemoryStore::kept);
        var needs = rest.flatMap(Rest::needs).or(() -> open.stream()
                .findFirst()
                .filter(row -> row.state() == State.WAITING)
                .map(row -> row.kind().call()));
        put(
                now,
                new Destination(
                        there.place(),
                        there.claim(),
                        until.filter(due -> !open.isEmpty()),
                        Optional.empty(),
                        until.orElse(there.restsUntil()),
                        needs));
    }

    private static Destination put(MemoryState now, Destination destination) {
        now.destinations.put(PlaceKey.of(destination.place()), destination);
        return destination;
    }

    private static void put(MemoryState now, Delivery row) {
        now.rows.put(new RowKey(row.place().workspace().office(), row.id()), row);
    }

    /** A place is called what it was called last. */
    private static Delivery inItsPlace(MemoryState now, Delivery row) {
        return new Delivery(
                row.id(),
                row.kind(),
                now.destinations.get(PlaceKey.of(row.place())).place(),
                row.message(),
                row.cause(),
                row.about(),
                row.whoSeesIt(),
                row.answers(),
                row.state(),
                row.attempts(),
                row.platformId(),
                row.reason(),
                row.created(),
                row.trouble());
    }

    /** As a store keeps it. */
    private static Delivery kept(Delivery row) {
        return new Delivery(
                row.id(),
                row.kind(),
                row.place(),
                row.message(),
                row.cause(),
                row.about(),
                row.whoSeesIt(),
                row.answers(),
                row.state(),
                row.attempts(),
                row.platformId(),
                row.reason(),
                MemoryStore.kept(row.created()),
                row.trouble());
    }

    /** What the courier may record of a row: where it stands. */
    private static Delivery ended(Delivery stored, Delivery row) {
        return stored.sent(row.platformId()).in(row.state(), row.reason());
    }
}
