package dev.runway.app.store;

import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.AnswerKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must be written so that stored answers become these, order included. Stored answers are in the order of their
 * numbers, so one that moved behind another is dropped and added again.
 */
record AnswerChanges(List<AnswerKey> dropped, List<Answer> changed, List<Answer> added) {

    static AnswerChanges between(Map<AnswerKey, Answer> before, Map<AnswerKey, Answer> after) {
        var dropped = new ArrayList<AnswerKey>();
        var changed = new ArrayList<Answer>();
        var added = new ArrayList<Answer>();
        var kept = before.keySet().stream().filter(after::containsKey).iterator();
        for (var answer : after.values()) {
            if (added.isEmpty() && kept.hasNext() && kept.next().equals(answer.key())) {
                if (!before.get(answer.key()).equals(answer)) {
                    changed.add(answer);
                }
            } else {
                added.add(answer);
                if (before.containsKey(answer.key())) {
                    dropped.add(answer.key());
                }
            }
        }
        before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(dropped::add);
        return new AnswerChanges(dropped, changed, added);
    }
}
