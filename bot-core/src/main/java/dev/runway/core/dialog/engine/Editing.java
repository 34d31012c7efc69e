package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.message.Message;
import java.util.List;

/** The person changed words they had said: the answer those words gave changes, wherever the run stands. */
final class Editing {

    private final Run before;
    private final Talk talk;

    /** @param before the run as it is stored; {@code talk} may have it in a newer version */
    Editing(Run before, Talk talk) {
        this.before = before;
        this.talk = talk;
    }

    /** Nothing when the words gave no answer, or gave one in a branch that does not apply now. */
    Step step(String event, String words) {
        return talk.progress.slots().stream()
                .filter(slot -> gaveIt(slot, event))
                .findFirst()
                .map(slot -> changed(slot, event, words))
                .orElseGet(this::nothing);
    }

    private boolean gaveIt(Slot slot, String event) {
        var answer = talk.run().answers().get(slot.key());
        return answer != null && !event.isEmpty() && answer.event().equals(event);
    }

    private Step changed(Slot slot, String event, String words) {
        var reading = words.isBlank() ? empty() : talk.reader.read(slot, words);
        if (!(reading instanceof Reading.Taken taken)) {
            return refused(slot, reading);
        }
        if (taken.values().equals(talk.run().answers().get(slot.key()).values())) {
            return nothing();
        }
        var reopened = talk.run().reopened();
        var after =
                talk.with(talk.answered(slot, taken, event).reopening(reopened.filter(key -> !key.equals(slot.key()))));
        return switch (talk.run().state()) {
            case DONE -> resent(after, slot);
            case ASKING -> after.ask(List.of(noted(after, slot)));
            default -> Step.say(after.run(), Step.Outcome.of(after.run().state()), Message.of(noted(after, slot)));
        };
    }

    /** What was sent is sent anew; when the change opens a branch, that is asked first. */
    private Step resent(Talk after, Slot slot) {
        return after.progress.next().isEmpty()
                ? Step.silent(after.run().heard(talk.setting.now()), Step.Outcome.FINISHED)
                : after.with(after.run()
                                .in(Run.State.ASKING)
                                .heard(talk.setting.now())
                                .after(before))
                        .ask(List.of(noted(after, slot)));
    }

    private Step refused(Slot slot, Reading reading) {
        var sentence =
                reading instanceof Reading.Which which ? which.inWords() : ((Reading.Refused) reading).sentence();
        var values = talk.known.values(slot.asked().key(), slot.subject());
        var kept = values.isEmpty()
                ? " Until then your answer stays left out."
                : " Until then your answer stays \"" + talk.wording.shown(slot.question(), values, slot.subject())
                        + "\".";
        return Step.say(talk.run(), Step.Outcome.REFUSED, Message.of(sentence + kept));
    }

    private static Reading empty() {
        return new Reading.Refused("I can only read words.");
    }

    private static String noted(Talk after, Slot slot) {
        var values = after.known.values(slot.asked().key(), slot.subject());
        var name = slot.question().name();
        return values.isEmpty()
                ? name + ": left out now."
                : name + " is now \"" + after.wording.shown(slot.question(), values, slot.subject()) + "\".";
    }

    private Step nothing() {
        return Step.silent(talk.run());
    }
}
