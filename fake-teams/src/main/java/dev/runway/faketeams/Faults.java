package dev.runway.faketeams;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What is to go wrong, told beforehand. By chance only what says something goes wrong, and what begins a conversation. */
final class Faults {

    private static final int TOO_MANY = 429;

    private final Deque<Fault> next = new ArrayDeque<>();
    private int loseEvery;
    private int failEvery;
    private Fault everyNth = Fault.NONE;
    private int said;
    private Random random = new Random(0);
    private double share;
    private List<Integer> statuses = List.of();

    /** How the connection is cut, if it is. */
    enum Cut {
        NOT,
        BEFORE,
        AFTER,
        NEVER_ANSWERED
    }

    /** @param status HTTP's, or 0 for none */
    record Fault(int status, String body, Map<String, String> headers, Cut cut, Optional<FakeCall.Kind> of) {
        static final Fault NONE = new Fault(0, "", Map.of(), Cut.NOT, Optional.empty());

        static Fault answer(int status, String body, Map<String, String> headers) {
            return new Fault(status, body, Map.copyOf(headers), Cut.NOT, Optional.empty());
        }

        static Fault cut(Cut cut) {
            return new Fault(0, "", Map.of(), cut, Optional.empty());
        }

        Fault of(FakeCall.Kind kind) {
            return new Fault(status, body, headers, cut, Optional.of(kind));
        }
    }

    synchronized void next(Fault fault) {
        next.add(fault);
    }

    synchronized void loseEvery(int nth) {
        loseEvery = nth;
        said = 0;
    }

    synchronized void failEvery(int nth, Fault fault) {
        failEvery = nth;
        everyNth = fault;
        said = 0;
    }

    synchronized void failRandomly(long seed, double hits, List<Integer> by) {
        random = new Random(seed);
        share = hits;
        statuses = List.copyOf(by);
    }

    synchronized Fault of(FakeCall call) {
        var told = next.stream()
                .filter(fault -> fault.of().isEmpty() || fault.of().get() == call.kind())
                .findFirst();
        if (told.isPresent()) {
            next.removeFirstOccurrence(told.get());
            return told.get();
        }
        if (call.kind().isSaying()) {
            said++;
        } else {
            return call.kind() == FakeCall.Kind.CREATE ? byChance() : Fault.NONE;
        }
        if (loseEvery > 0 && said % loseEvery == 0) {
            return Fault.cut(Cut.AFTER);
        } else if (failEvery > 0 && said % failEvery == 0) {
            return everyNth;
        }
        return byChance();
    }

    /** Teams says with 429 when to come again, and with nothing else. */
    private Fault byChance() {
        boolean hit = share > 0 && random.nextDouble() < share;
        if (!hit) {
            return Fault.NONE;
        }
        int status = statuses.get(random.nextInt(statuses.size()));
        return Fault.answer(status, "", status == TOO_MANY ? Map.of("Retry-After", "1") : Map.of());
    }
}
