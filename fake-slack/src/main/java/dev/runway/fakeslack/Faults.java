package dev.runway.fakeslack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is to go wrong, told beforehand. */
final class Faults {

    static final Fault NONE = new Fault(Optional.empty(), 0, 0, false);
    static final Fault LOST = new Fault(Optional.empty(), 0, 0, true);

    private static final int TOO_MANY = 429;

    private final Map<String, Deque<Fault>> next = new HashMap<>();
    private int loseEvery;
    private int posts;

    /** @param status HTTP's, or 0; {@code lost}: done, but not answered */
    record Fault(Optional<String> error, int status, int seconds, boolean lost) {}

    static Fault error(String error) {
        return new Fault(Optional.of(error), 0, 0, false);
    }

    static Fault status(int status) {
        return new Fault(Optional.empty(), status, 0, false);
    }

    static Fault retryAfter(int seconds) {
        return new Fault(Optional.empty(), TOO_MANY, seconds, false);
    }

    synchronized void next(String method, Fault fault) {
        next.computeIfAbsent(method, any -> new ArrayDeque<>()).add(fault);
    }

    synchronized void loseEvery(int nth) {
        loseEvery = nth;
        posts = 0;
    }

    synchronized Fault of(String method) {
        var told = next.get(method);
        if (told != null && !told.isEmpty()) {
            return told.poll();
        }
        boolean lost = loseEvery > 0 && method.equals("chat.postMessage") && ++posts % loseEvery == 0;
        return lost ? LOST : NONE;
    }
}
