package dev.runway.core.dialog.run;

import dev.runway.core.directory.Place;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One person's way through one dialog. Its whole state is dialog, version, what was given and the answers; the rest says
 * what is being looked at again, and keeps count of patience. No position is kept: the next question is worked out.
 *
 * @param answers in the order they were first given, also those of branches that do not apply now
 * @param reopened the answered question that is asked again after "back" or "change"; empty when the next question is the
 *     first without an answer
 * @param wrong how many answers in a row were refused
 * @param heard when the person last did something in it, or it was begun; the office's clock
 * @param nudged whether the one gentle nudge of this silence was given
 * @param until for LATER alone: when it is asked again
 * @param sent what was sent before, while it is being changed: it stands until the run is sent anew
 * @param stands where its question stands
 */
public record Run(
        UUID id,
        long office,
        long person,
        Place place,
        String dialog,
        int version,
        Given given,
        Map<AnswerKey, Answer> answers,
        Optional<AnswerKey> reopened,
        int wrong,
        State state,
        Instant began,
        Instant heard,
        boolean nudged,
        Optional<Instant> until,
        Optional<Sent> sent,
        Stands stands) {

    /**
     * The messages that ask for an answer, as deliveries.
     *
     * @param question the newest one at the run's place; empty when it was asked in an acknowledgement alone
     * @param leftBehind the newest one at another place, from which the run was taken up here
     */
    public record Stands(Optional<UUID> question, Optional<UUID> leftBehind) {
        public static final Stands NOWHERE = new Stands(Optional.empty(), Optional.empty());

        public Stands {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(leftBehind, "leftBehind");
        }
    }

    /** The answers as they were sent, under the version of the dialog they were given to. */
    public record Sent(int version, Map<AnswerKey, Answer> answers) {
        public Sent {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /** Where a run stands. At most one run of a person is ASKING. */
    public enum State {
        /** Another run of this person has the word; this one begins after it. */
        WAITING,
        ASKING,
        /** "later": it is asked again at {@code until}. */
        LATER,
        /** Kept after "stop" or silence; may go on. A run that was sent before is DONE again instead. */
        DRAFT,
        /** Sent; its answers are what was sent. */
        DONE,
        /** Given up for good: too old, or its dialog is gone. */
        STOPPED
    }

    public Run {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(stands, "stands");
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    public static Run begin(
            UUID id, long office, long person, Place place, String dialog, int version, Given given, Instant now) {
        return new Run(
                id,
                office,
                person,
                place,
                dialog,
                version,
                given,
                Map.of(),
                Optional.empty(),
                0,
                State.ASKING,
                now,
                now,
                false,
                Optional.empty(),
                Optional.empty(),
                Stands.NOWHERE);
    }

    public Run with(Answer answer) {
        var more = new LinkedHashMap<>(answers);
        more.put(answer.key(), answer);
        return copy(more, reopened, wrong, state, heard, nudged, until);
    }

    public Run withoutAnswers() {
        return copy(Map.of(), Optional.empty(), 0, state, heard, nudged, until);
    }

    public Run reopening(Optional<AnswerKey> key) {
        return copy(answers, key, wrong, state, heard, nudged, until);
    }

    public Run wrong(int times) {
        return copy(answers, reopened, times, state, heard, nudged, until);
    }

    public Run heard(Instant now) {
        return copy(answers, reopened, wrong, state, now, false, until);
    }

    public Run afterNudge() {
        return copy(answers, reopened, wrong, state, heard, true, until);
    }

    public Run in(State next) {
        var before = next == State.DONE ? Optional.<Sent>empty() : sent;
        return new Run(
                id,
                office,
                person,
                place,
                dialog,
                version,
                given,
                answers,
                reopened,
                wrong,
                next,
                began,
                heard,
                nudged,
                Optional.empty(),
                before,
                stands);
    }

    /** Its question is that delivery now. */
    public Run askedIn(UUID question) {
        return standing(place, new Stands(Optional.of(question), stands.leftBehind()));
    }

    /** The question that it stood at is open no more. */
    public Run withoutQuestion() {
        return standing(place, new Stands(Optional.empty(), stands.leftBehind()));
    }

    /** Taken up at another place: the question that stood where it was is left behind. */
    public Run takenUpAt(Place there) {
        return standing(there, new Stands(Optional.empty(), stands.question().or(stands::leftBehind)));
    }

    /** No question of it is open anywhere. */
    public Run settled() {
        return stands.equals(Stands.NOWHERE) ? this : standing(place, Stands.NOWHERE);
    }

    private Run standing(Place where, Stands now) {
        return new Run(
                id, office, person, where, dialog, version, given, answers, reopened, wrong, state, began, heard,
                nudged, until, sent, now);
    }

    public Run later(Instant then) {
        return copy(answers, reopened, wrong, State.LATER, heard, nudged, Optional.of(then));
    }

    /** Nothing more is to come of it: DONE as it was sent, or STOPPED when it never was. */
    public Run givenUp() {
        return asSent().orElseGet(() -> state == State.DONE ? this : in(State.STOPPED));
    }

    /** DONE again with what was sent before, whatever was changed since; empty when it is not being changed. */
    public Optional<Run> asSent() {
        return sent.map(standing -> in(standing.version(), standing.answers())
                .reopening(Optional.empty())
                .wrong(0)
                .in(State.DONE));
    }

    /** Keeps what {@code before} had sent, or was keeping, until this is sent anew. */
    public Run after(Run before) {
        var standing = before.state == State.DONE ? Optional.of(new Sent(before.version, before.answers)) : before.sent;
        return new Run(
                id, office, person, place, dialog, version, given, answers, reopened, wrong, state, began, heard,
                nudged, until, standing, stands);
    }

    /** With what was given as it reads now. */
    public Run knowing(Given now) {
        return new Run(
                id, office, person, place, dialog, version, now, answers, reopened, wrong, state, began, heard, nudged,
                until, sent, stands);
    }

    /** As a newer version of its dialog has it. */
    public Run in(int version, Map<AnswerKey, Answer> answers) {
        return new Run(
                id, office, person, place, dialog, version, given, answers, reopened, wrong, state, began, heard,
                nudged, until, sent, stands);
    }

    private Run copy(
            Map<AnswerKey, Answer> answers,
            Optional<AnswerKey> reopened,
            int wrong,
            State state,
            Instant heard,
            boolean nudged,
            Optional<Instant> until) {
        return new Run(
                id, office, person, place, dialog, version, given, answers, reopened, wrong, state, began, heard,
                nudged, until, sent, stands);
    }
}
