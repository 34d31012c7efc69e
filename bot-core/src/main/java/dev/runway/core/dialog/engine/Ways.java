package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.Run;
import java.util.List;
import java.util.Optional;

/** What can be done with a run as a whole, by a word or by a press. */
final class Ways {

    private final Talk talk;

    Ways(Talk talk) {
        this.talk = talk;
    }

    /** Only what is complete is sent. */
    Step send() {
        return talk.progress.next().isEmpty()
                ? Step.silent(talk.run().in(Run.State.DONE), Step.Outcome.FINISHED)
                : talk.instead("Before I can send it, one more answer, please.");
    }

    /** What was sent before stands; anything else is kept as a draft. */
    Step stop() {
        var sent = talk.run().asSent();
        return sent.isPresent()
                ? Step.say(sent.get(), Step.Outcome.STOPPED, talk.says.unchanged(""))
                : Step.say(draft(), Step.Outcome.STOPPED, talk.says.stopped());
    }

    /** Takes the way that a remark offers, while it still does; what was said is kept as a draft. */
    Step turnAside(String choice) {
        boolean offered = talk.progress.next().isEmpty()
                && talk.remark().stream()
                        .flatMap(remark -> remark.choices().stream())
                        .anyMatch(one -> one.key().equals(choice));
        return offered
                ? Step.turnAside(draft(), choice)
                : Step.say(talk.run(), Step.Outcome.OLD_PRESS, talk.says.notNow());
    }

    private Run draft() {
        return talk.run().reopening(Optional.empty()).wrong(0).in(Run.State.DRAFT);
    }

    Step startOver() {
        return talk.with(talk.run().withoutAnswers()).ask(List.of("From the beginning, then."));
    }

    /** @param when as people say it; empty for in an hour */
    Step later(String when) {
        var then = Later.read(when, talk.setting);
        if (then.isEmpty()) {
            var answers = talk.progress
                    .next()
                    .map(due -> talk.buttons.at(due.slot(), false, false))
                    .orElseGet(talk.buttons::review);
            return Step.say(talk.run(), Step.Outcome.REFUSED, talk.says.laterRefusal(when, answers));
        }
        return Step.say(talk.run().later(then.get().toInstant()), Step.Outcome.LATER, talk.says.later(then.get()));
    }

    /** Shows which answers may be changed: these, or all when there is none. */
    Step list(List<Slot> slots) {
        boolean narrowed = !slots.isEmpty();
        var shown = narrowed ? slots : Naming.changeable(talk);
        return shown.isEmpty()
                ? talk.instead("There is no answer to change yet.")
                : Step.say(talk.run(), Step.Outcome.ASKING, talk.says.which(shown, narrowed));
    }

    /** The answers about one subject. */
    Step listOf(String subject) {
        return list(Naming.changeable(talk).stream()
                .filter(slot ->
                        slot.subject().filter(it -> it.key().equals(subject)).isPresent())
                .toList());
    }
}
