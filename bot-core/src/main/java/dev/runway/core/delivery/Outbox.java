package dev.runway.core.delivery;

import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The outbox and its destinations, kept by the store. Rows are delivered in the order of their commits at each place; one
 * courier at a time holds a place, on all nodes together. All instants here are of the system clock. A delivery costs two
 * commits, and one for each further row of the same place.
 */
public interface Outbox {

    /**
     * Adds the row, raises its destination's wake and makes the destination due at {@link Delivery#created()} or when its
     * rest is over, whichever is later; a destination that is due already stays due as it was. Inside the caller's
     * transaction, at the latest right before its commit; the destination's row is held from then until it ends.
     */
    void add(Delivery delivery);

    /**
     * A courier's hold on a place.
     *
     * @param number raised by every claim of the place, so that a courier that outslept its lease is recognised
     * @param until when others may take the place
     */
    record Hold(Place place, long number, Instant until) {}

    /**
     * The oldest row of a held place that has not ended. In the store it is SENDING, and its attempts count this one.
     *
     * @param doubtful it was SENDING when it was found: a courier died over it, or wants to look it up again
     * @param awaited whether it is an answer, or one was waiting behind it when it was taken
     */
    record InHand(Hold hold, Delivery delivery, boolean doubtful, boolean awaited) {}

    /**
     * Takes a destination that is due and held by nobody, the longest due first, marks its oldest row SENDING, and commits,
     * all in one transaction of its own. A destination without such a row is let go and another one looked for.
     *
     * @param resting what to leave out, because its allowance is used up just now
     * @return empty when nothing is due
     */
    Optional<InHand> claim(Instant now, Duration lease, Set<Resting> resting);

    /**
     * Calls that have to wait in that workspace.
     *
     * @param calls all of them: none of its places is taken; else those are left out of which the store knows that they need
     *     one of these next. It may not know, and need not be right
     * @param unlessAwaited whether places where an answer waits are taken all the same
     */
    record Resting(Workspace workspace, Set<Call> calls, boolean unlessAwaited) {

        public Resting {
            calls = Set.copyOf(calls);
        }

        public boolean isWhole() {
            return calls.size() == Call.values().length;
        }
    }

    /**
     * Records how the row ended and takes the next one of the place; when there is none, lets the place go. One
     * transaction. The place goes only if its wake is what it was when the next row was looked for; otherwise it stays due.
     *
     * @return empty when the place was let go, or another courier has it since
     */
    Optional<InHand> next(Hold hold, Delivery ended);

    /**
     * Records where the row stands (ended, WAITING again, or still SENDING, to be looked up) and lets the place go, in one
     * transaction. It is due when the rest is over, when anything waits there or its wake was raised; else it rests until
     * then, and the next row that is added makes it due no earlier. Trouble counts for every row of the place that has not
     * ended, for all of them wait.
     */
    void letGo(Hold hold, Delivery row, Rest rest);

    default void letGo(Hold hold, Delivery row, Instant notBefore) {
        letGo(hold, row, Rest.until(notBefore));
    }

    /**
     * Why a place is let go.
     *
     * @param needs the call that the row waits for; where empty, that of the oldest row's kind
     * @param trouble how long the place waits because something failed; empty when nothing did
     */
    record Rest(Instant until, Optional<Call> needs, Optional<Duration> trouble) {

        static Rest until(Instant then) {
            return new Rest(then, Optional.empty(), Optional.empty());
        }

        public static Rest forALimit(Instant until, Call needs) {
            return new Rest(until, Optional.of(needs), Optional.empty());
        }

        public static Rest afterFailure(Instant now, Duration wait) {
            return new Rest(now.plus(wait), Optional.empty(), Optional.of(wait));
        }
    }

    /** Every row of the place that has not ended is SKIPPED with this reason, and the place is let go. One transaction. */
    int skipAll(Hold hold, String reason);

    /**
     * Prolongs what is held; false when another courier has it since. What {@link #next} and {@link #letGo} record of a row
     * counts even then, unless a later attempt has begun; the destination is left to its new holder.
     */
    boolean prolong(Hold hold, Instant until);

    /**
     * A row that still waits is CANCELLED, inside the caller's transaction; false when it was too late for that, since it is sent or
     * a part of it stands.
     */
    boolean cancel(long office, UUID id, String reason);

    Optional<Delivery> find(long office, UUID id);

    /**
     * The newest {@link Delivery#isStanding standing} row among that one and those {@link Delivery#about} it: what stands there
     * now, if only in part, or the REMOVE that took it back.
     */
    Optional<Delivery> standing(long office, UUID id);

    /** The newest POST or REPLACE of a place that was not failed, skipped or cancelled: what people there read last. */
    Optional<Delivery> newest(Place place);

    /** Rows of the office in that state, newest first. */
    List<Delivery> inState(long office, Delivery.State state, int most);

    /** How many rows there are in each state that have this cause. */
    Map<Delivery.State, Integer> count(long office, String cause);

    /** True when no row of any office is being sent, or waits at a place that is due by {@code now}. */
    boolean isDrained(Instant now);
}
