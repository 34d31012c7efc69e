package dev.runway.conversations.intake;

import dev.runway.conversations.portfolio.Project;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * What somebody asked the project office for, and what became of it.
 *
 * @param run the conversation it was told in; there is one request for each
 * @param requester the number of the person who asked
 * @param answerBy when the project office has promised to answer
 * @param told what was said about the time that is left
 * @param decidedBy the number of the person who decided, or null
 * @param decidedAt when, or null
 * @param reason why, in the words of whoever decided, or empty
 * @param project the number of the project that came of it or that it became part of, or null
 * @param mergedInto the number of the request that it became part of, or null
 * @param answers the document, in the order it was asked
 * @param steps what happened to it, oldest first
 * @param interested people whose own requests became part of this one
 */
public record IntakeRequest(
        @Id Long id,
        UUID run,
        long office,
        long requester,
        String title,
        Project.Size size,
        State state,
        Instant created,
        Instant answerBy,
        Told told,
        Long decidedBy,
        Instant decidedAt,
        String reason,
        Long project,
        Long mergedInto,
        List<IntakeAnswer> answers,
        List<IntakeStep> steps,
        List<IntakeInterest> interested) {

    /** Where it stands. */
    public enum State {
        /** The project office has the word. */
        SENT,
        /** The requester has the word. */
        ASKED_BACK,
        ACCEPTED,
        DECLINED,
        MERGED;

        public boolean isOpen() {
            return this == SENT || this == ASKED_BACK;
        }
    }

    /** How far the reminders are. */
    public enum Told {
        NOTHING,
        NEAR,
        OVERDUE
    }

    public IntakeRequest {
        answers = List.copyOf(answers);
        steps = List.copyOf(steps);
        interested = List.copyOf(interested);
    }

    /** Just received, with the word at the project office. */
    public static IntakeRequest sent(
            long office,
            UUID run,
            long requester,
            String title,
            Project.Size size,
            List<IntakeAnswer> answers,
            Instant now,
            Instant answerBy) {
        return new IntakeRequest(
                null,
                run,
                office,
                requester,
                title,
                size,
                State.SENT,
                now,
                answerBy,
                Told.NOTHING,
                null,
                null,
                "",
                null,
                null,
                answers,
                List.of(new IntakeStep(IntakeStep.Kind.SENT, requester, "", now)),
                List.of());
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    /** The answer to that question, if it was asked and not skipped. */
    public Optional<IntakeAnswer> answer(String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .filter(answer -> !answer.stored().isBlank())
                .findFirst();
    }

    /** What is needed to start, one thing each. */
    public List<String> needs() {
        return answer(Intake.NEEDS.key()).map(IntakeAnswer::values).orElse(List.of());
    }

    public Optional<Long> projectNumber() {
        return Optional.ofNullable(project);
    }

    /** The last step of that kind. */
    Optional<IntakeStep> last(IntakeStep.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).reduce((one, later) -> later);
    }

    /** Told anew while it is undecided: the word is the office's again. */
    IntakeRequest edited(
            String called, Project.Size now, List<IntakeAnswer> anew, IntakeStep step, Instant promised, Told how) {
        return new IntakeRequest(
                id,
                run,
                office,
                requester,
                title,
                now,
                State.SENT,
                created,
                promised,
                told,
                decidedBy,
                decidedAt,
                reason,
                project,
                mergedInto,
                anew,
                with(step),
                interested);
    }

    /** @param promised when the project office answers now */
    IntakeRequest in(State next, IntakeStep step, Instant promised, Told how) {
        return new IntakeRequest(
                id,
                run,
                office,
                requester,
                title,
                size,
                next,
                created,
                promised,
                how,
                decidedBy,
                decidedAt,
                reason,
                project,
                mergedInto,
                answers,
                with(step),
                interested);
    }

    IntakeRequest told(Told how) {
        return new IntakeRequest(
                id,
                run,
                office,
                requester,
                title,
                size,
                state,
                created,
                answerBy,
                how,
                decidedBy,
                decidedAt,
                reason,
                project,
                mergedInto,
                answers,
                steps,
                interested);
    }

    /** @param step who decided, when and why */
    IntakeRequest decided(State decision, IntakeStep step, Long became, Long into) {
        return new IntakeRequest(
                id,
                run,
                office,
                requester,
                title,
                size,
                decision,
                created,
                answerBy,
                told,
                step.person(),
                step.takenAt(),
                step.words(),
                became,
                into,
                answers,
                with(step),
                interested);
    }

    /** Others hear of it as well; the requester does anyway. */
    IntakeRequest alsoFor(List<Long> people) {
        var all = new ArrayList<>(interested);
        people.stream()
                .filter(person -> person != requester)
                .map(IntakeInterest::new)
                .filter(interest -> !all.contains(interest))
                .forEach(all::add);
        return new IntakeRequest(
                id,
                run,
                office,
                requester,
                title,
                size,
                state,
                created,
                answerBy,
                told,
                decidedBy,
                decidedAt,
                reason,
                project,
                mergedInto,
                answers,
                steps,
                all);
    }

    private List<IntakeStep> with(IntakeStep step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return more;
    }
}
