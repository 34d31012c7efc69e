package dev.runway.core.delivery;

import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The platforms' limits, kept before they have to say so: in no stretch of time as long as a limit's are there more calls than
 * it allows, wherever the stretch begins. (A bucket that refills while it is emptied lets through nearly twice as many.)
 * Each node counts its own calls. The clock is the system's.
 */
final class Pace {

    /** How often idle counters are looked for and dropped: once in so many calls. */
    private static final int SPRING_CLEANING = 10_000;

    private record Held(Workspace workspace, Delivery.Kind kind) {}

    private final Map<String, List<Limit>> limits;
    private final Clock system;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Place, List<Window>> places = new HashMap<>();
    private final Map<Workspace, List<Window>> workspaces = new HashMap<>();
    private final Map<Held, Instant> held = new HashMap<>();
    private int calls;

    /** @param limits by platform name */
    Pace(Map<String, List<Limit>> limits, Clock system) {
        this.limits = Map.copyOf(limits);
        this.system = system;
    }

    /** Workspaces whose allowance is used up, and when they may be called again. */
    Map<Workspace, Instant> resting() {
        return locked(() -> {
            var now = system.instant();
            var resting = new HashMap<Workspace, Instant>();
            workspaces.forEach((workspace, windows) -> {
                var ready = ready(windows, now);
                if (ready.isAfter(now)) {
                    resting.put(workspace, ready);
                }
            });
            return resting;
        });
    }

    /** Counts the call and returns empty; or counts nothing and says when to come back. */
    Optional<Instant> take(Place place, Delivery.Kind kind) {
        return locked(() -> {
            var now = system.instant();
            var windows = windows(place);
            var ready = ready(windows, now);
            var until = held.get(new Held(place.workspace(), kind));
            if (until != null && until.isAfter(ready)) {
                ready = until;
            }
            if (ready.isAfter(now)) {
                return Optional.of(ready);
            }
            windows.forEach(window -> window.count(now));
            if (++calls % SPRING_CLEANING == 0) {
                dropIdle(now);
            }
            return Optional.empty();
        });
    }

    /** When the place may be called again, as far as limits go. */
    Instant ready(Place place) {
        return locked(() -> ready(windows(place), system.instant()));
    }

    /** The platform asked us to wait: that method, in that workspace, and nothing else. */
    void hold(Workspace workspace, Delivery.Kind kind, Duration wait) {
        locked(() -> held.merge(
                new Held(workspace, kind),
                system.instant().plus(wait),
                (one, other) -> one.isAfter(other) ? one : other));
    }

    /** How many places have a counter now. */
    int counted() {
        return locked(places::size);
    }

    private List<Window> windows(Place place) {
        var all = new ArrayList<Window>();
        if (has(place.workspace().platform(), Limit.Scope.PLACE)) {
            all.addAll(places.computeIfAbsent(place, any -> fresh(place.workspace(), Limit.Scope.PLACE)));
        }
        if (has(place.workspace().platform(), Limit.Scope.WORKSPACE)) {
            all.addAll(workspaces.computeIfAbsent(
                    place.workspace(), any -> fresh(place.workspace(), Limit.Scope.WORKSPACE)));
        }
        return all;
    }

    private boolean has(String platform, Limit.Scope scope) {
        return limits.getOrDefault(platform, List.of()).stream().anyMatch(limit -> limit.scope() == scope);
    }

    private List<Window> fresh(Workspace workspace, Limit.Scope scope) {
        return limits.getOrDefault(workspace.platform(), List.of()).stream()
                .filter(limit -> limit.scope() == scope)
                .map(Window::new)
                .toList();
    }

    private static Instant ready(List<Window> windows, Instant now) {
        return windows.stream()
                .map(window -> window.ready(now))
                .max(Instant::compareTo)
                .orElse(now);
    }

    private void dropIdle(Instant now) {
        places.values().removeIf(windows -> windows.stream().allMatch(window -> window.isIdle(now)));
        workspaces.values().removeIf(windows -> windows.stream().allMatch(window -> window.isIdle(now)));
        held.values().removeIf(until -> !until.isAfter(now));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
