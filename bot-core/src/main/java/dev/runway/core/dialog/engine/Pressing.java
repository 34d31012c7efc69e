package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Option;
import dev.runway.core.dialog.Progress;
import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import java.util.List;
import java.util.Optional;

/** What a press means: on the question that is due, on the run as a whole, or on something that was dealt with before. */
final class Pressing {

    private final Talk talk;
    private final Argument pressed;
    private final String event;
    private final FormView forms;

    /** @param event the platform's id of the words that stand for the press; empty for a button */
    Pressing(Talk talk, Argument pressed, String event) {
        this.event = event;
        this.talk = talk;
        this.pressed = pressed;
        this.forms = new FormView(talk);
    }

    Step step() {
        return pressed.key().isPresent() ? onAnswer(pressed.key().get()) : onRun();
    }

    private Step onRun() {
        var ways = new Ways(talk);
        var later = pressed.after(Buttons.LATER);
        var list = pressed.after(Buttons.LIST);
        var size = pressed.after(Buttons.SIZE);
        var remark = pressed.after(Buttons.REMARK);
        if (size.isPresent()) {
            return resized(size.get());
        } else if (remark.isPresent()) {
            return ways.turnAside(remark.get());
        } else if (later.isPresent()) {
            return ways.later(later.get());
        } else if (list.isPresent()) {
            return ways.listOf(list.get());
        }
        return switch (pressed.what()) {
            case Buttons.SEND -> ways.send();
            case Buttons.STOP -> ways.stop();
            case Buttons.CHANGE -> ways.list(List.of());
            case Buttons.FORM -> Step.show(talk.run(), Step.Outcome.ASKING, forms.whole());
            default -> talk.ask(List.of());
        };
    }

    private Step resized(String fromAndTo) {
        return Scale.of(talk.known)
                .map(scale -> new Resizing(talk, scale).pressed(fromAndTo))
                .orElseGet(() -> old(talk.says.notNow()));
    }

    private Step onAnswer(AnswerKey key) {
        var slot = talk.progress.slot(key);
        if (slot.isEmpty()) {
            return old(talk.says.notNow());
        } else if (pressed.what().equals(Buttons.CHANGE)) {
            return talk.reopen(slot.get(), true);
        }
        var due = talk.progress.next().filter(next -> next.slot().key().equals(key));
        if (due.isPresent()) {
            return onDue(due.get());
        }
        return old(talk.known.answer(slot.get()).isPresent() ? talk.says.dealtWith(slot.get()) : talk.says.notNow());
    }

    private Step onDue(Progress.Due due) {
        var slot = due.slot();
        var said = pressed.after(Buttons.SAY);
        var with = pressed.after(Buttons.WITH);
        if (said.isPresent()) {
            return talk.hear(slot, said.get(), event);
        } else if (with.isPresent()) {
            return gathering(due, keys(with.get()));
        }
        return switch (pressed.what()) {
            case Buttons.SKIP -> slot.question().isOptional() ? talk.skip(slot, event) : talk.ask(List.of());
            case Buttons.MORE -> talk.more(due);
            case Buttons.KEEP -> talk.keep(slot);
            case Buttons.PICK -> pick(slot);
            default -> choice(slot, pressed.what());
        };
    }

    private Step choice(Slot slot, String key) {
        return switch (slot.question().kind()) {
            case ONE_OF, YES_NO ->
                Choices.at(slot, talk.known, talk.setting, talk.wording)
                        .byKey(key)
                        .map(pick -> pick.key().equals(Choices.SHORTCUT)
                                ? talk.takeForAll(
                                        slot,
                                        talk.known
                                                .dialog()
                                                .shortcut()
                                                .orElseThrow()
                                                .option(),
                                        "")
                                : talk.choose(slot, List.of(key)))
                        .orElseGet(() -> talk.instead("That choice is no longer there."));
            case SEVERAL_OF -> several(slot, offered(slot, keys(key)));
            case PERSON, REFERENCE ->
                talk.wording.mayBeNamed(slot.question().refersTo(), key)
                        ? talk.choose(slot, List.of(key))
                        : talk.instead("I no longer know who or what that is.");
            default -> talk.ask(List.of());
        };
    }

    private Step several(Slot slot, List<String> chosen) {
        return chosen.isEmpty() ? talk.instead("That choice is no longer there.") : talk.choose(slot, chosen);
    }

    /** Several choices, one press each: the set is in the button, nothing is stored before (Done). */
    private Step gathering(Progress.Due due, List<String> chosen) {
        var message = talk.says.gathering(due, talk.buttons.several(due.slot(), offered(due.slot(), chosen)));
        return Step.say(talk.run(), Step.Outcome.ASKING, message);
    }

    private Step pick(Slot slot) {
        return talk.setting.has(Ability.FORMS)
                ? Step.show(talk.run(), Step.Outcome.ASKING, forms.single(slot))
                : Step.say(
                        talk.run(),
                        Step.Outcome.ASKING,
                        Message.of(Hints.of(slot, new Examples(talk.known, talk.setting), talk.setting)));
    }

    private List<String> offered(Slot slot, List<String> keys) {
        return talk.known.offered(slot).stream()
                .map(Option::key)
                .filter(keys::contains)
                .toList();
    }

    private static List<String> keys(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    private Step old(Message message) {
        return Step.say(talk.run(), Step.Outcome.OLD_PRESS, message);
    }

    /** What an old button answers when the run is over; empty when the press may go on. */
    static Optional<Message> afterwards(Talk talk, Argument pressed) {
        return switch (talk.run().state()) {
            case STOPPED -> Optional.of(talk.says.ended());
            case DONE -> pressed.what().equals(Buttons.EDIT) ? Optional.empty() : Optional.of(talk.says.sentAlready());
            case WAITING, ASKING, LATER, DRAFT -> Optional.empty();
        };
    }
}
