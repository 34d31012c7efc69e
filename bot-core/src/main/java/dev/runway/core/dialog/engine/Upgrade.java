package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.VersionRule;
import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Run;
import java.util.LinkedHashMap;

/** Brings a run that was begun with an older version to the dialog as it is now, by the rules of every version between. */
final class Upgrade {

    private Upgrade() {}

    static Run of(Run run, Dialog dialog) {
        if (run.version() >= dialog.version()) {
            return run;
        }
        var answers = new LinkedHashMap<>(run.answers());
        for (Dialog.Since since : dialog.rules()) {
            if (run.version() < since.version()) {
                apply(since.rule(), answers);
            }
        }
        return run.in(dialog.version(), answers);
    }

    private static void apply(VersionRule rule, LinkedHashMap<AnswerKey, Answer> answers) {
        if (rule instanceof VersionRule.StartOver) {
            answers.clear();
        } else if (rule instanceof VersionRule.Renamed renamed) {
            var moved = new LinkedHashMap<AnswerKey, Answer>();
            answers.forEach((key, answer) -> {
                var now = key.question().equals(renamed.before()) ? AnswerKey.of(key.subject(), renamed.now()) : key;
                moved.put(now, answer.under(now));
            });
            answers.clear();
            answers.putAll(moved);
        }
    }
}
