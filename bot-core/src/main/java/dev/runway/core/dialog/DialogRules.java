package dev.runway.core.dialog;

import dev.runway.core.dialog.words.MoneyReading;
import dev.runway.core.dialog.words.Said;
import dev.runway.core.dialog.words.Template;
import dev.runway.core.message.Button;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses a declaration that cannot work, with everything that is wrong at once and how to mend it. */
final class DialogRules {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Set<String> RESERVED = Set.of(Template.SUBJECT, Template.NAME, Template.BOTH);

    private final Dialog dialog;
    private final List<String> wrong = new ArrayList<>();

    private DialogRules(Dialog dialog) {
        this.dialog = dialog;
    }

    static void hold(Dialog dialog, Items items) {
        var rules = new DialogRules(dialog);
        rules.name();
        rules.questions();
        rules.shortcut(items);
        rules.size();
        rules.patience();
        rules.versions();
        rules.wrong.addAll(WordingRules.wrongIn(dialog));
        if (!rules.wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "The dialog \"" + dialog.name() + "\" cannot work.\n- " + String.join("\n- ", rules.wrong));
        }
    }

    private void name() {
        refuse(
                !KEY.matcher(dialog.name()).matches(),
                "Its name must be lower case words with dashes, like weekly-status.");
        refuse(dialog.version() < 1, "Its version must be 1 or more.");
        refuse(dialog.questions().isEmpty(), "It asks nothing. Add an ask(…).");
        dialog.subjects().keySet().forEach(name -> key("The forEach", name));
        dialog.given().forEach(name -> key("The given value", name));
    }

    private void questions() {
        var seen = new HashSet<String>();
        for (Asked asked : dialog.questions()) {
            refuse(
                    !seen.add(asked.key()),
                    "\"" + asked.key()
                            + "\" is asked twice. One key has one meaning: give the second question a key of its own,"
                            + " or one question another wording with orWhen(…).");
            question(asked.question());
            asked.checks().forEach(check -> check(asked, check));
        }
        dialog.givenQuestions().forEach(this::question);
        for (String name : dialog.subjects().keySet()) {
            refuse(seen.contains(name), "\"" + name + "\" is both a question and a forEach. Rename one of them.");
        }
    }

    private void question(Question<?> question) {
        var name = "Question \"" + question.key() + "\"";
        key(name, question.key());
        if (question.kind().isChoice()) {
            options(name, question);
            refuse(!question.suggestions().isEmpty(), name + " is a choice; show options, it takes no suggestions.");
        } else {
            refuse(
                    !question.options().isEmpty(),
                    name + " is no choice, so it cannot show options. Use suggesting(…).");
        }
        refuse(
                question.longest() < 1 || question.longest() > Question.LONGEST_ANSWER,
                name + " allows " + question.longest() + " characters. Allow between 1 and " + Question.LONGEST_ANSWER
                        + ".");
        question.suggestions().forEach(words -> suggestion(name, question, words));
        question.currency().ifPresent(code -> {
            refuse(
                    question.kind() != Kind.MONEY,
                    name + " is not about money, so it has no currency. Take in(…) away.");
            refuse(
                    !MoneyReading.isCurrency(code),
                    name + " names the currency \"" + code + "\". Use an ISO code like EUR.");
        });
        refuse(question.name().isBlank(), name + " has an empty name. Say what people call its answer.");
    }

    private void options(String name, Question<?> question) {
        refuse(question.options().isEmpty(), name + " offers nothing to choose. Add shown(…) for each option.");
        refuse(question.options().size() > 100, name + " offers more than 100 options, the most a platform can show.");
        refuse(
                !question.options().isEmpty() && question.options().stream().allMatch(Option::behindMore),
                name + " hides every option behind (More). Leave at least one in sight.");
        var labels = new HashSet<String>();
        for (Option option : question.options()) {
            key("Option \"" + option.key() + "\" of " + name, option.key());
            label(name + " shows an option", option.label());
            refuse(
                    !labels.add(Said.plain(option.label())),
                    name + " shows \"" + option.label() + "\" twice. Word them apart.");
        }
    }

    private void suggestion(String name, Question<?> question, String words) {
        label(name + " suggests an answer", words);
        refuse(
                !Suggestions.isUnderstood(question, words),
                name + " suggests \"" + words + "\", which it would not understand itself. Suggest words it reads as "
                        + question.kind().inWords() + ".");
    }

    private void check(Asked asked, Check check) {
        var name = "Question \"" + asked.key() + "\"";
        refuse(
                !check.kinds().contains(asked.question().kind()),
                name + " takes " + asked.question().kind().inWords() + ", and the check " + PageWords.of(check)
                        + " cannot be put to that. Take it away.");
        refuse(check.refusal().isBlank(), name + " has a check without a refusal. Say what a right answer would be.");
        refuse(
                !Template.holesIn(check.refusal()).stream()
                        .allMatch(hole -> check.kinds().equals(Set.of(Kind.DATE))
                                && hole.name().equals(Check.FIRST_DAY)),
                name + " has a refusal with a placeholder. Only that of a date may have one: {" + Check.FIRST_DAY
                        + "}.");
        if (check instanceof Check.NotBefore notBefore) {
            var other = dialog.questions().stream()
                    .takeWhile(one -> !one.key().equals(asked.key()))
                    .filter(one -> one.key().equals(notBefore.question()))
                    .findFirst();
            refuse(
                    other.isEmpty()
                            || other.get().question().kind() != Kind.DATE
                            || other.get().isForEach()
                                    && !other.get().subjects().equals(asked.subjects()),
                    name + " is compared with \"" + notBefore.question()
                            + "\". Compare it with a date that is asked before it.");
        }
    }

    private void shortcut(Items items) {
        refuse(
                items.shortcuts.size() > 1,
                "It has more than one shortcut. Only the first question can show one: keep one.");
        refuse(!items.nested.isEmpty(), "A forEach stands inside another. Put them one after the other.");
        dialog.shortcut().ifPresent(shortcut -> {
            var asked = dialog.question(shortcut.question());
            var first = dialog.questions().stream().findFirst().map(Asked::key);
            refuse(
                    asked.isEmpty()
                            || shortcut.subjects().isEmpty()
                            || !asked.get().subjects().equals(shortcut.subjects())
                            || !first.equals(asked.map(Asked::key)),
                    "The shortcut \"" + shortcut.label()
                            + "\" must answer the dialog's first question, inside its forEach.");
            refuse(
                    asked.isPresent()
                            && asked.get().question().option(shortcut.option()).isEmpty(),
                    "The shortcut \"" + shortcut.label()
                            + "\" chooses an option that is not shown. Choose one that is.");
            label("The shortcut", shortcut.label());
        });
    }

    private void size() {
        dialog.sizedBy().ifPresent(key -> {
            var asked = dialog.question(key).filter(one -> !one.isForEach());
            refuse(
                    asked.map(Asked::question)
                            .filter(size ->
                                    size.kind() == Kind.ONE_OF && size.options().size() > 1)
                            .isEmpty(),
                    "It is sized by \"" + key
                            + "\", which must be asked once and offer two sizes or more to choose from.");
        });
    }

    private void patience() {
        var patience = dialog.patience();
        refuse(
                patience.draftAfter().isNegative()
                        || patience.draftAfter().isZero()
                        || patience.nudgeAfter()
                                .filter(nudge -> nudge.isNegative() || nudge.isZero())
                                .isPresent(),
                "It waits for no time at all. Give silence a time above zero.");
        refuse(
                patience.nudgeAfter()
                        .filter(nudge -> nudge.compareTo(patience.draftAfter()) >= 0)
                        .isPresent(),
                "It would be kept as a draft before the nudge. Nudge earlier or keep it later.");
        refuse(patience.draftDays() < 1, "It keeps drafts for no day at all. Keep them for one day or more.");
    }

    private void versions() {
        for (Dialog.Since since : dialog.rules()) {
            refuse(
                    since.version() > dialog.version() || since.version() < 2,
                    "A rule is for runs begun before version " + since.version() + ". Name a version from 2 to "
                            + dialog.version() + ".");
            if (since.rule() instanceof VersionRule.Renamed renamed) {
                refuse(
                        dialog.question(renamed.before()).isPresent() || !isKnown(renamed.now()),
                        "\"" + renamed.before() + "\" cannot become \"" + renamed.now()
                                + "\". Rename a key that is gone to one that is asked.");
            }
        }
    }

    /** Asked now, or renamed once more by another rule. */
    private boolean isKnown(String key) {
        return dialog.question(key).isPresent()
                || dialog.rules().stream()
                        .anyMatch(since -> since.rule() instanceof VersionRule.Renamed renamed
                                && renamed.before().equals(key));
    }

    private void key(String what, String key) {
        refuse(
                !KEY.matcher(key).matches(),
                what + " has the key \"" + key + "\". Use lower case words with dashes, at most 60 characters.");
        refuse(
                RESERVED.contains(key),
                what + " is called \"" + key + "\", which has a meaning of its own. Take another word.");
    }

    private void label(String what, String label) {
        refuse(label.isBlank(), what + " without words. Say what is on the button.");
        refuse(
                label.length() > Button.LONGEST_LABEL,
                what + " with " + label.length() + " characters, \"" + label + "\". A button holds "
                        + Button.LONGEST_LABEL + ": shorten it by " + (label.length() - Button.LONGEST_LABEL) + ".");
    }

    private void refuse(boolean cannotWork, String sentence) {
        if (cannotWork) {
            wrong.add(sentence);
        }
    }
}
