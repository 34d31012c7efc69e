package dev.runway.core.inbox;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Dialogs;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.message.Button;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Decides who acts on what a person did. Words: the open question of their dialog, unless a command is sure that it is meant;
 * then commands, drafts by their word, the buttons of the last message by what stands on them, and the fallback.
 */
final class Router {

    private static final String NUMBER = "[1-9]\\d?";

    private final Workings workings;
    private final DialogEngine engine;
    private final Dialogs dialogs;
    private final CommandBook commands;
    private final Map<String, Press> presses;
    private final Fallback fallback;

    Router(Workings workings, Dialogs dialogs, CommandBook commands, Map<String, Press> presses, Fallback fallback) {
        this.workings = workings;
        this.engine = workings.engine();
        this.dialogs = dialogs;
        this.commands = commands;
        this.presses = Map.copyOf(presses);
        this.fallback = fallback;
    }

    Reply said(OneTurn turn, String words, String event) {
        var run = heardHere(turn);
        if (run.isEmpty()) {
            return words(turn, words);
        }
        var found = commands.find(words);
        if (found.isPresent()
                && found.get().command().interruptsWith(turn, found.get().rest())) {
            return interrupted(turn, run.get(), found.get());
        }
        var step =
                numbered(turn, run.get(), words).orElseGet(() -> engine.hear(turn.setting(), run.get(), words, event));
        if (step.outcome() != Step.Outcome.REFUSED
                || found.filter(one -> isMeant(turn, run.get(), one)).isEmpty()) {
            return turn.floor().apply(run.get(), step);
        }
        return isItsOwn(turn, run.get(), found.get())
                ? turn.floor().askAgain(run.get())
                : interrupted(turn, run.get(), found.get());
    }

    /** Below a summary buttons differ from message to message; a number means those of the one that was read last. */
    private Optional<Step> numbered(OneTurn turn, Run run, String words) {
        var plain = CommandBook.plain(words);
        if (!plain.matches(NUMBER) || !turn.place().isDirect() || !engine.isAtReview(turn.setting(), run)) {
            return Optional.empty();
        }
        return workings.outbox()
                .newest(turn.place())
                .flatMap(read -> meant(read.message().buttons(), plain))
                .filter(button -> button.action().equals(DialogEngine.ACTION)
                        && engine.runOf(button.argument())
                                .filter(run.id()::equals)
                                .isPresent())
                .map(button -> engine.press(turn.setting(), run, button.argument()));
    }

    /** Whether it is the word that begins the dialog they are in the midst of, which says nothing new. */
    private boolean isItsOwn(OneTurn turn, Run run, CommandBook.Found found) {
        return found.rest().isEmpty()
                && dialogs.find(turn.office(), run.dialog())
                        .filter(dialog -> dialog.word().equals(found.command().word()))
                        .isPresent();
    }

    /** Whether what is no answer was meant for the command: where that is certain, and for some whatever follows. */
    private boolean isMeant(OneTurn turn, Run run, CommandBook.Found found) {
        return found.certain()
                || found.command().isMeantInsteadOfAWrongAnswer() && !engine.takesAnyWords(turn.setting(), run);
    }

    /** A dialog hears what is said to the bot alone, or in the channel where it is held; elsewhere commands are meant. */
    private Optional<Run> heardHere(OneTurn turn) {
        return turn.floor()
                .asking()
                .filter(run -> turn.place().isDirect() || turn.place().is(run.place()));
    }

    private Reply interrupted(OneTurn turn, Run run, CommandBook.Found found) {
        var reply = found.command().run(turn, found.rest());
        boolean stillOpen =
                turn.floor().asking().filter(now -> now.id().equals(run.id())).isPresent();
        if (!stillOpen || turn.floor().hasAsked(turn.floor().asking().get())) {
            return reply;
        }
        var again = turn.floor().askAgain(turn.floor().asking().get());
        return again instanceof Reply.Nothing ? reply : again;
    }

    private Reply words(OneTurn turn, String words) {
        var found = commands.find(words);
        if (found.isPresent()) {
            return found.get().command().run(turn, found.get().rest());
        }
        return goneOnWith(turn, words)
                .or(() -> pressedInWords(turn, words))
                .orElseGet(() -> fallback.unknown(turn, words.strip()));
    }

    /** A dialog's word goes on with a draft of it, unless a command of that word knows better. */
    private Optional<Reply> goneOnWith(OneTurn turn, String words) {
        var plain = CommandBook.plain(words);
        if (plain.isEmpty() || turn.floor().asking().isPresent()) {
            return Optional.empty();
        }
        return turn.floor().resume(dialog -> dialogs.find(turn.office(), dialog)
                .filter(known -> CommandBook.plain(known.word()).equals(plain))
                .isPresent());
    }

