package dev.runway.core.delivery;

import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The platforms' limits, kept before they have to say so: in no stretch of time as long as a limit's are there more calls than
 * it allows, wherever the stretch begins. (A bucket that refills while it is emptied lets through nearly twice as many.)
 * Each node counts its own calls. The clock is the system's.
 */
final class Pace {

    /** How often idle counters are looked for and dropped: once in so many calls. */
    private static final int SPRING_CLEANING = 10_000;

    /**
     * So long nobody else is claimed once somebody who needs several calls did not find them: else each of many such would be
     * taken in hand and put back for the one call that is left.
     */
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    /** @param spot empty for all places of the workspace */
    private record Held(Workspace workspace, Optional<Spot> spot, Call call) {

        static Held of(Limit.Scope scope, Place place, Call call) {
            return new Held(
                    place.workspace(),
                    scope == Limit.Scope.PLACE ? Optional.of(Spot.of(place)) : Optional.empty(),
                    call);
        }
    }

    /** A place, whatever it is called. */
    private record Spot(Workspace workspace, String ref) {

        static Spot of(Place place) {
            return new Spot(place.workspace(), place.ref());
        }
    }

    private final Map<String, List<Limit>> limits;
    private final Clock system;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Spot, List<Window>> places = new HashMap<>();
    private final Map<Workspace, List<Window>> workspaces = new HashMap<>();
    private final Map<Held, Instant> held = new HashMap<>();
    private final Map<Held, Instant> scarce = new HashMap<>();
    private int taken;

    /** @param limits by platform name */
    Pace(Map<String, List<Limit>> limits, Clock system) {
        this.limits = Map.copyOf(limits);
        this.system = system;
    }

    /**
     * Calls that no place of a workspace may make now, or none but those where an answer is awaited.
     *
     * @param until when the first of them may be made again; empty when none rests
     */
    record AtRest(Set<Outbox.Resting> calls, Optional<Instant> until) {}

    private record Those(Workspace workspace, boolean unlessAwaited) {}

    AtRest resting() {
        return locked(() -> {
            var now = system.instant();
            var calls = new HashMap<Those, Set<Call>>();
            var untils = new ArrayList<Instant>();
            workspaces.forEach((workspace, windows) -> windows.forEach(window -> {
                var forAnswers = window.ready(1, true, now);
                boolean unlessAwaited = !forAnswers.isAfter(now);
                var ready = unlessAwaited ? window.ready(1, false, now) : forAnswers;
                if (ready.isAfter(now)) {
                    calls.computeIfAbsent(new Those(workspace, unlessAwaited), any -> EnumSet.noneOf(Call.class))
                            .addAll(window.limit().of());
                    untils.add(ready);
                }
            }));
            held.forEach((method, until) -> rest(method, until, false, now, calls, untils));
            scarce.forEach((method, until) -> rest(method, until, true, now, calls, untils));
            return new AtRest(
                    calls.entrySet().stream()
                            .map(entry -> new Outbox.Resting(
                                    entry.getKey().workspace(),
                                    entry.getValue(),
                                    entry.getKey().unlessAwaited()))
                            .collect(Collectors.toSet()),
                    untils.stream().min(Instant::compareTo));
        });
    }

    private static void rest(
            Held method,
            Instant until,
            boolean unlessAwaited,
            Instant now,
            Map<Those, Set<Call>> calls,
            List<Instant> untils) {
        if (method.spot().isEmpty() && until.isAfter(now)) {
            calls.computeIfAbsent(new Those(method.workspace(), unlessAwaited), any -> EnumSet.noneOf(Call.class))
                    .add(method.call());
            untils.add(until);
        }
    }

    /** Which call has to wait, and until when. */
    record Wait(Call call, Instant until) {}

    /** What was asked of the limits: either it goes ahead, and is {@link #over} once it is answered, or it has to wait. */
    final class Leave {

        private final Optional<Wait> wait;
        private final List<Window> windows;
        private final Map<Call, Integer> calls;

        private Leave(Optional<Wait> wait, List<Window> windows, Map<Call, Integer> calls) {
            this.wait = wait;
            this.windows = windows;
            this.calls = calls;
        }

        /** Nothing was counted when it is present. */
        Optional<Wait> mustWait() {
            return wait;
        }

