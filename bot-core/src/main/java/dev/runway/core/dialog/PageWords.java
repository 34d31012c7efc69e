package dev.runway.core.dialog;

import dev.runway.core.dialog.words.InWords;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conditions and checks as a project-office person reads them. */
final class PageWords {

    private PageWords() {}

    /** Empty when it always holds. */
    static String of(Condition condition, Dialog dialog) {
        if (condition instanceof Condition.Is is) {
            return "*" + name(is.question(), dialog) + "* is " + options(is, dialog);
        } else if (condition instanceof Condition.Answered answered) {
            return "*" + name(answered.question(), dialog) + "* is answered";
        } else if (condition instanceof Condition.MentionsSomebody mentions) {
            return "*" + name(mentions.question(), dialog) + "* mentions somebody";
        } else if (condition instanceof Condition.IsGiven given) {
            return "\"" + given.name() + "\" is known";
        } else if (condition instanceof Condition.Not not) {
            return negated(not.condition(), dialog);
        } else if (condition instanceof Condition.ForEverySubject every) {
            return "for every one of the " + every.subjects() + ", " + of(every.condition(), dialog);
        }
        boolean any = condition instanceof Condition.Any;
        return condition.parts().stream()
                .map(part -> bracketed(part, !any && part instanceof Condition.Any, dialog))
                .collect(Collectors.joining(any ? " or " : " and "));
    }

    private static String negated(Condition condition, Dialog dialog) {
        if (condition instanceof Condition.Is is) {
            return "*" + name(is.question(), dialog) + "* is not " + options(is, dialog);
        } else if (condition instanceof Condition.Answered answered) {
            return "*" + name(answered.question(), dialog) + "* is not answered";
        } else if (condition instanceof Condition.MentionsSomebody mentions) {
            return "*" + name(mentions.question(), dialog) + "* mentions nobody";
        } else if (condition instanceof Condition.IsGiven given) {
            return "\"" + given.name() + "\" is not known";
        }
        return "not " + bracketed(condition, true, dialog);
    }

    private static String bracketed(Condition condition, boolean brackets, Dialog dialog) {
        var words = of(condition, dialog);
        return brackets ? "(" + words + ")" : words;
    }

    private static String options(Condition.Is is, Dialog dialog) {
        return InWords.either(is.keys().stream()
                .map(key -> "\"" + label(is.question(), key, dialog) + "\"")
                .toList());
    }

    static String of(Check check) {
        if (check instanceof Check.DaysAway away) {
            return away.days() == 0 ? "today or later" : "at least " + away.days() + " days from today";
        } else if (check instanceof Check.WithinDays within) {
            return "at most " + within.days() + " days from today";
        } else if (check instanceof Check.NotBefore notBefore) {
            return "not before *" + notBefore.question() + "*";
        } else if (check instanceof Check.OnAWorkingDay) {
            return "on a working day";
        } else if (check instanceof Check.AtLeast least) {
            return "at least " + least.least().toPlainString();
        } else if (check instanceof Check.AtMost most) {
            return "at most " + most.most().toPlainString();
        } else if (check instanceof Check.WholeNumber) {
            return "a whole number";
        } else if (check instanceof Check.NameIsFree free) {
            return "a name that no " + free.kind() + " has";
        }
        return "at least " + ((Check.AtLeastSoMany) check).least() + " of them";
    }

    private static String name(String key, Dialog dialog) {
        return find(key, dialog).map(Question::name).orElse(key);
    }

    private static String label(String question, String key, Dialog dialog) {
        return find(question, dialog)
                .flatMap(known -> known.option(key).map(Option::label))
                .orElse(key);
    }

    private static Optional<? extends Question<?>> find(String key, Dialog dialog) {
        Optional<? extends Question<?>> asked = dialog.question(key).map(Asked::question);
        return asked.isPresent()
                ? asked
                : dialog.givenQuestions().stream()
                        .filter(given -> given.key().equals(key))
                        .findFirst();
    }
}
