package dev.runway.conversations.intake;

import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.Answers;
import dev.runway.core.dialog.Asked;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Money;
import dev.runway.core.dialog.Option;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.run.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Turns a conversation's answers into a document that can be read without its dialog. */
final class Document {

    private final References references;

    Document(References references) {
        this.references = references;
    }

    /** Every answer that counts and was not skipped, in the order of the declaration. */
    List<IntakeAnswer> of(long office, Dialog dialog, Answers answers) {
        return answers.inOrder().stream()
                .filter(answer -> !answer.skipped())
                .map(answer -> read(office, dialog, answer))
                .toList();
    }

    private IntakeAnswer read(long office, Dialog dialog, Answer answer) {
        var key = answer.key().question();
        var question = dialog.question(key)
                .map(Asked::question)
                .orElseThrow(() -> new IllegalStateException("The dialog \"" + dialog.name() + "\" has no \"" + key
                        + "\", and yet an answer to it counts."));
        var shown = answer.values().stream()
                .map(value -> shown(office, question, value))
                .collect(Collectors.joining("\n"));
        return new IntakeAnswer(key, question.name(), answer.asked(), String.join("\n", answer.values()), shown);
    }

    private String shown(long office, Question<?> question, String value) {
        return switch (question.kind()) {
            case ONE_OF, SEVERAL_OF, YES_NO ->
                Words.capital(question.option(value).map(Option::sentence).orElse(value));
            case DATE -> Words.longDay(LocalDate.parse(value));
            case PERSON, REFERENCE ->
                references
                        .byKey(office, question.refersTo(), value)
                        .map(References.Named::name)
                        .orElse(value);
            case MONEY -> Money.parse(value).inWords();
            case TEXT, LONG_TEXT, SEVERAL, NUMBER -> value;
        };
    }
}
