package dev.runway.core.inbox;

/** Lets one turn at a time have a person, on all nodes together, until the transaction ends. A port. */
public interface TurnLock {

    void hold(long office, long person);
}
