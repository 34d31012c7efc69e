package dev.runway.playground.stage;

import java.time.Instant;
import java.util.Optional;

/** Moves the office's clock forward. A port: the app steps from due instant to due instant and drains the outbox between. */
public interface TimeTravel {

    /** Where to. */
    enum Move {
        HOUR,
        DAY,
        NEXT_PROMPT,
        NEXT_DIGEST
    }

    /** Hears of each step, on the thread that moves time. What it throws ends the journey after that step. */
    interface Progress {
        /** @param now what the office's clock reads after the step */
        void at(Instant now);
    }

    /** Where the move would lead, read now; empty when no prompt or digest is planned. */
    Optional<Instant> target(Move move);

    /**
     * Moves there and returns when everything that fell due on the way is done and delivered. Does nothing when the clock
     * is past it already. One journey at a time: the caller sees to that.
     */
    void moveTo(Instant target, Progress progress);
}
