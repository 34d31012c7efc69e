package dev.runway.core.inbox;

/**
 * Lets one turn at a time have a person, on all nodes together, until the transaction ends. A port.
 *
 * <p>Two that hold several must hold them in one order: people by their numbers, which {@link Turn#holding} sees to, and what
 * stands for nobody or for the whole office after all people.
 */
public interface TurnLock {

    void hold(long office, long person);
}
