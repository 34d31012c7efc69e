package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Known;
import dev.runway.core.dialog.Progress;
import dev.runway.core.dialog.Remarks;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.words.InWords;
import dev.runway.core.dialog.words.Said;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything the engine says on its own account. Plain, kind, short; always what may be said or pressed next. */
final class Says {

    static final int PATIENT_FOR = 3;

    private final Known known;
    private final Setting setting;
    private final Wording wording;
    private final Progress progress;
    private final Buttons buttons;
    private final List<Button> waysOut;

    Says(Known known, Setting setting, Wording wording, Progress progress, Buttons buttons, List<Button> waysOut) {
        this.known = known;
        this.setting = setting;
        this.wording = wording;
        this.progress = progress;
        this.buttons = buttons;
        this.waysOut = waysOut;
    }

    /**
     * The question that is due.
     *
     * @param reminding whether the answer it has is shown
     * @param all whether the options behind (More) are shown
     */
    Message question(Progress.Due due, List<String> before, boolean reminding, boolean all) {
        return question(due, before, "", reminding, all);
    }

    /** The question that is due, in one line with a sentence before it. */
    Message question(Progress.Due due, String sentence) {
        return question(due, List.of(), sentence + " ", false, false);
    }

    private Message question(Progress.Due due, List<String> before, String beginning, boolean reminding, boolean all) {
        var slot = due.slot();
        var words = wording.asked(slot);
        if (due.why() == Progress.Why.NO_LONGER_FITS) {
            words = progress.refusal(slot).map(refusal -> refusal + " ").orElse("") + words;
        }
        if (reminding || due.why() == Progress.Why.REWORDED || due.why() == Progress.Why.NO_LONGER_FITS) {
            words += youSaid(slot);
        }
        return message(before)
                .line(beginning + words)
                .buttons(buttons.at(slot, due.why() == Progress.Why.REWORDED, all))
                .build();
    }

    /** Some of several choices are made. */
    Message gathering(Progress.Due due, List<Button> answers) {
        return message(List.of(wording.asked(due.slot()), "Press all that fit, then Done."))
                .buttons(answers)
                .build();
    }

    Message refusal(String sentence, List<Button> answers) {
        if (known.run().wrong() < PATIENT_FOR) {
            return message(List.of(sentence)).buttons(answers).build();
        }
        if (!setting.has(Ability.BUTTONS)) {
            return message(
                            List.of(
                                    sentence,
                                    "If this is the wrong moment, say \"later\", or \"stop\" to leave it; what you said is kept."))
                    .buttons(answers)
                    .build();
        }
        var out = Stream.of(answers, buttons.waysOut(), waysOut)
                .flatMap(List::stream)
                .toList();
        var form = setting.has(Ability.FORMS) ? ", go on in a form" : "";
        return message(List.of(
                        sentence,
                        "If this is the wrong moment, we can put it off" + form + ", or stop and keep what you said."))
                .buttons(out)
                .build();
    }

    Message review(List<String> before, Optional<Remarks.Remark> remark) {
        var above = Stream.concat(before.stream(), remark.stream().flatMap(it -> it.lines().stream()))
                .toList();
        return message(above)
                .buttons(remark.map(buttons::of).orElse(List.of()))
                .line(wording.filled(known.dialog().review(), Optional.empty()))
                .outline(new Summary(known, wording).lines())
                .buttons(buttons.review())
                .build();
    }

    Message reviewRefusal(String words, List<Button> offered) {
        var press = setting.has(Ability.BUTTONS) ? "Press one, or type " : "Type ";
        return message(List.of("I don't know \"" + Said.echo(words) + "\". " + press
                        + InWords.either(reviewWords(send(), "change")) + "."))
                .buttons(offered)
                .build();
    }

    /** What makes a good answer, and the words that are understood, each with what it does. */
    List<String> help(Progress.Due due, Examples examples) {
        var question = due.slot().question();
        var words = new ArrayList<String>();
        progress.previous().ifPresent(before -> words.add("back"));
        if (question.isOptional()) {
            words.add("skip");
        }
        words.add("later");
        if (setting.has(Ability.FORMS)) {
            words.add("form");
        }
        if (!progress.answered().isEmpty()) {
            words.add("change");
        }
        words.addAll(List.of("start over", "stop"));
        var hint = question.hint().isEmpty() ? Hints.of(due.slot(), examples, setting) : question.hint();
        return List.of(hint, "You can also say " + InWords.either(words) + ".");
    }

    List<String> helpWithReview() {
        return List.of("Nothing is sent yet. You can say "
                + InWords.either(reviewWords(send(), "change", "back", "later", "start over"))
                + "; \"change\" and what corrects one answer.");
    }

