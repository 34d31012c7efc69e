package dev.runway.conversations.broadcast;

import dev.runway.conversations.broadcast.RecipientRecords.Missed;
import dev.runway.conversations.broadcast.RecipientRecords.Tally;
import dev.runway.core.delivery.Delivery.State;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a broadcast stands: everybody it is for is counted in exactly one state.
 *
 * @param missed the first by name of those who did not certainly get it
 */
record Delivered(Map<State, Long> counts, List<Missed> missed) {

    Delivered {
        missed = List.copyOf(missed);
    }

    static Delivered of(List<Tally> tallies, List<Missed> missed) {
        var counts = new EnumMap<State, Long>(State.class);
        tallies.forEach(tally -> counts.merge(tally.state(), tally.many(), Long::sum));
        return new Delivered(counts, missed);
    }

    long in(State state) {
        return counts.getOrDefault(state, 0L);
    }

    long audience() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Waiting, or being sent this moment. */
    long onTheWay() {
        return in(State.WAITING) + in(State.SENDING);
    }

    long ended() {
        return audience() - onTheWay();
    }

    List<Missed> missed(State state) {
        return missed.stream().filter(one -> one.state() == state).toList();
    }
}
