package dev.runway.testkit.chat;

import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The bot under test as a chat needs it: a door, fixtures, the office's time, and what the store holds. */
public interface Stage {

    /** Empties the stage: nobody is known, nothing is held, and it is {@code start} on the office's clock. */
    void begin(Instant start);

    /**
     * Applies a named fixture.
     *
     * @param words what follows "given"
     * @throws IllegalArgumentException naming the fixtures there are, when this is none of them
     */
    void given(String words);

    /** Knocks at the real inbox. */
    Reply receive(Incoming incoming);

    /** The office's clock. */
    Instant now();

    /** When the agenda has something to do next. */
    Optional<Instant> nextDue();

    /** Moves the office's clock forward to {@code then} and does all that is due by then. */
    void moveTo(Instant then);

    /** Delivers until nothing waits. */
    void deliver();

    /** Forgets everything that is not in the store, as a new process does. */
    void restart();

    /** What the store holds, one fact a line, in the office's words. */
    List<String> facts();
}
