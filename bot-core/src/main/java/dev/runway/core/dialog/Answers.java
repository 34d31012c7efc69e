package dev.runway.core.dialog;

import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The value a dialog ends in: the answers that count, typed. What was asked in a branch that does not apply, or of an
 * option that is gone, is not in it.
 */
public final class Answers {

    private final Map<AnswerKey, Answer> counting;
    private final Map<String, String> given;

    Answers(Map<AnswerKey, Answer> counting, Map<String, String> given) {
        this.counting = counting;
        this.given = given;
    }

    /** The answer, or what was given at the start; empty when it was skipped or not asked. */
    public <T> Optional<T> get(Question<T> question) {
        return all(question).stream().findFirst();
    }

    /** @param subject the {@link Subject#key()} */
    public <T> Optional<T> get(String subject, Question<T> question) {
        return all(subject, question).stream().findFirst();
    }

    /** Every line or choice of an answer that may have several. */
    public <T> List<T> all(Question<T> question) {
        var answer = counting.get(AnswerKey.of(question.key()));
        if (answer == null) {
            return Optional.ofNullable(given.get(question.key())).map(question::meaning).stream()
                    .toList();
        }
        return answer.values().stream().map(question::meaning).toList();
    }

    public <T> List<T> all(String subject, Question<T> question) {
        return answer(subject, question).stream()
                .flatMap(answer -> answer.values().stream())
                .map(question::meaning)
                .toList();
    }

    /** Keys of the people named in the answer's words. */
    public List<String> mentioned(String subject, Question<?> question) {
        return answer(subject, question).map(Answer::mentioned).orElse(List.of());
    }

    /** With the wording that was asked and when it was given; {@code subject} is empty for a question asked once. */
    public Optional<Answer> answer(String subject, Question<?> question) {
        return Optional.ofNullable(counting.get(AnswerKey.of(subject, question.key())));
    }

    /** All of them, in the order of the declaration. */
    public List<Answer> inOrder() {
        return List.copyOf(counting.values());
    }
}