        void over() {
            locked(() -> {
                var now = system.instant();
                windows.forEach(window -> window.end(window.limit().counted(calls), now));
                return now;
            });
        }
    }

    /**
     * Counts the calls, all of them or none.
     *
     * @param awaited whether an answer is awaited there
     */
    Leave ask(Place place, Map<Call, Integer> calls, boolean awaited) {
        return locked(() -> {
            var now = system.instant();
            var windows = windows(place).stream()
                    .filter(window -> window.limit().counted(calls) > 0)
                    .toList();
            Map<Window, Instant> free = new HashMap<>();
            windows.forEach(
                    window -> free.put(window, window.ready(window.limit().counted(calls), awaited, now)));
            var wait = calls.keySet().stream()
                    .map(call -> new Wait(call, ready(place, call, free, now)))
                    .max((one, other) -> one.until().compareTo(other.until()))
                    .filter(longest -> longest.until().isAfter(now));
            if (wait.isPresent()) {
                boolean several = free.entrySet().stream()
                        .filter(entry -> entry.getValue().isAfter(now))
                        .map(entry -> entry.getKey().limit())
                        .anyMatch(limit -> limit.scope() == Limit.Scope.WORKSPACE && limit.counted(calls) > 1);
                if (several) {
                    scarce.put(
                            new Held(
                                    place.workspace(),
                                    Optional.empty(),
                                    wait.get().call()),
                            soon(wait.get(), now));
                }
                return new Leave(wait, List.of(), calls);
            }
            windows.forEach(window -> window.begin(window.limit().counted(calls)));
            if (++taken % SPRING_CLEANING == 0) {
                dropIdle(now);
            }
            return new Leave(wait, windows, calls);
        });
    }

    /** Calls that wait for nothing: they are counted all the same, until their time after their answer. */
    Leave begun(Workspace workspace, Map<Call, Integer> calls) {
        return locked(() -> {
            var windows = ofWorkspace(workspace).stream()
                    .filter(window -> window.limit().counted(calls) > 0)
                    .toList();
            windows.forEach(window -> window.begin(window.limit().counted(calls)));
            return new Leave(Optional.empty(), windows, calls);
        });
    }

    private static Instant soon(Wait wait, Instant now) {
        var soon = now.plus(BETWEEN_TRIES);
        return soon.isBefore(wait.until()) ? soon : wait.until();
    }

    private Instant ready(Place place, Call call, Map<Window, Instant> free, Instant now) {
        var untils = free.entrySet().stream()
                .filter(window -> window.getKey().limit().of().contains(call))
                .map(Map.Entry::getValue);
        var holds = Stream.of(Limit.Scope.values()).map(scope -> held.getOrDefault(Held.of(scope, place, call), now));
        return Stream.concat(untils, holds).max(Instant::compareTo).orElse(now);
    }

    /** When the place itself may be spoken to again, whatever its workspace's allowances say. */
    Instant ready(Place place) {
        return locked(() -> {
            var now = system.instant();
            return places.getOrDefault(Spot.of(place), List.of()).stream()
                    .map(window -> window.ready(1, true, now))
                    .max(Instant::compareTo)
                    .orElse(now);
        });
    }

    /** The platform asked us to wait: that kind of call, in that workspace or at that place, and nothing else. */
    void hold(Limit.Scope scope, Place place, Call call, Duration wait) {
        locked(() -> held.merge(
                Held.of(scope, place, call),
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
            all.addAll(places.computeIfAbsent(Spot.of(place), any -> fresh(place.workspace(), Limit.Scope.PLACE)));
        }
        all.addAll(ofWorkspace(place.workspace()));
        return all;
    }

    private List<Window> ofWorkspace(Workspace workspace) {
        return has(workspace.platform(), Limit.Scope.WORKSPACE)
                ? workspaces.computeIfAbsent(workspace, any -> fresh(workspace, Limit.Scope.WORKSPACE))
                : List.of();
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

    private void dropIdle(Instant now) {
        places.values().removeIf(windows -> windows.stream().allMatch(window -> window.isIdle(now)));
        workspaces.values().removeIf(windows -> windows.stream().allMatch(window -> window.isIdle(now)));
        held.values().removeIf(until -> !until.isAfter(now));
        scarce.values().removeIf(until -> !until.isAfter(now));
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
