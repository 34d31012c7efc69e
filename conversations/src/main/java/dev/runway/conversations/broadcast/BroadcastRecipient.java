package dev.runway.conversations.broadcast;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * Somebody, or a channel, that a broadcast is for: fixed by name when it is sent, so that the report adds up.
 *
 * @param person their number, or null for a channel
 * @param platform with {@code workspace} and {@code ref} the channel; null for a person, who is reached wherever they are then
 * @param round which time it is sent to them: 1, or more where it failed before
 * @param delivery decided beforehand, so that handing it over twice would be noticed
 * @param reason why it was skipped, cancelled, failed or is in doubt, or empty
 * @param ended when it came to its end, or null
 */
public record BroadcastRecipient(
        @Id Long id,
        long office,
        long broadcast,
        Kind kind,
        Long person,
        String name,
        String platform,
        String workspace,
        String ref,
        int round,
        UUID delivery,
        State state,
        String reason,
        Instant ended) {

    /** Who it is. */
    public enum Kind {
        CHANNEL,
        PERSON
    }

    /** Where it stands as far as this row says; once it is handed over, the outbox says it until the round has ended. */
    public enum State {
        WAITING,
        HANDED,
        SENT,
        FAILED,
        SKIPPED,
        CANCELLED,
        IN_DOUBT
    }
}
