package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Kind;
import dev.runway.core.dialog.Known;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Given;
import java.util.HashMap;
import java.util.LinkedHashMap;

/** A run whose answers name people by the numbers they have today: two may have become one since they were named. */
final class Current {

    private final Known known;
    private final References references;

    private Current(Known known, References references) {
        this.known = known;
        this.references = references;
    }

    static Known of(Known known, References references) {
        return new Current(known, references).now();
    }

    private Known now() {
        var run = known.run();
        var answers = new LinkedHashMap<AnswerKey, Answer>();
        run.answers().forEach((key, answer) -> answers.put(key, now(answer)));
        var values = new HashMap<>(run.given().values());
        known.dialog().givenQuestions().stream()
                .filter(question -> question.kind() == Kind.PERSON)
                .forEach(question -> values.computeIfPresent(question.key(), (key, person) -> now(person)));
        return known.with(run.knowing(new Given(values, run.given().subjects())).in(run.version(), answers));
    }

    private Answer now(Answer answer) {
        boolean isPerson = known.question(answer.key().question())
                .filter(question -> question.kind() == Kind.PERSON)
                .isPresent();
        return new Answer(
                answer.key(),
                answer.template(),
                answer.asked(),
                isPerson ? answer.values().stream().map(this::now).toList() : answer.values(),
                answer.mentioned().stream().map(this::now).distinct().toList(),
                answer.event(),
                answer.at());
    }

    private String now(String person) {
        return person.isBlank()
                ? person
                : references
                        .byKey(known.run().office(), References.PERSON, person)
                        .map(References.Named::key)
                        .orElse(person);
    }
}
