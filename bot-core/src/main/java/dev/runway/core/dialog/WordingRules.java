package dev.runway.core.dialog;

import dev.runway.core.dialog.words.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through a declaration in the order it is asked and refuses words and conditions that look at what is not known yet. */
final class WordingRules {

    private final Dialog dialog;
    private final List<String> wrong = new ArrayList<>();
    /** What has been asked so far: the question, and the forEach it stands in. */
    private final Map<String, Asked> earlier = new LinkedHashMap<>();

    private final Map<String, Question<?>> given = new LinkedHashMap<>();
    private final Set<String> finishedSubjects = new HashSet<>();

    /** Where words stand: in which forEach, what its subjects bring along, and what else may be named. */
    private record Spot(String what, String subjects, Set<String> known, Set<String> more) {}

    private WordingRules(Dialog dialog) {
        this.dialog = dialog;
        dialog.givenQuestions().forEach(question -> given.put(question.key(), question));
    }

    static List<String> wrongIn(Dialog dialog) {
        var rules = new WordingRules(dialog);
        var start = new Spot("The opening", "", Set.of(), Set.of());
        dialog.opening().forEach(opening -> rules.worded(start, opening));
        dialog.sections().forEach(rules::section);
        rules.lines();
        var end = new Spot("The review", "", Set.of(), Set.of());
        dialog.sentAtOnce().ifPresent(condition -> rules.condition(end, condition));
        dialog.givesWay().ifPresent(condition -> rules.condition(end, condition));
        dialog.about().ifPresent(words -> rules.words(new Spot("What a run is about", "", Set.of(), Set.of()), words));
        rules.words(end, dialog.review());
        rules.words(new Spot("The closing", "", Set.of(), dialog.closingValues()), dialog.closing());
        return rules.wrong;
    }

    private void section(Section section) {
        for (Asked asked : section.asked()) {
            var spot = new Spot("Question \"" + asked.key() + "\"", section.subjects(), section.known(), Set.of());
            condition(spot, asked.applies());
            words(spot, asked.wording());
            asked.otherwise().forEach(worded -> worded(spot, worded));
            for (Option option : asked.question().options()) {
                condition(spot, option.offered());
                words(spot, option.label());
                words(spot, option.sentence());
            }
            earlier.put(asked.key(), asked);
            asked.echoes().forEach(worded -> worded(spot, worded));
        }
        dialog.shortcut()
                .filter(shortcut -> section.isForEach() && shortcut.subjects().equals(section.subjects()))
                .ifPresent(shortcut -> words(
                        new Spot("The shortcut", section.subjects(), section.known(), Set.of(Template.BOTH)),
                        shortcut.label()));
        finishedSubjects.add(section.subjects());
    }

    /** The summary is said at the end, so its lines may look at everything. */
    private void lines() {
        for (Section section : dialog.sections()) {
            for (SummaryLine line : section.lines()) {
                var spot = new Spot(
                        "The summary line \"" + line.words() + "\"", section.subjects(), section.known(), Set.of());
                condition(spot, line.when());
                words(spot, line.words());
            }
        }
    }

    private void worded(Spot spot, Asked.Worded worded) {
        condition(spot, worded.when());
        words(spot, worded.words());
    }

    private void condition(Spot spot, Condition condition) {
        if (condition instanceof Condition.IsGiven isGiven) {
            if (!dialog.given().contains(isGiven.name())
                    && !spot.known().contains(isGiven.name())
                    && !given.containsKey(isGiven.name())) {
                wrong.add(spot.what() + " depends on \"" + isGiven.name()
                        + "\", which is not given. Declare it with given(\"" + isGiven.name() + "\").");
            }
        } else if (condition instanceof Condition.ForEverySubject every) {
            if (!finishedSubjects.contains(every.subjects()) || !spot.subjects().isEmpty()) {
                wrong.add(spot.what() + " looks at every one of \"" + every.subjects()
                        + "\" before they are all asked. Put it after that forEach.");
            } else {
                condition(
                        new Spot(
                                spot.what(), every.subjects(), dialog.subjects().get(every.subjects()), Set.of()),
                        every.condition());
            }
            return;
        } else {
            ofAQuestion(spot, condition);
        }
        condition.parts().forEach(part -> condition(spot, part));
    }

    private void ofAQuestion(Spot spot, Condition condition) {
        if (!condition.parts().isEmpty()) {
            return;
        }
        for (String key : condition.questions()) {
            var question = known(spot, key);
            if (question == null) {
                wrong.add(
                        spot.what() + " depends on \"" + key + "\", which is not answered by then. " + mend(key, spot));
            } else if (condition instanceof Condition.Is is) {
                is.keys().stream()
                        .filter(option -> question.option(option).isEmpty())
                        .forEach(option -> wrong.add(spot.what() + " depends on \"" + key + "\" being \"" + option
                                + "\", which is no option of it. Use one that is shown."));
            } else if (condition instanceof Condition.MentionsSomebody
                    && !question.kind().isFree()) {
                wrong.add(spot.what() + " asks whom \"" + key
                        + "\" mentions, but only words can mention somebody. Use a question of free words.");
            }
        }
    }

    private void words(Spot spot, String words) {
        Template template;
        try {
            template = Template.parse(words);
        } catch (IllegalArgumentException broken) {
            wrong.add(spot.what() + ": " + broken.getMessage());
            return;
        }
        if (words.isBlank()) {
            wrong.add(spot.what() + " has no words. Say something people can read.");
        }
        template.holes().forEach(hole -> hole(spot, hole));
    }

    private void hole(Spot spot, Template.Piece.Hole hole) {
        var question = known(spot, hole.name());
        if (question == null) {
            if (!isNamed(spot, hole.name()) || hole.person() || hole.full()) {
                wrong.add(spot.what() + " names {" + hole.name() + "}, which is not known by then. "
                        + mend(hole.name(), spot));
            }
        } else if (hole.person() && !question.kind().isFree()) {
            wrong.add(spot.what() + " names {" + hole.name()
                    + ".person}, but only words can mention somebody. Use a question of free words.");
        } else if (hole.full() && question.kind() != Kind.DATE) {
            wrong.add(spot.what() + " names {" + hole.name() + ":full}, but that is no date. Leave \":full\" out.");
        }
    }

    private boolean isNamed(Spot spot, String name) {
        return name.equals(Template.NAME)
                || name.equals(Template.SUBJECT) && !spot.subjects().isEmpty()
                || dialog.given().contains(name)
                || spot.known().contains(name)
                || spot.more().contains(name)
                || dialog.subjects().containsKey(name);
    }

    /** The question by that key, when its answer can be known there. */
    private Question<?> known(Spot spot, String key) {
        var asked = earlier.get(key);
        if (asked == null) {
            return given.get(key);
        }
        return !asked.isForEach() || asked.subjects().equals(spot.subjects()) ? asked.question() : null;
    }

    private String mend(String name, Spot spot) {
        var asked = dialog.question(name);
        if (asked.isEmpty()) {
            return "Ask it before, or declare it with given(\"" + name + "\").";
        }
        return earlier.containsKey(name) && !asked.get().subjects().equals(spot.subjects())
                ? "It is asked for each of \"" + asked.get().subjects() + "\": use it inside that forEach."
                : "Ask \"" + name + "\" first.";
    }
}
