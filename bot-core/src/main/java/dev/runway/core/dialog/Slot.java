package dev.runway.core.dialog;

import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Subject;
import java.util.Optional;

/** A question for one subject, or for none: one answer's place. */
public record Slot(Asked asked, Optional<Subject> subject) {

    public AnswerKey key() {
        return AnswerKey.of(subject.map(Subject::key).orElse(""), asked.key());
    }

    public Question<?> question() {
        return asked.question();
    }
}