    /** A choice may be pressed, numbered or typed: the last message's buttons, by number, by label or by its beginning. */
    private Optional<Reply> pressedInWords(OneTurn turn, String words) {
        if (!turn.place().isDirect()) {
            return Optional.empty();
        }
        return workings.outbox()
                .newest(turn.place())
                .map(Delivery::message)
                .flatMap(message -> meant(message.buttons(), CommandBook.plain(words)))
                .map(button -> pressed(turn, button.action(), button.argument()));
    }

    private static Optional<Button> meant(List<Button> buttons, String words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.matches(NUMBER)) {
            return buttons.stream().skip(Integer.parseInt(words) - 1L).findFirst();
        }
        var same = buttons.stream()
                .filter(button -> CommandBook.plain(button.label()).equals(words))
                .findFirst();
        if (same.isPresent()) {
            return same;
        }
        var begun = buttons.stream()
                .filter(button ->
                        CommandBook.plain(button.label()).matches("(?s)" + Pattern.quote(words) + "\\P{Alnum}.*"))
                .toList();
        return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
    }

    /**
     * {@code /intake words} is the command, {@code /project new words} the one of two words; {@code /runway words} is as if the words had been said, but is never stored as an
     * answer in words: a misspelt command would stand in the office's records.
     */
    Reply commanded(OneTurn turn, Incoming.Commanded commanded) {
        var own =
                commands.find(commanded.command()).filter(found -> found.rest().isEmpty());
        if (own.isPresent()) {
            var whole =
                    commands.find(commanded.command() + " " + commanded.words()).orElse(own.get());
            return whole.command().run(turn, whole.rest());
        }
        var found = commands.find(commanded.words());
        if (found.isPresent()) {
            return found.get().command().run(turn, found.get().rest());
        }
        var run = turn.floor().asking();
        return run.isPresent() && DialogEngine.isOwnWord(commanded.words())
                ? turn.floor()
                        .apply(
                                run.get(),
                                engine.hear(
                                        turn.setting(),
                                        run.get(),
                                        commanded.words(),
                                        commanded.envelope().event()))
                : words(turn, commanded.words());
    }

    Reply pressed(OneTurn turn, String action, String argument) {
        if (action.equals(DialogEngine.ACTION) && Argument.isPossible(argument)) {
            return inRun(turn, action, argument, Set.of(), run -> engine.press(turn.setting(), run, argument));
        }
        var press = presses.get(action);
        if (press == null || !Argument.isPossible(argument)) {
            return turn.floor().old();
        }
        try {
            return press.pressed(turn, argument);
        } catch (Argument.Unreadable odd) {
            return turn.floor().old();
        }
    }

    /** A run that was sent is shown its summary again; one that was given up stays so. */
    Reply filledIn(OneTurn turn, Incoming.FormFilledIn form) {
        return inRun(
                turn,
                form.action(),
                form.argument(),
                Set.of(Run.State.STOPPED),
                run -> engine.fillIn(turn.setting(), run, form.argument(), form.values()));
    }

    Reply changed(OneTurn turn, Incoming.FormChanged form) {
        return inRun(
                turn,
                form.action(),
                form.argument(),
                Set.of(Run.State.STOPPED, Run.State.DONE),
                run -> engine.formChanged(turn.setting(), run, form.argument(), form.values()));
    }

    /** A form may be closed long after its run went on without it: that needs no word. */
    Reply closed(OneTurn turn, Incoming.FormClosed form) {
        return run(turn, form.action(), form.argument())
                .map(run ->
                        turn.floor().apply(run, engine.formClosed(turn.setting(), run, form.argument(), form.values())))
                .orElseGet(Reply::nothing);
    }

    /** Asks in chat what the form would have asked; one that has ended meanwhile needs no word. */
    Reply notShown(OneTurn turn, Incoming.FormNotShown form) {
        return run(turn, form.action(), form.argument())
                .filter(run -> run.state() != Run.State.STOPPED && run.state() != Run.State.DONE)
                .map(turn.floor()::askAgain)
                .orElseGet(Reply::nothing);
    }

    /** Other words that are edited gave no answer, and change nothing. */
    Reply edited(OneTurn turn, Incoming.Edited edited) {
        return workings.runs()
                .withAnswerFrom(turn.office(), turn.person().id(), edited.original())
                .map(run ->
                        turn.floor().apply(run, engine.edit(turn.setting(), run, edited.original(), edited.words())))
                .orElseGet(Reply::nothing);
    }

    private Reply inRun(OneTurn turn, String action, String argument, Set<Run.State> over, Function<Run, Step> act) {
        return run(turn, action, argument)
                .filter(run -> !over.contains(run.state()))
                .map(run -> turn.floor().apply(run, act.apply(run)))
                .orElseGet(turn.floor()::old);
    }

    /** The person's own run that a button or form of the engine belongs to. */
    private Optional<Run> run(OneTurn turn, String action, String argument) {
        return action.equals(DialogEngine.ACTION)
                ? engine.runOf(argument).flatMap(turn.floor()::own)
                : Optional.empty();
    }
}
