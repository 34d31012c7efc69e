package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Kind;
import dev.runway.core.dialog.Option;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.message.Form;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A form that came back. Fields are read one after the other in the declaration's order, so that a branch that an answer
 * opens is read as well. What is right is kept, also when something else has to be mended.
 */
final class Filling {

    private static final String NEEDED = "Please answer this one. What you filled in elsewhere is kept.";

    /** More than any field of ours offers. */
    private static final int MOST_VALUES = 100;

    private final Talk start;
    private final Argument form;
    private final Map<String, List<String>> values;

    Filling(Talk start, Argument form, Map<String, List<String>> values) {
        this.start = start;
        this.form = form;
        this.values = values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().stream()
                        .filter(value -> !value.isBlank())
                        .toList()));
    }

    /** What became of the fields: the run with every right answer, and a sentence for every wrong one. */
    private record Read(Talk talk, Map<String, String> refused) {}

    Step sent() {
        var read = read(true);
        if (!read.refused().isEmpty()) {
            return Step.refuse(read.talk().run(), read.refused(), shown(read.talk()));
        } else if (form.key().isPresent()) {
            return read.talk().ask(List.of());
        }
        boolean unfolded = read.talk().progress.next().isPresent();
        return unfolded
                ? Step.show(read.talk().run(), Step.Outcome.ASKING, new FormView(read.talk()).whole())
                : read.talk().review(List.of());
    }

    Step changed() {
        var talk = read(false).talk();
        return Step.show(talk.run(), Step.Outcome.ASKING, shown(talk));
    }

    /** The form that was filled in, as the run stands now, with what was typed into it. */
    private Form shown(Talk talk) {
        var view = new FormView(talk);
        return form.key()
                .flatMap(talk.progress::slot)
                .map(slot -> view.single(slot, typed()))
                .orElseGet(() -> view.whole(typed()));
    }

    /** Nothing that was sent past a form's own limits is shown whole. */
    private Map<String, List<String>> typed() {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().stream()
                .limit(MOST_VALUES)
                .map(Filling::cut)
                .toList()));
    }

    private static String cut(String value) {
        boolean fits = !isTooLong(value);
        return fits ? value : value.substring(0, value.offsetByCodePoints(0, Question.LONGEST_ANSWER));
    }

    private static boolean isTooLong(String value) {
        return value.codePointCount(0, value.length()) > Question.LONGEST_ANSWER;
    }

    Step closed() {
        var talk = read(false).talk();
        boolean more = !talk.run().answers().equals(start.run().answers());
        return talk.ask(List.of(
                more
                        ? "I kept what you filled in. We can go on here."
                        : "Nothing is lost. We can go on here, or say \"later\" or \"stop\"."));
    }

    /** The run with what was filled in rightly, where nobody asks for more just now. */
    Run kept() {
        return read(false).talk().run();
    }

    /** @param strictly whether what is empty or wrong is refused, or merely left as it was */
    private Read read(boolean strictly) {
        var shown = start.progress.slots().stream().map(Slot::key).collect(Collectors.toSet());
        var seen = new HashSet<AnswerKey>();
        var refused = new LinkedHashMap<String, String>();
        var talk = start;
        for (var next = unread(talk, seen); next.isPresent(); next = unread(talk, seen)) {
            var slot = next.get();
            seen.add(slot.key());
            var filled = values.get(slot.key().toString());
            if (filled != null || strictly && shown.contains(slot.key())) {
                var reading = read(talk, slot, filled == null ? List.of() : filled, strictly);
                if (reading.isPresent() && reading.get() instanceof Reading.Taken taken) {
                    talk = talk.with(talk.answered(slot, taken, ""));
                } else if (strictly && reading.isPresent()) {
                    refused.put(slot.key().toString(), sentence(reading.get()));
                } else if (strictly && talk.run().answers().containsKey(slot.key())) {
                    talk = talk.with(talk.kept(slot));
                }
            }
        }
        return new Read(talk, refused);
    }

    private Optional<Slot> unread(Talk talk, HashSet<AnswerKey> seen) {
        return talk.progress.slots().stream()
                .filter(slot -> form.key().isEmpty() || form.key().get().equals(slot.key()))
                .filter(slot -> !seen.contains(slot.key()))
                .findFirst();
    }

    /** Empty when the field says what the run knows already. */
    private static Optional<Reading> read(Talk talk, Slot slot, List<String> filled, boolean strictly) {
        var question = slot.question();
        boolean same = filled.equals(new FormView(talk).holds(slot));
        if (same
                && (!filled.isEmpty() || talk.progress.isSettled(slot))
                && talk.progress.refusal(slot).isEmpty()) {
            return Optional.empty();
        } else if (filled.isEmpty()) {
            return strictly ? Optional.of(empty(question)) : Optional.empty();
        } else if (filled.stream().anyMatch(Filling::isTooLong)) {
            return Optional.of(new Reading.Refused("That is longer than anything here may be; " + question.longest()
                    + " characters are the limit. Please shorten it."));
        } else if (question.kind().isChoice()) {
            return Optional.of(chosen(talk, slot, filled));
        }
        return Optional.of(talk.reader.read(slot, filled.get(0)));
    }

    private static Reading empty(Question<?> question) {
        if (question.isOptional()) {
            return new Reading.Taken(List.of(), List.of());
        }
        return new Reading.Refused(
                question.kind() == Kind.SEVERAL ? "Please give one thing a line, or \"nothing\"." : NEEDED);
    }

    private static Reading chosen(Talk talk, Slot slot, List<String> keys) {
        var offered = talk.known.offered(slot).stream()
                .map(Option::key)
                .filter(keys::contains)
                .toList();
        return offered.size() == keys.size()
                ? talk.reader.checked(slot, new Reading.Taken(offered, List.of()))
                : new Reading.Refused("That choice is no longer there. Please choose again.");
    }

    private static String sentence(Reading reading) {
        return reading instanceof Reading.Which which ? which.inWords() : ((Reading.Refused) reading).sentence();
    }
}
