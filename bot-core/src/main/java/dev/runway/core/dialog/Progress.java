package dev.runway.core.dialog;

import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.AnswerKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where a run stands, worked out and never remembered: the next question is the first that applies and is not settled. */
public final class Progress {

    private final Known known;
    private final Setting setting;
    private final List<Slot> slots;

    /** Why a question is asked. */
    public enum Why {
        UNANSWERED,
        /** The person went back to it, or wants to change it. */
        REOPENED,
        /** It was answered when it read differently. */
        REWORDED,
        /** A check no longer holds since an earlier answer changed. */
        NO_LONGER_FITS
    }

    /** The question that is due. */
    public record Due(Slot slot, Why why) {}

    public Progress(Known known, Setting setting) {
        this.known = known;
        this.setting = setting;
        this.slots = known.slots();
    }

    /** Empty when everything is settled: time for the summary. */
    public Optional<Due> next() {
        var reopened = known.run().reopened().flatMap(this::slot);
        return reopened.isPresent()
                ? reopened.map(slot -> new Due(slot, Why.REOPENED))
                : slots.stream().flatMap(slot -> open(slot).stream()).findFirst();
    }

    /** How many questions are open for that reason. */
    public int count(Why why) {
        return (int) slots.stream()
                .flatMap(slot -> open(slot).stream())
                .filter(due -> due.why() == why)
                .count();
    }

    /** What a form asks for: everything that applies. */
    public List<Slot> slots() {
        return slots;
    }

    public Optional<Slot> slot(AnswerKey key) {
        return slots.stream().filter(slot -> slot.key().equals(key)).findFirst();
    }

    /** The question before the one that is due, in the order of the declaration; before the summary, the last. */
    public Optional<Slot> previous() {
        int due = next().map(next -> slots.indexOf(next.slot())).orElse(slots.size());
        return slots.subList(0, due).stream()
                .filter(slot -> known.run().answers().containsKey(slot.key()))
                .reduce((one, later) -> later);
    }

    /** Places that hold an answer which counts or was skipped. */
    public List<Slot> answered() {
        return slots.stream().filter(slot -> known.answer(slot).isPresent()).toList();
    }

    public boolean isSettled(Slot slot) {
        return open(slot).isEmpty();
    }

    public Optional<String> refusal(Slot slot) {
        return known.answer(slot)
                .flatMap(answer -> new Checks(known, setting).refusal(slot, answer.values(), dayOf(answer)));
    }

    private Optional<Due> open(Slot slot) {
        var answer = known.answer(slot);
        if (answer.isEmpty()) {
            return known.isGiven(slot.asked().key()) ? Optional.empty() : Optional.of(new Due(slot, Why.UNANSWERED));
        }
        if (!answer.get().isFor(known.template(slot))) {
            return Optional.of(new Due(slot, answer.get().skipped() ? Why.UNANSWERED : Why.REWORDED));
        }
        return refusal(slot).map(sentence -> new Due(slot, Why.NO_LONGER_FITS));
    }

    private LocalDate dayOf(Answer answer) {
        return answer.at().atZone(setting.person().zone()).toLocalDate();
    }
}
