package dev.runway.core.delivery;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One outbox row: something to do at a place, and how it ended.
 *
 * @param id goes along to the platform, so that it can be looked up
 * @param cause what it is for, for reports: {@code reply}, {@code weekly-status 2026-W48}; at most 100 characters
 * @param about the delivery that is replaced or removed; present for REPLACE and REMOVE alone
 * @param whoSeesIt present for PRIVATE alone
 * @param answers whether it is for somebody who has just done something and now waits for it
 * @param attempts how often a courier took it in hand
 * @param platformId the platform's id of the message that stands since, once sent; for REPLACE that of the new one where the
 *     platform cannot replace. Before it is sent that of its first part, where the rest is still to come
 * @param reason why it failed, was skipped or waits again, in words, or empty
 * @param created on the system clock
 * @param trouble what has failed at its place since it was added
 */
public record Delivery(
        UUID id,
        Kind kind,
        Place place,
        Message message,
        String cause,
        Optional<UUID> about,
        Optional<Account> whoSeesIt,
        boolean answers,
        State state,
        int attempts,
        Optional<String> platformId,
        String reason,
        Instant created,
        Trouble trouble) {

    /** What is to be done. */
    public enum Kind {
        POST,
        REPLACE,
        REMOVE,
        PRIVATE;

        /** What it asks of the platform, as far as the row alone tells: what is missing is made up for elsewhere. */
        public Call call() {
            return Call.valueOf(name());
        }
    }

    /**
     * How often something was tried and failed at a place while a row waited there, that row or one before it, and how long
     * the place then waited before the next try. Waiting for a limit is no trouble.
     */
    public record Trouble(int failures, Duration waited) {

        public static final Trouble NONE = new Trouble(0, Duration.ZERO);

        public Trouble and(Duration wait) {
            return new Trouble(failures + 1, waited.plus(wait));
        }
    }

    /** Where it stands; the last five are ends. */
    public enum State {
        WAITING,
        /** The platform may be working on it this moment; found after a crash, it is a doubt. */
        SENDING,
        SENT,
        FAILED,
        SKIPPED,
        CANCELLED,
        IN_DOUBT;

        public boolean isEnd() {
            return this != WAITING && this != SENDING;
        }
    }

    public Delivery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(trouble, "trouble");
        if ((kind == Kind.REPLACE || kind == Kind.REMOVE) != about.isPresent()) {
            throw new IllegalArgumentException(
                    "A " + kind + " " + (about.isPresent() ? "is" : "must be") + " about another delivery.");
        }
        if ((kind == Kind.PRIVATE) != whoSeesIt.isPresent()) {
            throw new IllegalArgumentException("A private delivery, and no other, says who sees it.");
        }
    }

    public static Delivery post(UUID id, Place place, Message message, String cause, Instant now) {
        return fresh(id, Kind.POST, place, message, cause, Optional.empty(), Optional.empty(), now);
    }

    public static Delivery replace(UUID id, UUID about, Place place, Message message, String cause, Instant now) {
        return fresh(id, Kind.REPLACE, place, message, cause, Optional.of(about), Optional.empty(), now);
    }

    public static Delivery remove(UUID id, UUID about, Place place, String cause, Instant now) {
        return fresh(id, Kind.REMOVE, place, new Message(List.of()), cause, Optional.of(about), Optional.empty(), now);
    }

    public static Delivery privately(
            UUID id, Place place, Account whoSeesIt, Message message, String cause, Instant now) {
        return fresh(id, Kind.PRIVATE, place, message, cause, Optional.empty(), Optional.of(whoSeesIt), now);
    }

    /** The same for somebody who waits for it. */
    public Delivery answering() {
        return new Delivery(
                id,
                kind,
                place,
                message,
                cause,
                about,
                whoSeesIt,
                true,
                state,
                attempts,
                platformId,
                reason,
                created,
                trouble);
    }

    public Delivery sent(Optional<String> platformId) {
        return in(State.SENT, platformId, "");
    }

    /** WAITING again, FAILED, SKIPPED or IN_DOUBT, with the reason. */
    public Delivery in(State next, String reason) {
        return in(next, platformId, reason);
    }

    /** SENDING, in the hands of one more attempt. */
    public Delivery taken() {
        return standing(State.SENDING, attempts + 1, platformId, reason, trouble);
    }

    /** The same of which the first part stands, by that id. */
    Delivery begun(String platformId) {
        return in(state, Optional.of(platformId), reason);
    }

    /** Whether a part of it stands, and the rest does not. */
    boolean isBegun() {
        return state != State.SENT && platformId.isPresent();
    }

    /** Whether it ended so that something of it is known to stand: all of it, or a part, over whose rest there is a doubt. */
    public boolean isStanding() {
        return state == State.SENT || state == State.IN_DOUBT && isBegun();
    }

    /** The same with one more failure. */
    public Delivery troubled(Duration wait) {
        return standing(state, attempts, platformId, reason, trouble.and(wait));
    }

    private Delivery in(State next, Optional<String> platformId, String reason) {
        return standing(next, attempts, platformId, reason, trouble);
    }

    /** What is said, where and to whom stays as it is; how it stands changes. */
    private Delivery standing(State state, int attempts, Optional<String> platformId, String reason, Trouble trouble) {
        return new Delivery(
                id,
                kind,
                place,
                message,
                cause,
                about,
                whoSeesIt,
                answers,
                state,
                attempts,
                platformId,
                reason,
                created,
                trouble);
    }

    private static Delivery fresh(
            UUID id,
            Kind kind,
            Place place,
            Message message,
            String cause,
            Optional<UUID> about,
            Optional<Account> who,
            Instant now) {
        return new Delivery(
                id,
                kind,
                place,
                message,
                cause,
                about,
                who,
                false,
                State.WAITING,
                0,
                Optional.empty(),
                "",
                now,
                Trouble.NONE);
    }
}
