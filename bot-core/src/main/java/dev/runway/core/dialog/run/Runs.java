package dev.runway.core.dialog.run;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs with their answers, kept by the store and reached inside a turn, under its person's lock. */
public interface Runs {

    /** The run that has the person's word now: the one in state ASKING. */
    Optional<Run> asking(long office, long person);

    Optional<Run> find(long office, UUID id);

    /** The person's runs in that state, oldest first. */
    List<Run> inState(long office, long person, Run.State state);

    /** The run that holds the answer given by that event. */
    Optional<Run> withAnswerFrom(long office, long person, String event);

    /** Stores what differs between the two: the run's row, and the answers that were added, changed or dropped. */
    void save(Optional<Run> before, Run after);
}
