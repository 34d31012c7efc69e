package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Kind;
import dev.runway.core.dialog.Known;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.Remarks;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.message.Button;
import dev.runway.core.platform.Ability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be pressed: at a question, below the summary, when words do not help. Verbs begin with a colon, keys never do. */
final class Buttons {

    static final String SKIP = ":skip";
    static final String MORE = ":more";
    static final String KEEP = ":keep";
    static final String PICK = ":pick";
    static final String SAY = ":say ";
    static final String WITH = ":with ";
    static final String CHANGE = ":change";
    static final String SIZE = ":size ";
    static final String REMARK = ":remark ";
    static final String SEND = ":send";
    static final String STOP = ":stop";
    static final String EDIT = ":edit";
    static final String GO_ON = ":go";
    static final String FORM = ":form";
    static final String LATER = ":later ";
    static final String LIST = ":list ";

    private final Known known;
    private final Setting setting;
    private final Wording wording;

    Buttons(Known known, Setting setting, Wording wording) {
        this.known = known;
        this.setting = setting;
        this.wording = wording;
    }

    /** @param all whether the options behind (More) are shown as well */
    List<Button> at(Slot slot, boolean keep, boolean all) {
        var buttons = new ArrayList<Button>();
        if (keep) {
            buttons.add(button(slot, KEEP, "Keep").primary());
        }
        switch (slot.question().kind()) {
            case ONE_OF, YES_NO -> choice(slot, all, buttons);
            case SEVERAL_OF -> buttons.addAll(several(slot, List.of()));
            default -> suggestions(slot, buttons);
        }
        if (slot.question().isOptional()) {
            buttons.add(button(slot, SKIP, "Skip"));
        }
        if (known.dialog().patience().offersLater() && known.run().answers().isEmpty()) {
            buttons.add(button(LATER, "Later"));
        }
        return buttons;
    }

    /** Each press adds a choice or takes it back; nothing is stored before (Done). */
    List<Button> several(Slot slot, List<String> chosen) {
        var buttons = new ArrayList<Button>();
        for (Choices.Pick pick : Choices.at(slot, known, setting, wording).inSight()) {
            boolean has = chosen.contains(pick.key());
            var then = has
                    ? chosen.stream().filter(key -> !key.equals(pick.key())).toList()
                    : Stream.concat(chosen.stream(), Stream.of(pick.key())).toList();
            buttons.add(button(slot, WITH + String.join(",", then), (has ? "✓ " : "") + pick.label()));
        }
        if (!chosen.isEmpty()) {
            buttons.add(button(slot, String.join(",", chosen), "Done").primary());
        }
        return buttons;
    }

    List<Button> named(Slot slot, List<References.Named> named) {
        var buttons = new ArrayList<Button>();
        named.stream().limit(10).forEach(one -> buttons.add(button(slot, one.key(), one.name())));
        if (slot.question().isOptional()) {
            buttons.add(button(slot, SKIP, "Skip"));
        }
        return buttons;
    }

    List<Button> review() {
        var buttons = new ArrayList<Button>();
        buttons.add(button(SEND, known.dialog().sendLabel()).primary());
        buttons.add(button(CHANGE, "Change an answer"));
        Scale.of(known).ifPresent(scale -> {
            for (Scale.Direction direction : Scale.Direction.values()) {
                scale.next(direction)
                        .map(size -> button(SIZE + scale.now().key() + ">" + size.key(), direction.label()))
                        .ifPresent(buttons::add);
            }
        });
        buttons.add(button(STOP, "Stop"));
        return buttons;
    }

    /** Ways to go instead of sending. */
    List<Button> of(Remarks.Remark remark) {
        return remark.choices().stream()
                .map(choice -> button(REMARK + choice.key(), choice.label()))
                .toList();
    }

    /** Which answer to change: the slots as they are, or first the subject when there are many. */
    List<Button> changes(List<Slot> slots) {
        var subjects = slots.stream()
                .flatMap(slot -> slot.subject().stream())
                .distinct()
                .toList();
        var once = slots.stream()
                .filter(slot -> subjects.size() < 2 || slot.subject().isEmpty());
        var buttons = new ArrayList<Button>();
        once.forEach(slot -> buttons.add(change(slot, slot.question().name())));
        if (subjects.size() > 1) {
            subjects.forEach(subject -> buttons.add(button(LIST + subject.key(), subject.name())));
        }
        return buttons;
    }

    /** The same question of several subjects. */
    List<Button> whose(List<Slot> slots) {
        return slots.stream()
                .map(slot -> change(
                        slot,
                        slot.subject().map(subject -> subject.name() + ": ").orElse("")
                                + slot.question().name()))
                .toList();
    }

    Button change(Slot slot, String label) {
        return button(slot, CHANGE, label);
    }

    List<Button> later(boolean afternoon) {
        var buttons = new ArrayList<Button>();
        if (afternoon) {
            buttons.add(button(LATER + "this afternoon", "This afternoon"));
        }
        buttons.add(button(LATER + "tomorrow", "Tomorrow"));
        buttons.add(button(GO_ON, "Go on now"));
        return buttons;
    }

    /** Ways out for somebody whose words were refused three times. */
    List<Button> waysOut() {
        var buttons = new ArrayList<Button>();
        if (setting.has(Ability.FORMS)) {
            buttons.add(form());
        }
        buttons.add(button(LATER, "Later"));
        buttons.add(button(STOP, "Stop"));
        return buttons;
    }

    Button form() {
        return button(FORM, "Go on in a form");
    }

    Button edit() {
        return button(EDIT, "Edit");
    }

    Button goOn() {
        return button(GO_ON, "Go on");
    }

    private void choice(Slot slot, boolean all, List<Button> buttons) {
        var choices = Choices.at(slot, known, setting, wording);
        choices.inSight().forEach(pick -> buttons.add(button(slot, pick.key(), pick.label())));
        if (all) {
            choices.behindMore().forEach(pick -> buttons.add(button(slot, pick.key(), pick.label())));
        } else if (!choices.behindMore().isEmpty()) {
            buttons.add(button(slot, MORE, "More"));
        }
    }

    private void suggestions(Slot slot, List<Button> buttons) {
        slot.question().suggestions().forEach(words -> buttons.add(button(slot, SAY + words, words)));
        if (slot.question().kind() == Kind.DATE && !buttons.isEmpty()) {
            buttons.add(button(slot, PICK, "Pick a date"));
        }
    }

    private Button button(Slot slot, String what, String label) {
        return button(Optional.of(slot.key()), what, label);
    }

    private Button button(String what, String label) {
        return button(Optional.empty(), what, label);
    }

    private Button button(Optional<AnswerKey> key, String what, String label) {
        var argument =
                key.map(it -> Argument.of(known.run(), it, what)).orElseGet(() -> Argument.of(known.run(), what));
        return Button.of(DialogEngine.ACTION, argument.toString(), label);
    }
}
