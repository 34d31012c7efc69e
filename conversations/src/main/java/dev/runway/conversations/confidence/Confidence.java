package dev.runway.conversations.confidence;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * How confident somebody said to be in a project, kept as history: the row with the highest number is what holds.
 *
 * @param points from {@link #LEAST} to {@link #MOST}
 * @param author the number of the person who said so
 * @param run the conversation it was said in, or null; sent again, it changes its own row
 */
public record Confidence(@Id Long id, long office, long project, int points, long author, UUID run, Instant said) {

    public static final int LEAST = 1, MOST = 5;

    /** What is asked for when there is less: "What would make it a 4?" */
    public static final int GOOD = 4;

    /** Whether it is so low that help is offered. */
    public static boolean isLow(int points) {
        return points < 3;
    }

    /** Not to be changed by its conversation any more, which has a newer word. */
    Confidence ofItsOwn() {
        return new Confidence(id, office, project, points, author, null, said);
    }

    Confidence now(int said, Instant when) {
        return new Confidence(id, office, project, said, author, run, when);
    }
}
