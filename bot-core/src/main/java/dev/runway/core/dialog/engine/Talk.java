package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Known;
import dev.runway.core.dialog.Progress;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.Remarks;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.message.Button;
import dev.runway.core.platform.Ability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One run at one moment: what every way of answering has in common. A changed run is a new talk. */
final class Talk {

    final Known known;
    final Setting setting;
    final Progress progress;
    final Wording wording;
    final Buttons buttons;
    final Says says;
    final Reader reader;
    private final Others others;

    /** Whom the engine asks, and what it offers, beside the run. */
    record Others(References references, Remarks remarks, List<Button> waysOut) {
        Others {
            waysOut = List.copyOf(waysOut);
        }
    }

    Talk(Known known, Setting setting, Others others) {
        this.known = known;
        this.setting = setting;
        this.others = others;
        this.progress = new Progress(known, setting);
        this.wording = new Wording(known, setting, others.references());
        this.buttons = new Buttons(known, setting, wording);
        this.says = new Says(known, setting, wording, progress, buttons, others.waysOut());
        this.reader = new Reader(known, setting, others.references(), wording);
    }

    Run run() {
        return known.run();
    }

    Talk with(Run run) {
        return new Talk(known.with(run), setting, others);
    }

    /** The question that is due, or the summary. */
    Step ask(List<String> before) {
        return ask(before, false);
    }

    /** @param reminding whether an answer that is looked at again is shown */
    Step ask(List<String> before, boolean reminding) {
        return progress.next()
                .map(due -> Step.say(run(), Step.Outcome.ASKING, says.question(due, before, reminding, false)))
                .orElseGet(() -> review(before));
    }

    /** The same, the sentence in one line with the question. */
    Step askAfter(String sentence) {
        return progress.next()
                .map(due -> Step.say(run(), Step.Outcome.ASKING, says.question(due, sentence)))
                .orElseGet(() -> review(List.of(sentence)));
    }

    Step review(List<String> before) {
        return Step.say(run(), Step.Outcome.REVIEWING, says.review(before, remark()));
    }

    /** What was sent once is not remarked on when it is changed. */
    Optional<Remarks.Remark> remark() {
        return run().sent().isPresent() ? Optional.empty() : others.remarks().on(setting, run(), known.answers());
    }

    /** Everything that may be pressed at the summary, in the order it is shown. */
    List<Button> atReview() {
        return Stream.concat(remark().map(buttons::of).stream().flatMap(List::stream), buttons.review().stream())
                .toList();
    }

    Step more(Progress.Due due) {
        return Step.say(run(), Step.Outcome.ASKING, says.question(due, List.of(), false, true));
    }

    /** Takes words for an answer to that question. */
    Step hear(Slot slot, String words, String event) {
        var reading = reader.read(slot, words);
        return reading instanceof Reading.Taken taken ? take(slot, taken, event) : refuse(slot, reading);
    }

    /** Takes a value that needs no reading. */
    Step choose(Slot slot, List<String> values) {
        var reading = reader.checked(slot, new Reading.Taken(values, List.of()));
        return reading instanceof Reading.Taken taken ? take(slot, taken, "") : refuse(slot, reading);
    }

    Step take(Slot slot, Reading.Taken taken, String event) {
        return with(answered(slot, taken, event)).onward(List.of(slot));
    }

    Step skip(Slot slot, String event) {
        return take(slot, new Reading.Taken(List.of(), List.of()), event);
    }

    /** The same answer for every subject. */
    Step takeForAll(Slot first, String option, String event) {
        var run = run();
        var slots = known.subjects(first.asked().subjects()).stream()
                .map(subject -> new Slot(first.asked(), Optional.of(subject)))
                .toList();
        for (Slot slot : slots) {
            run = with(run).answered(slot, new Reading.Taken(List.of(option), List.of()), event);
        }
        return with(run).onward(List.of());
    }

    /** The answer it has counts under the words that are asked now. */
    Step keep(Slot slot) {
        return run().answers().containsKey(slot.key())
                ? with(kept(slot).wrong(0)).onward(List.of())
                : ask(List.of());
    }

    Run kept(Slot slot) {
        var answer = run().answers().get(slot.key());
        var confirmed = answer.confirmed(
                known.template(slot), wording.asked(slot), slot.asked().wordings());
        return run().with(confirmed).reopening(Optional.empty());
    }

    Run answered(Slot slot, Reading.Taken taken, String event) {
        var answer = new Answer(
                slot.key(),
                known.template(slot),
                wording.asked(slot),
                taken.values(),
                taken.mentioned(),
                event,
                setting.now());
        return run().with(answer).reopening(Optional.empty()).wrong(0);
    }

    /** Asks an answered question again. */
    Step reopen(Slot slot, boolean reminding) {
        return with(run().reopening(Optional.of(slot.key())).wrong(0)).ask(List.of(), reminding);
    }

    Step refuse(Slot slot, Reading reading) {
        var patient = with(run().wrong(run().wrong() + 1));
        var answers = reading instanceof Reading.Which which && setting.has(Ability.BUTTONS)
                ? buttons.named(slot, which.named())
                : buttons.at(slot, false, false);
        var sentence = reading instanceof Reading.Which which
                ? (setting.has(Ability.BUTTONS) ? which.sentence() : which.inWords())
                : ((Reading.Refused) reading).sentence();
        return Step.say(patient.run(), Step.Outcome.REFUSED, patient.says.refusal(sentence, answers));
    }

    /** A sentence, and the question or the summary again; patience is not counted. */
    Step instead(String sentence) {
        var again = ask(List.of(sentence));
        return again.as(Step.Outcome.REFUSED);
    }

    private Step onward(List<Slot> echoing) {
        boolean sent = progress.next().isEmpty()
                && known.dialog()
                        .sentAtOnce()
                        .filter(condition -> known.holds(condition, Optional.empty()))
                        .isPresent();
        if (sent) {
            return Step.silent(run().in(Run.State.DONE), Step.Outcome.FINISHED);
        }
        var echoes = new ArrayList<String>();
        echoing.forEach(slot -> echo(slot).forEach(echoes::add));
        return ask(echoes);
    }

    private Stream<String> echo(Slot slot) {
        return slot.asked().echoes().stream()
                .filter(echo -> known.holds(echo.when(), slot.subject()))
                .limit(1)
                .map(echo -> wording.filled(echo.words(), slot.subject()));
    }
}
