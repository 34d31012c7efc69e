package dev.runway.conversations.broadcast;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * A summary that goes out now, or is still being looked at.
 *
 * @param run the dialog's; an answer that is changed there changes this one, as long as nothing went out
 * @param scope the key of the portfolio or program, and {@code title} its name
 * @param audience the key of whom it goes to, and {@code whom} the same in words: {@code #portfolio and 12 people}
 * @param message what goes out, as stored text
 * @param revision how often it was previewed: a button below an older preview sends nothing
 * @param sender the number of whoever made it, who is told how it goes
 * @param round 1, and one more each time it is sent again to those for whom it failed
 * @param began when the last round began, or null; the office's clock, as all instants here
 * @param ended when the last round had ended, or null
 * @param stopper the name of whoever stopped it, or empty
 * @param report the delivery whose message shows the preview and then how it goes, or null
 * @param told when that message last changed, or null, and {@code shown} how many had come to an end by then
 */
public record Broadcast(
        @Id Long id,
        long office,
        UUID run,
        String scope,
        String title,
        String audience,
        String whom,
        String message,
        int revision,
        long sender,
        State state,
        int round,
        Instant began,
        Instant ended,
        String stopper,
        UUID report,
        Instant told,
        int shown) {

    /** Where it stands. */
    public enum State {
        PREVIEW,
        /** Stopped before anything went out. */
        DROPPED,
        SENDING,
        /** What still waits is being cancelled. */
        STOPPING,
        ENDED;

        boolean isUnderWay() {
            return this == SENDING || this == STOPPING;
        }
    }

    /** What is previewed. */
    record Draft(String scope, String title, String audience, String whom, String message) {}

    static Broadcast previewed(long office, UUID run, long sender, Draft draft) {
        return new Broadcast(
                null,
                office,
                run,
                draft.scope,
                draft.title,
                draft.audience,
                draft.whom,
                draft.message,
                1,
                sender,
                State.PREVIEW,
                1,
                null,
                null,
                "",
                null,
                null,
                0);
    }

    Broadcast previewedAgain(Draft draft) {
        return new Broadcast(
                id,
                office,
                run,
                draft.scope,
                draft.title,
                draft.audience,
                draft.whom,
                draft.message,
                revision + 1,
                sender,
                State.PREVIEW,
                round,
                began,
                ended,
                stopper,
                report,
                told,
                shown);
    }

    Broadcast dropped() {
        return with(State.DROPPED, round, began, ended, stopper, report, told, shown);
    }

    Broadcast sending(Instant now) {
        return with(State.SENDING, round, now, null, "", report, now, 0);
    }

    /** To those for whom it failed. */
    Broadcast sendingAgain(Instant now) {
        return with(State.SENDING, round + 1, now, null, "", report, now, shown);
    }

    Broadcast stoppedBy(String name) {
        return with(State.STOPPING, round, began, ended, name, report, told, shown);
    }

    Broadcast ended(Instant now) {
        return with(State.ENDED, round, began, now, stopper, report, told, shown);
    }

    Broadcast shownIn(UUID delivery) {
        return with(state, round, began, ended, stopper, delivery, told, shown);
    }

    Broadcast told(Instant now, int many) {
        return with(state, round, began, ended, stopper, report, now, many);
    }

    Optional<UUID> shownWhere() {
        return Optional.ofNullable(report);
    }

    /** What its deliveries are for, in reports. */
    String cause() {
        return "broadcast " + id;
    }

    private Broadcast with(
            State next, int round, Instant began, Instant ended, String stopper, UUID report, Instant told, int shown) {
        return new Broadcast(
                id, office, run, scope, title, audience, whom, message, revision, sender, next, round, began, ended,
                stopper, report, told, shown);
    }
}
