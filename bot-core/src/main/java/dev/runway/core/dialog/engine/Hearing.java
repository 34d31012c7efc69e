package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Kind;
import dev.runway.core.dialog.Progress;
import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.words.Said;
import dev.runway.core.dialog.words.Words;
import dev.runway.core.platform.Ability;
import java.util.Optional;
import java.util.Set;

/** What words mean in the midst of a dialog: a word that is understood everywhere, or an answer. */
final class Hearing {

    private static final Set<String> YES = Set.of("yes", "ok", "okay");

    private final Talk talk;
    private final String words;
    private final String event;

    Hearing(Talk talk, String words, String event) {
        this.talk = talk;
        this.words = words.strip();
        this.event = event;
    }

    Step step() {
        var due = talk.progress.next();
        if (words.isEmpty()) {
            return talk.instead("I can only read words.");
        }
        return due.isPresent() ? atQuestion(due.get()) : atReview();
    }

    /** A choice that is named exactly comes before the words: an option may be called "Later". */
    private Step atQuestion(Progress.Due due) {
        var slot = due.slot();
        if (slot.question().kind().isChoice()) {
            var exact = Choices.at(slot, talk.known, talk.setting, talk.wording).exactly(words);
            if (exact.isPresent()) {
                return pick(slot, exact.get());
            }
        }
        return Words.in(words)
                .flatMap(found -> word(found, due))
                .or(() -> resized(slot.question().kind().isFree()))
                .or(() -> numbered(due))
                .orElseGet(() -> talk.hear(slot, words, event));
    }

    private Step pick(Slot slot, Choices.Pick pick) {
        return pick.key().equals(Choices.SHORTCUT)
                ? talk.takeForAll(
                        slot, talk.known.dialog().shortcut().orElseThrow().option(), event)
                : talk.hear(slot, words, event);
    }

    /**
     * What stands below the question may be numbered, where a bare number is no answer of its own. Without buttons the
     * platform shows the numbers, so there they mean nothing else.
     */
    private Optional<Step> numbered(Progress.Due due) {
        var kind = due.slot().question().kind();
        boolean shown = kind.isChoice() || kind == Kind.DATE || !talk.setting.has(Ability.BUTTONS);
        if (!shown || kind == Kind.NUMBER || kind == Kind.MONEY || !words.matches("[1-9]\\d?")) {
            return refusedNumber(kind);
        }
        var buttons = talk.buttons.at(due.slot(), due.why() == Progress.Why.REWORDED, false);
        return buttons.stream()
                .skip(Integer.parseInt(words) - 1L)
                .filter(button -> buttons.size() > 1)
                .findFirst()
                .map(button -> new Pressing(talk, Argument.parse(button.argument()), event).step())
                .or(() -> refusedNumber(kind));
    }

    /** A person's number is the store's own; nobody knows it by heart. */
    private Optional<Step> refusedNumber(Kind kind) {
        return kind == Kind.PERSON && words.matches("\\d+")
                ? talk.progress
                        .next()
                        .map(due -> talk.refuse(
                                due.slot(), new Reading.Refused("Please give a name rather than a number.")))
                : Optional.empty();
    }

    /** Empty when the words are an answer after all. */
    private Optional<Step> word(Words.Found found, Progress.Due due) {
        var slot = due.slot();
        return switch (found.word()) {
            case HELP -> Optional.of(talk.ask(talk.says.help(due, new Examples(talk.known, talk.setting))));
            case BACK -> Optional.of(back());
            case SKIP -> Optional.of(skip(slot));
            case MORE -> Optional.of(found).filter(it -> hasMore(slot)).map(it -> talk.more(due));
            case KEEP ->
                Optional.of(found)
                        .filter(it -> talk.run().answers().containsKey(slot.key()))
                        .map(it -> talk.keep(slot));
            case SEND -> Optional.of(talk.instead("Before I can send it, one more answer, please."));
            default -> anywhere(found, slot.question().kind().isFree());
        };
    }

    private Step atReview() {
        if (YES.contains(Said.plain(words))) {
            return sent();
        }
        return Words.in(words)
                .flatMap(this::wordAtReview)
                .or(() -> resized(false))
                .or(this::answerByName)
                .or(this::pressedInWords)
                .orElseGet(() ->
                        Step.say(talk.run(), Step.Outcome.REFUSED, talk.says.reviewRefusal(words, talk.atReview())));
    }

    /** @param free whether one word alone could be an answer */
    private Optional<Step> resized(boolean free) {
        return Scale.Direction.said(words, free)
                .flatMap(direction -> Scale.of(talk.known).map(scale -> new Resizing(talk, scale).step(direction)));
    }

    /** What stands below the summary may be numbered, or typed as it reads. */
    private Optional<Step> pressedInWords() {
        var buttons = talk.atReview();
        var plain = Said.plain(words);
        return buttons.stream()
                .filter(button -> plain.equals(Integer.toString(buttons.indexOf(button) + 1))
                        || plain.equals(Said.plain(button.label())))
                .findFirst()
                .map(button -> new Pressing(talk, Argument.parse(button.argument()), event).step());
    }

    private Optional<Step> wordAtReview(Words.Found found) {
        return switch (found.word()) {
            case SEND -> Optional.of(sent());
            case HELP -> Optional.of(talk.review(talk.says.helpWithReview()));
            case BACK -> Optional.of(back());
            case SKIP, MORE, KEEP -> Optional.empty();
            default -> anywhere(found, false);
        };
    }

    /** Below the summary, the name of an answer alone asks to change it. */
    private Optional<Step> answerByName() {
        return Naming.exactly(talk, words).isEmpty() ? Optional.empty() : change(Said.plain(words), false);
    }

    /** @param free whether words that only begin like one of ours are an answer */
    private Optional<Step> anywhere(Words.Found found, boolean free) {
        return switch (found.word()) {
            case LATER -> later(found.rest(), free);
            case CHANGE -> change(found.rest(), free);
            case FORM -> Optional.of(form());
            case STOP -> Optional.of(new Ways(talk).stop());
            default -> Optional.of(new Ways(talk).startOver());
        };
    }

    private Step sent() {
        return new Ways(talk).send();
    }

    private Step back() {
        return talk.progress
                .previous()
                .map(slot -> talk.reopen(slot, false))
                .orElseGet(() -> talk.instead("This is the first question."));
    }

    private Step skip(Slot slot) {
        return slot.question().isOptional()
                ? talk.skip(slot, event)
                : talk.instead("I need an answer to this one. If now is no good moment, say \"later\" or \"stop\".");
    }

    private boolean hasMore(Slot slot) {
        return !Choices.at(slot, talk.known, talk.setting, talk.wording)
                .behindMore()
                .isEmpty();
    }

    private Optional<Step> later(String when, boolean free) {
        var then = Later.read(when, talk.setting);
        if (then.isEmpty() && free) {
            return Optional.empty();
        }
        return Optional.of(new Ways(talk).later(when));
    }

    private Optional<Step> change(String what, boolean free) {
        var named = free ? Naming.exactly(talk, what) : Naming.of(talk, what);
        if (named.isEmpty() && free && !what.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(named.size() == 1 ? talk.reopen(named.get(0), true) : new Ways(talk).list(named));
    }

    private Step form() {
        return talk.setting.has(Ability.FORMS)
                ? Step.say(talk.run(), Step.Outcome.ASKING, talk.says.form())
                : talk.instead("There are no forms here; let's go on in chat.");
    }
}
