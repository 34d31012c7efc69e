package dev.runway.core.delivery;

import dev.runway.core.delivery.Delivery.State;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** The outbox as lists, one operation at a time: what the courier's tests need of a store, to the letter of the port. */
public final class ListedOutbox implements Outbox {

    private static final class Destination {
        private Instant due;
        private Instant rest = Instant.MIN;
        private Instant heldUntil = Instant.MIN;
        private long number;
        private Optional<Call> needs = Optional.empty();
    }

    private final Map<UUID, Delivery> rows = new LinkedHashMap<>();
    private final Map<Place, Destination> destinations = new LinkedHashMap<>();

    /** Claims made, for tests of what an idle courier costs. */
    public int claims;

    /** What happens elsewhere right before a hold is prolonged. */
    public Runnable beforeProlonging = () -> {};

    @Override
    public synchronized void add(Delivery delivery) {
        rows.put(delivery.id(), delivery);
        var destination = destinations.computeIfAbsent(delivery.place(), any -> new Destination());
        if (destination.due == null) {
            destination.due = later(delivery.created(), destination.rest);
            destination.needs = Optional.of(delivery.kind().call());
        }
    }

    @Override
    public synchronized Optional<InHand> claim(Instant now, Duration lease, Set<Resting> resting) {
        claims++;
        return destinations.entrySet().stream()
                .filter(entry -> resting.stream().noneMatch(rest -> isAtRest(entry.getKey(), entry.getValue(), rest)))
                .filter(entry ->
                        entry.getValue().due != null && !entry.getValue().due.isAfter(now))
                .filter(entry -> !entry.getValue().heldUntil.isAfter(now))
                .min(Comparator.comparing(entry -> entry.getValue().due))
                .flatMap(entry -> {
                    var destination = entry.getValue();
                    destination.heldUntil = now.plus(lease);
                    return take(new Hold(entry.getKey(), ++destination.number, destination.heldUntil));
                });
    }

    @Override
    public synchronized Optional<InHand> next(Hold hold, Delivery ended) {
        record(ended);
        if (isLost(hold)) {
            return Optional.empty();
        }
        var next = take(hold);
        if (next.isEmpty()) {
            release(hold, Rest.until(Instant.MIN));
        }
        return next;
    }

    @Override
    public synchronized void letGo(Hold hold, Delivery row, Rest rest) {
        record(row);
        if (!isLost(hold)) {
            release(hold, rest);
            rest.trouble()
                    .ifPresent(wait -> open(hold.place()).forEach(open -> rows.put(open.id(), open.troubled(wait))));
        }
    }

    private boolean isAtRest(Place place, Destination destination, Resting rest) {
        return rest.workspace().equals(place.workspace())
                && !(rest.unlessAwaited() && open(place).stream().anyMatch(Delivery::answers))
                && (rest.isWhole()
                        || destination.needs.filter(rest.calls()::contains).isPresent());
    }

    @Override
    public synchronized int skipAll(Hold hold, String reason) {
        var open = open(hold.place());
        open.forEach(row -> rows.put(row.id(), row.in(State.SKIPPED, reason)));
        release(hold, Rest.until(Instant.MIN));
        return open.size();
    }

    @Override
    public synchronized boolean prolong(Hold hold, Instant until) {
        var elsewhere = beforeProlonging;
        beforeProlonging = () -> {};
        elsewhere.run();
        if (isLost(hold)) {
            return false;
        }
        destinations.get(hold.place()).heldUntil = until;
        return true;
    }

    @Override
    public synchronized boolean cancel(long office, UUID id, String reason) {
        var row = rows.get(id);
        boolean inTime = row.state() == State.WAITING && row.platformId().isEmpty();
        if (inTime) {
            rows.put(id, row.in(State.CANCELLED, reason));
        }
        return inTime;
    }

    @Override
    public synchronized Optional<Delivery> find(long office, UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public synchronized Optional<Delivery> standing(long office, UUID id) {
        return newest(
                row -> row.isStanding() && (row.id().equals(id) || row.about().equals(Optional.of(id))));
    }

    @Override
    public synchronized Optional<Delivery> newest(Place place) {
        return newest(row -> row.place().equals(place)
                && Set.of(Delivery.Kind.POST, Delivery.Kind.REPLACE).contains(row.kind())
                && !Set.of(State.FAILED, State.SKIPPED, State.CANCELLED).contains(row.state()));
    }

    @Override
    public synchronized List<Delivery> inState(long office, State state, int most) {
        return rows.values().stream()
                .filter(row -> row.state() == state)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Map<State, Integer> count(long office, String cause) {
        var counts = new EnumMap<State, Integer>(State.class);
        rows.values().stream()
                .filter(row -> row.cause().equals(cause))
                .forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return counts;
    }

    @Override
    public synchronized boolean isDrained(Instant now) {
        return rows.values().stream()
                .noneMatch(row -> row.state() == State.SENDING
                        || row.state() == State.WAITING
                                && !destinations.get(row.place()).due.isAfter(now));
    }

    public synchronized Delivery row(UUID id) {
        return rows.get(id);
    }

    /** All of them, oldest first. */
    public synchronized List<Delivery> rows() {
        return List.copyOf(rows.values());
    }

    private Optional<InHand> take(Hold hold) {
        var open = open(hold.place());
        return open.stream().findFirst().map(row -> {
            var taken = row.taken();
            rows.put(row.id(), taken);
            return new InHand(
                    hold, taken, row.state() == State.SENDING, open.stream().anyMatch(Delivery::answers));
        });
    }

    private void record(Delivery row) {
        if (rows.get(row.id()).attempts() == row.attempts()) {
            rows.put(row.id(), row);
        }
    }

    private void release(Hold hold, Rest rest) {
        var destination = destinations.get(hold.place());
        var open = open(hold.place());
        destination.heldUntil = Instant.MIN;
        destination.rest = rest.until();
        destination.due = open.isEmpty() ? null : rest.until();
        destination.needs = rest.needs().or(() -> open.stream()
                .findFirst()
                .filter(row -> row.state() == State.WAITING)
                .map(row -> row.kind().call()));
    }

    private boolean isLost(Hold hold) {
        return destinations.get(hold.place()).number != hold.number();
    }

    private List<Delivery> open(Place place) {
        return rows.values().stream()
                .filter(row -> row.place().equals(place) && !row.state().isEnd())
                .toList();
    }

    private Optional<Delivery> newest(Predicate<Delivery> wanted) {
        var newestFirst = new ArrayList<>(rows.values());
        Collections.reverse(newestFirst);
        return newestFirst.stream().filter(wanted).findFirst();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
