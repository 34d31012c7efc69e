package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Answers;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Dialogs;
import dev.runway.core.dialog.Kind;
import dev.runway.core.dialog.Known;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.Remarks;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.words.Words;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Button;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Finds the declaration, brings the run up to it, and hands it to whoever knows what was done. */
public final class Engine implements DialogEngine {

    private static final int LONGEST_SUBJECT = 200;
    private static final String BEGUN_ANEW =
            "These questions have changed since we last spoke, so we begin anew. I am sorry for the extra minute.";
    private static final String CHANGED_A_LITTLE =
            "These questions have changed a little since I asked, so I'd rather ask again than take your words for the wrong"
                    + " one.";

    private final Dialogs dialogs;
    private final Talk.Others others;

    private Engine(Dialogs dialogs, Talk.Others others) {
        this.dialogs = dialogs;
        this.others = others;
    }

    /**
     * @param remarks what is to be said above a summary
     * @param waysOut buttons of other handlers, offered beside Later and Stop after three refusals: talk to the office
     */
    public static DialogEngine over(Dialogs dialogs, References references, Remarks remarks, List<Button> waysOut) {
        return new Engine(dialogs, new Talk.Others(references, remarks, waysOut));
    }

    @Override
    public Optional<UUID> runOf(String argument) {
        try {
            return Optional.of(UUID.fromString(Argument.parse(argument).run()));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public Run fresh(Setting setting, UUID id, Place place, String name, Given given) {
        var person = setting.person();
        var dialog = dialogs.find(person.office(), name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Office " + person.office() + " has no dialog \"" + name + "\". Register it with Dialogs."));
        GivenRules.hold(dialog, given, LONGEST_SUBJECT);
        return Run.begin(id, person.office(), person.id(), place, name, dialog.version(), given, setting.now());
    }

    @Override
    public Step begin(Setting setting, Run run) {
        return with(setting, run, (talk, before) -> {
            var opening = talk.known.dialog().opening().stream()
                    .filter(worded -> talk.known.holds(worded.when(), Optional.empty()))
                    .limit(1)
                    .map(worded -> talk.wording.filled(worded.words(), Optional.empty()))
                    .toList();
            return talk.ask(opening);
        });
    }

    @Override
    public Step hear(Setting setting, Run run, String words, String event) {
        return with(setting, run, (talk, changed) -> {
            boolean meantForAnotherQuestion =
                    run.version() < talk.known.dialog().version() && !Words.arePlain(words);
            if (changed.isEmpty() && !meantForAnotherQuestion) {
                return new Hearing(talk, words, event).step();
            }
            return talk.ask(changed.isEmpty() ? List.of(CHANGED_A_LITTLE) : changed);
        });
    }

    @Override
    public boolean takesAnyWords(Setting setting, Run run) {
        return dialog(run)
                .map(dialog -> talk(setting, Upgrade.of(run, dialog), dialog))
                .flatMap(talk -> talk.progress.next())
                .map(due -> due.slot().question().kind())
                .filter(Set.of(Kind.TEXT, Kind.LONG_TEXT, Kind.SEVERAL)::contains)
                .isPresent();
    }

    @Override
    public boolean isAtReview(Setting setting, Run run) {
        return dialog(run)
                .map(dialog -> talk(setting, Upgrade.of(run, dialog), dialog))
                .filter(talk -> talk.progress.next().isEmpty())
                .isPresent();
    }

    @Override
    public boolean givesWay(Run run) {
        return run.answers().isEmpty()
                && dialog(run)
                        .filter(dialog -> dialog.givesWay()
                                .filter(condition -> new Known(dialog, run).holds(condition, Optional.empty()))
                                .isPresent())
                        .isPresent();
    }

    @Override
    public Step press(Setting setting, Run run, String argument) {
        var pressed = Argument.parse(argument);
        var over = over(setting, run, talk -> Pressing.afterwards(talk, pressed));
        if (over.isPresent()) {
            return over.get();
        }
        var step = run.state() == Run.State.DONE
                ? reopen(setting, run)
                : with(
                        setting,
                        run,
                        (talk, changed) ->
                                changed.isEmpty() ? new Pressing(talk, pressed, "").step() : talk.ask(changed));
        return step.outcome() == Step.Outcome.OLD_PRESS
                ? Step.say(run, Step.Outcome.OLD_PRESS, step.say().orElseThrow())
                : step;
    }

    @Override
    public Step edit(Setting setting, Run run, String event, String words) {
        return dialog(run)
                .map(dialog -> new Editing(run, talk(setting, Upgrade.of(run, dialog), dialog)).step(event, words))
                .orElseGet(() -> gone(run));
    }

    @Override
    public Step askAgain(Setting setting, Run run) {
        return with(setting, run, (talk, changed) -> talk.ask(changed, true));
    }

    @Override
    public Step resume(Setting setting, Run run) {
        return with(setting, run, (talk, changed) -> {
            int answers = talk.progress.answered().size();
            var kept = answers == 0 ? List.<String>of() : List.of(talk.says.kept(answers));
            return talk.ask(changed.isEmpty() ? kept : changed, true);
        });
    }

    @Override
    public Step reopen(Setting setting, Run run) {
        return with(setting, run.reopening(Optional.empty()), (talk, changed) -> talk.ask(changed));
    }

    @Override
    public Form form(Setting setting, Run run) {
        return dialog(run)
                .map(dialog -> new FormView(talk(setting, Upgrade.of(run, dialog), dialog)).whole())
                .orElseThrow(() -> new IllegalArgumentException("Run " + run.id() + " is of the dialog \""
                        + run.dialog() + "\", which is gone. Answer the person with askAgain, which says so."));
    }

    @Override
    public Step fillIn(Setting setting, Run run, String argument, Map<String, List<String>> values) {
        return filling(setting, run, argument, values, Filling::sent);
    }

    @Override
    public Step formChanged(Setting setting, Run run, String argument, Map<String, List<String>> values) {
        return filling(setting, run, argument, values, Filling::changed);
    }

    @Override
    public Step formClosed(Setting setting, Run run, String argument, Map<String, List<String>> values) {
        return switch (run.state()) {
            case ASKING -> filling(setting, run, argument, values, Filling::closed);
            case LATER, DRAFT ->
                dialog(run)
                        .map(dialog -> new Filling(
                                talk(setting, Upgrade.of(run, dialog), dialog), Argument.parse(argument), values))
                        .map(filling -> Step.silent(filling.kept()))
                        .orElseGet(() -> gone(run));
            case WAITING, DONE, STOPPED -> Step.silent(run);
        };
    }

    @Override
    public Optional<Instant> nextTick(Setting setting, Run run) {
        return dialog(run).flatMap(dialog -> new Silence(talk(setting, run, dialog)).next());
    }

    @Override
    public Step tick(Setting setting, Run run) {
        return dialog(run)
                .map(dialog -> new Silence(talk(setting, Upgrade.of(run, dialog), dialog)).tick())
                .orElseGet(() -> Step.silent(run.givenUp(), Step.Outcome.STOPPED));
    }

    @Override
    public Answers answers(Run run) {
        var dialog = dialog(run)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Run " + run.id() + " is of the dialog \"" + run.dialog() + "\", which is gone."));
        return Current.of(new Known(dialog, Upgrade.of(run, dialog)), others.references())
                .answers();
    }

    @Override
    public Message closing(Setting setting, Run run, Map<String, String> values) {
        var talk = dialog(run).map(dialog -> talk(setting, run, dialog)).orElseThrow();
        var missing = talk.known.dialog().closingValues().stream()
                .filter(name -> !values.containsKey(name))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The closing of \"" + run.dialog() + "\" tells {"
                    + String.join("}, {", missing) + "}. Its ending must say what that is.");
        }
        return Message.of(talk.wording.filled(talk.known.dialog().closing(), Optional.empty(), values))
                .with(talk.buttons.edit());
    }

    /** Goes on with a run of any state: it is ASKING, heard now, and as the newest declaration has it. */
    private Step with(Setting setting, Run run, BiFunction<Talk, List<String>, Step> work) {
        return dialog(run)
                .map(dialog -> {
                    var now = Upgrade.of(run, dialog)
                            .in(Run.State.ASKING)
                            .heard(setting.now())
                            .after(run);
                    boolean anew = now.answers().isEmpty() && !run.answers().isEmpty();
                    var changed = anew ? List.of(BEGUN_ANEW) : List.<String>of();
                    return work.apply(talk(setting, now, dialog), changed);
                })
                .orElseGet(() -> gone(run));
    }

    private Step filling(
            Setting setting, Run run, String argument, Map<String, List<String>> values, Function<Filling, Step> work) {
        return run.state() == Run.State.STOPPED
                ? over(setting, run, talk -> Optional.of(talk.says.ended())).orElseGet(() -> gone(run))
                : with(
                        setting,
                        run,
                        (talk, changed) -> work.apply(new Filling(talk, Argument.parse(argument), values)));
    }

    /** What is answered when the run is over, to this person alone. */
    private Optional<Step> over(Setting setting, Run run, Function<Talk, Optional<Message>> words) {
        return dialog(run)
                .flatMap(dialog -> words.apply(talk(setting, run, dialog)))
                .map(message -> Step.say(run, Step.Outcome.OLD_PRESS, message));
    }

    private Optional<Dialog> dialog(Run run) {
        return dialogs.find(run.office(), run.dialog());
    }

    private Talk talk(Setting setting, Run run, Dialog dialog) {
        return new Talk(new Known(dialog, run), setting, others);
    }

    private static Step gone(Run run) {
        return Step.say(
                run.givenUp(),
                Step.Outcome.STOPPED,
                Message.of(
                        "The office no longer asks this, so there is nothing left to do. Say \"help\" to see what I can do."));
    }
}