    private String send() {
        return known.dialog().sendLabel().toLowerCase(Locale.ROOT);
    }

    /** What may be typed at the summary: these, another size where there is one, and stop. */
    private List<String> reviewWords(String... first) {
        var words = new ArrayList<>(List.of(first));
        Scale.of(known).ifPresent(scale -> Stream.of(Scale.Direction.values())
                .filter(direction -> scale.next(direction).isPresent())
                .map(Scale.Direction::label)
                .map(Said::plain)
                .forEach(words::add));
        words.add("stop");
        return words;
    }

    Message stopped() {
        return Message.of("Stopped, and kept as a draft for "
                + InWords.days(known.dialog().patience().draftDays()) + ". Say \""
                + known.dialog().word() + "\" to go on.");
    }

    /** It may be days since, and the next question may not say what it is about. */
    String kept(int answers) {
        var subject = progress.next().flatMap(due -> due.slot().subject());
        var about = known.dialog().about().flatMap(words -> wording.filledWhole(words, Optional.empty()));
        return known.dialog().title()
                + about.map(words -> ", \"" + words + "\"").orElse("")
                + subject.map(one -> ", " + one.name()).orElse("") + ". I kept your "
                + (answers == 1 ? "answer" : answers + " answers") + "; say \"start over\" to begin anew.";
    }

    /** For a run that was sent before and is not sent anew. */
    Message unchanged(String why) {
        return message(List.of(
                        why + (why.isEmpty() ? "Nothing" : "nothing") + " is changed: what you sent before stands."))
                .buttons(buttons.edit())
                .build();
    }

    /** The one gentle nudge, above the open question. */
    String nudge() {
        var silence = known.run().sent().isPresent() ? ", what you sent before stands" : " I keep it as a draft";
        return "Whenever you have a minute. If I hear nothing" + silence + "; \"later\" and \"stop\" are fine, too.";
    }

    Message later(ZonedDateTime then) {
        boolean afternoon = then.toLocalDate().equals(setting.today())
                && Later.read("this afternoon", setting)
                        .filter(later -> !later.isEqual(then))
                        .isPresent();
        return message(List.of("All right, I'll ask again " + Later.inWords(then, setting.today()) + "."))
                .buttons(buttons.later(afternoon))
                .build();
    }

    Message laterRefusal(String words, List<Button> answers) {
        return message(
                        List.of(
                                "I don't know when \"" + Said.echo(words)
                                        + "\" is. Say \"later\" for in an hour, or \"later 15:00\", \"later tomorrow\", \"later friday\"."))
                .buttons(answers)
                .build();
    }

    /** Without buttons the names are words to say: a number would be taken for what stands below the question. */
    Message which(List<Slot> slots, boolean sameQuestion) {
        var answers = sameQuestion ? buttons.whose(slots) : buttons.changes(slots);
        if (setting.has(Ability.BUTTONS)) {
            return message(List.of("Which answer?")).buttons(answers).build();
        }
        var names = answers.stream().map(Button::label).toList();
        return Message.of("Which answer? Say \"change\" and one of these: " + String.join(", ", names) + ".");
    }

    Message form() {
        return message(List.of("Here it is as a form, with what you said so far."))
                .buttons(buttons.form())
                .build();
    }

    /** For a press on something that was dealt with before; only the person who pressed sees it. */
    Message dealtWith(Slot slot) {
        var name = slot.question().name().toLowerCase(Locale.ROOT);
        return message(List.of("That was answered before." + youSaid(slot)
                        + " To correct it, press Change it or say \"change " + name + "\"."))
                .buttons(buttons.change(slot, "Change it"))
                .build();
    }

    Message sentAlready() {
        return message(List.of("This was sent already. To correct it, press Edit."))
                .buttons(buttons.edit())
                .build();
    }

    /** Not every dialog is begun by a word. */
    Message ended() {
        return Message.of("This conversation has ended. Say \"help\" to see what I can do now.");
    }

    Message notNow() {
        return message(List.of("That is not what I asked last."))
                .buttons(buttons.goOn())
                .build();
    }

    /** Empty for an answer that was skipped. */
    private String youSaid(Slot slot) {
        var values = known.values(slot.asked().key(), slot.subject());
        return values.isEmpty() ? "" : " You said: \"" + wording.shown(slot.question(), values, slot.subject()) + "\".";
    }

    private static Message.Builder message(List<String> lines) {
        var builder = Message.builder();
        lines.forEach(builder::line);
        return builder;
    }
}
