package dev.runway.core.dialog;

import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run knows: its answers, seen through the declaration. An answer in a branch that does not apply does not count. */
public final class Known {

    private final Dialog dialog;
    private final Run run;
    private final Map<String, Asked> byKey = new HashMap<>();

    public Known(Dialog dialog, Run run) {
        this.dialog = dialog;
        this.run = run;
        dialog.questions().forEach(asked -> byKey.put(asked.key(), asked));
    }

    public Dialog dialog() {
        return dialog;
    }

    public Run run() {
        return run;
    }

    /** The same declaration with other answers. */
    public Known with(Run next) {
        return new Known(dialog, next);
    }

    public List<Subject> subjects(String name) {
        return run.given().subjects().getOrDefault(name, List.of());
    }

    /** Every place for an answer that applies, in the order it is asked. */
    public List<Slot> slots() {
        var slots = new ArrayList<Slot>();
        for (Section section : dialog.sections()) {
            for (Optional<Subject> subject : subjectsOf(section)) {
                for (Asked asked : section.asked()) {
                    if (holds(asked.applies(), subject)) {
                        slots.add(new Slot(asked, subject));
                    }
                }
            }
        }
        return slots;
    }

    /** The subjects that a section goes through; nobody in particular when it is asked once. */
    public List<Optional<Subject>> subjectsOf(Section section) {
        return section.isForEach()
                ? subjects(section.subjects()).stream().map(Optional::of).toList()
                : List.of(Optional.empty());
    }

    public boolean holds(Condition condition, Optional<Subject> subject) {
        if (condition instanceof Condition.Is is) {
            return values(is.question(), subject).stream().anyMatch(is.keys()::contains);
        } else if (condition instanceof Condition.Answered answered) {
            return !values(answered.question(), subject).isEmpty();
        } else if (condition instanceof Condition.MentionsSomebody mentions) {
            return !mentioned(mentions.question(), subject).isEmpty();
        } else if (condition instanceof Condition.IsGiven isGiven) {
            return !given(isGiven.name(), subject).isBlank();
        } else if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), subject);
        } else if (condition instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(one -> holds(one, subject));
        } else if (condition instanceof Condition.ForEverySubject every) {
            return subjects(every.subjects()).stream().allMatch(each -> holds(every.condition(), Optional.of(each)));
        }
        return condition.parts().stream().allMatch(part -> holds(part, subject));
    }

    /** The keys or words that count as the answer; none when it was skipped, not asked or does not apply. */
    public List<String> values(String question, Optional<Subject> subject) {
        return answer(question, subject)
                .map(Answer::values)
                .orElseGet(
                        () -> isGiven(question) ? List.of(run.given().values().get(question)) : List.of());
    }

    public List<String> mentioned(String question, Optional<Subject> subject) {
        return answer(question, subject).map(Answer::mentioned).orElse(List.of());
    }

    /** What was given by that name: to the subject, else to the run; empty when nothing was. */
    public String given(String name, Optional<Subject> subject) {
        var ofSubject = subject.map(it -> it.values().get(name));
        return ofSubject.orElseGet(() -> run.given().values().getOrDefault(name, ""));
    }

    /** Whether the run was started with an answer to this question. */
    public boolean isGiven(String question) {
        return dialog.givenQuestions().stream().anyMatch(given -> given.key().equals(question))
                && !run.given().values().getOrDefault(question, "").isBlank();
    }

    public Optional<Question<?>> question(String key) {
        var asked = byKey.get(key);
        return asked != null
                ? Optional.of(asked.question())
                : dialog.givenQuestions().stream()
                        .filter(given -> given.key().equals(key))
                        .<Question<?>>map(given -> given)
                        .findFirst();
    }

    /** The stored answer, when its question applies and still has the options it names. */
    public Optional<Answer> answer(Slot slot) {
        return answer(slot.asked().key(), slot.subject());
    }

    /** The wording as declared, of the alternatives the one that holds now. */
    public String template(Slot slot) {
        return slot.asked().otherwise().stream()
                .filter(worded -> holds(worded.when(), slot.subject()))
                .map(Asked.Worded::words)
                .findFirst()
                .orElse(slot.asked().wording());
    }

    /** The options that may be chosen there now. */
    public List<Option> offered(Slot slot) {
        return slot.question().options().stream()
                .filter(option -> holds(option.offered(), slot.subject()))
                .toList();
    }

    /** What counts. */
    public Answers answers() {
        var counting = new LinkedHashMap<AnswerKey, Answer>();
        slots().forEach(slot -> answer(slot).ifPresent(answer -> counting.put(slot.key(), answer)));
        return new Answers(counting, run.given().values());
    }

    private Optional<Answer> answer(String question, Optional<Subject> subject) {
        var asked = byKey.get(question);
        if (asked == null || asked.isForEach() && subject.isEmpty()) {
            return Optional.empty();
        }
        var about = asked.isForEach() ? subject : Optional.<Subject>empty();
        var slot = new Slot(asked, about);
        return Optional.ofNullable(run.answers().get(slot.key()))
                .filter(answer -> holds(asked.applies(), about))
                .filter(answer -> !asked.question().kind().isChoice() || stillOffers(slot, answer));
    }

    private boolean stillOffers(Slot slot, Answer answer) {
        return answer.values().stream().allMatch(key -> slot.question()
                .option(key)
                .filter(option -> holds(option.offered(), slot.subject()))
                .isPresent());
    }
}
