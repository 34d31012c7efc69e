package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Subject;
import java.util.ArrayList;
import java.util.List;

/** Refuses a start without what its dialog must be given: the mistake is the caller's, and found at once. */
final class GivenRules {

    private GivenRules() {}

    static void hold(Dialog dialog, Given given, int longestSubject) {
        var wrong = new ArrayList<String>();
        for (Question<?> question : dialog.givenQuestions()) {
            boolean asked = dialog.question(question.key()).isPresent();
            if (!asked && given.values().getOrDefault(question.key(), "").isBlank()) {
                wrong.add("It does not ask for \"" + question.key() + "\", so that must be given.");
            }
        }
        for (String name : dialog.subjects().keySet()) {
            var subjects = given.subjects().get(name);
            if (subjects == null) {
                wrong.add("It asks about each of \"" + name + "\", so a list of them must be given.");
            } else {
                subjects(name, subjects, longestSubject, wrong);
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "The dialog \"" + dialog.name() + "\" cannot begin. " + String.join(" ", wrong));
        }
    }

    private static void subjects(String name, List<Subject> subjects, int longest, List<String> wrong) {
        if (subjects.stream().map(Subject::key).distinct().count() < subjects.size()) {
            wrong.add("Two of \"" + name + "\" have the same key; give each its own.");
        }
        subjects.stream()
                .map(Subject::key)
                .filter(key -> key.isBlank() || key.length() > longest || key.indexOf('|') >= 0)
                .forEach(key -> wrong.add("One of \"" + name + "\" has the key \"" + key + "\"; use 1 to " + longest
                        + " characters without a bar."));
    }
}
