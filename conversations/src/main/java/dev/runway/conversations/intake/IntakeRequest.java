package dev.runway.conversations.intake;

import dev.runway.conversations.portfolio.Project;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
        return changed(next -> {
            next.title = called;
            next.size = now;
            next.state = State.SENT;
            next.answerBy = promised;
            next.told = how;
            next.answers = anew;
            next.steps = with(step);
        });
    }

    /** @param promised when the project office answers now */
    IntakeRequest in(State state, IntakeStep step, Instant promised, Told how) {
        return changed(next -> {
            next.state = state;
            next.answerBy = promised;
            next.told = how;
            next.steps = with(step);
        });
    }

    IntakeRequest told(Told how) {
        return changed(next -> next.told = how);
    }

    /** @param step who decided, when and why */
    IntakeRequest decided(State decision, IntakeStep step, Long became, Long into) {
        return changed(next -> {
            next.state = decision;
            next.decidedBy = step.person();
            next.decidedAt = step.takenAt();
            next.reason = step.words();
            next.project = became;
            next.mergedInto = into;
            next.steps = with(step);
        });
    }

    /** Others hear of it as well; the requester does anyway. */
    IntakeRequest alsoFor(List<Long> people) {
        var all = new ArrayList<>(interested);
        people.stream()
                .filter(person -> person != requester)
                .map(IntakeInterest::new)
                .filter(interest -> !all.contains(interest))
                .forEach(all::add);
        return changed(next -> next.interested = all);
    }

    private IntakeRequest changed(Consumer<Changing> change) {
        var next = new Changing();
        change.accept(next);
        return new IntakeRequest(
                id,
                run,
                office,
                requester,
                next.title,
                next.size,
                next.state,
                created,
                next.answerBy,
                next.told,
                next.decidedBy,
                next.decidedAt,
                next.reason,
                next.project,
                next.mergedInto,
                next.answers,
                next.steps,
                next.interested);
    }

    /** What may change of it, as it is now. */
    private final class Changing {
        private String title = IntakeRequest.this.title;
        private Project.Size size = IntakeRequest.this.size;
        private State state = IntakeRequest.this.state;
        private Instant answerBy = IntakeRequest.this.answerBy;
        private Told told = IntakeRequest.this.told;
        private Long decidedBy = IntakeRequest.this.decidedBy;
        private Instant decidedAt = IntakeRequest.this.decidedAt;
        private String reason = IntakeRequest.this.reason;
        private Long project = IntakeRequest.this.project;
        private Long mergedInto = IntakeRequest.this.mergedInto;
        private List<IntakeAnswer> answers = IntakeRequest.this.answers;
        private List<IntakeStep> steps = IntakeRequest.this.steps;
        private List<IntakeInterest> interested = IntakeRequest.this.interested;
    }

    private List<IntakeStep> with(IntakeStep step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return more;
    }
}
