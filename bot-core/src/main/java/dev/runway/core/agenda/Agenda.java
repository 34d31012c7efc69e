package dev.runway.core.agenda;

import java.time.Instant;
import java.util.Optional;

/**
 * Do this at that time. Entries live in the same database and the same transaction as what caused them, are shared among
 * nodes, and are run at least once: every {@link Job} is safe to run twice.
 */
public interface Agenda {

    /**
     * One entry. {@code job} names the registered {@link Job}; {@code key} is unique within it, so that putting the same key
     * again moves the entry. The key is all the job is told.
     */
    void put(String job, String key, Instant at);

    void cancel(String job, String key);

    /** When the next entry of that job is due, or of any job when {@code job} is empty. */
    Optional<Instant> nextDue(Optional<String> job);

    /** What is done when an entry is due. */
    interface Job {
        String name();

        /** {@code due} is when it should have happened, which is earlier than now after a pause. */
        void run(String key, Instant due);
    }
}
