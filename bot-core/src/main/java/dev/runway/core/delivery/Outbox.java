package dev.runway.core.delivery;

import dev.runway.core.directory.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The outbox and its destinations, kept by the store. Rows are delivered in the order of their commits at each place; one
 * courier at a time holds a place, on all nodes together. All instants here are of the system clock.
 */
public interface Outbox {

    /** Adds the row and raises its destination's wake, inside the caller's transaction. */
    void add(Delivery delivery);

    /** What a courier holds: a place, until when, and the wake it saw. */
    record Held(Place place, Instant until, long wake) {}

    /** Takes a destination that is due and held by nobody, in a transaction of its own; empty when there is none. */
    Optional<Held> claim(Instant now, Duration lease);

    /** Prolongs what is held; false when another courier has it since. */
    boolean prolong(Held held, Instant until);

    /**
     * The oldest row of the place that has not ended, and its state when found: SENDING means that a courier died over it.
     * A WAITING row is marked SENDING in the same transaction.
     */
    Optional<Delivery> next(Held held);

    /** Records how the row ended, or that it waits again, and marks the next row SENDING and returns it, in one transaction. */
    Optional<Delivery> done(Held held, Delivery ended, boolean goOn);

    /**
     * Lets the place go. With {@code dueAgain} it is due then; without, it is due again only when its wake was raised since
     * it was claimed, or rows still wait.
     */
    void letGo(Held held, Optional<Instant> dueAgain);

    /** Every waiting row of the place is SKIPPED with this reason. */
    int skipAll(Held held, String reason);

    Optional<Delivery> find(long office, UUID id);

    /** Rows of the office in that state, newest first. */
    List<Delivery> inState(long office, Delivery.State state, int most);

    /** How many rows there are in each state that have this cause. */
    Map<Delivery.State, Integer> count(long office, String cause);

    /** True when no row of any office waits or is being sent that could be delivered now. */
    boolean isDrained(Instant now);
}
