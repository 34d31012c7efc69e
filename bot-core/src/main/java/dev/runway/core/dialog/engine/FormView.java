package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Asked;
import dev.runway.core.dialog.Condition;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Kind;
import dev.runway.core.dialog.Option;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.Subject;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Form.FormPart;
import dev.runway.core.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same declaration as a form: every question that applies, holding what is answered. */
final class FormView {

    private static final String SUBMIT = "Go on";

    /** Longer words are read and mended more easily in a field of several lines. */
    private static final int ONE_LINE = 200;

    private final Talk talk;
    private final Set<String> decisive;

    FormView(Talk talk) {
        this.talk = talk;
        this.decisive = talk.known.dialog().questions().stream()
                .flatMap(FormView::conditions)
                .flatMap(condition -> condition.questions().stream())
                .collect(Collectors.toSet());
    }

    Form whole() {
        return whole(Map.of());
    }

    /** @param typed what the open form holds, by field name; it is shown as it is, right or wrong */
    Form whole(Map<String, List<String>> typed) {
        var parts = new ArrayList<FormPart>();
        var about = Optional.<Subject>empty();
        for (Slot slot : talk.progress.slots()) {
            if (!slot.subject().equals(about)) {
                about = slot.subject();
                about.ifPresent(subject -> parts.add(new FormPart.Words(new Text(List.of()).strong(subject.name()))));
            }
            parts.add(new FormPart.Asked(field(slot, typed)));
        }
        return form(Argument.of(talk.run(), ""), parts);
    }

    /** One question alone, to pick a date for instance. */
    Form single(Slot slot) {
        return single(slot, Map.of());
    }

    Form single(Slot slot, Map<String, List<String>> typed) {
        return form(Argument.of(talk.run(), slot.key(), ""), List.of(new FormPart.Asked(field(slot, typed))));
    }

    /** What a field holds for the answer that is there. */
    List<String> holds(Slot slot) {
        var question = slot.question();
        var values = talk.known.values(slot.asked().key(), slot.subject());
        boolean nothing = question.kind() == Kind.SEVERAL
                && talk.known.answer(slot).filter(Answer::skipped).isPresent();
        if (nothing && !question.isOptional()) {
            return List.of("nothing");
        } else if (values.isEmpty()) {
            return List.of();
        }
        return switch (question.kind()) {
            case SEVERAL -> List.of(String.join("\n", values));
            case MONEY, PERSON, REFERENCE -> List.of(talk.wording.shown(question, values, slot.subject()));
            default -> values;
        };
    }

    private Form form(Argument argument, List<FormPart> parts) {
        return new Form(
                DialogEngine.ACTION, argument.toString(), talk.known.dialog().title(), parts, SUBMIT);
    }

    private Field field(Slot slot, Map<String, List<String>> typed) {
        var question = slot.question();
        var name = slot.key().toString();
        return new Field(
                name,
                talk.wording.asked(slot),
                hint(question),
                kind(question),
                question.kind().isChoice() ? options(slot) : List.of(),
                typed.getOrDefault(name, holds(slot)),
                !question.isOptional(),
                decisive.contains(question.key()),
                "");
    }

    private List<Field.Option> options(Slot slot) {
        return talk.known.offered(slot).stream()
                .map(option -> new Field.Option(option.key(), talk.wording.label(option, slot)))
                .toList();
    }

    private static String hint(Question<?> question) {
        if (!question.hint().isEmpty()) {
            return question.hint();
        }
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> "Up to " + question.longest() + " characters.";
            case SEVERAL -> question.isOptional() ? "One thing a line." : "One thing a line, or \"nothing\".";
            default -> "";
        };
    }

    private static Field.Kind kind(Question<?> question) {
        return switch (question.kind()) {
            case TEXT -> question.longest() > ONE_LINE ? Field.Kind.LONG_TEXT : Field.Kind.TEXT;
            case LONG_TEXT, SEVERAL -> Field.Kind.LONG_TEXT;
            case ONE_OF -> Field.Kind.ONE_OF;
            case SEVERAL_OF -> Field.Kind.SEVERAL_OF;
            case DATE -> Field.Kind.DATE;
            case NUMBER -> Field.Kind.NUMBER;
            case MONEY -> Field.Kind.MONEY;
            case YES_NO -> Field.Kind.YES_NO;
            case PERSON -> Field.Kind.PERSON;
            case REFERENCE -> Field.Kind.REFERENCE;
        };
    }

    /** Everything in a question's place that an answer may change. */
    private static Stream<Condition> conditions(Asked asked) {
        return Stream.of(
                        Stream.of(asked.applies()),
                        asked.otherwise().stream().map(Asked.Worded::when),
                        asked.question().options().stream().map(Option::offered))
                .flatMap(conditions -> conditions);
    }
}
