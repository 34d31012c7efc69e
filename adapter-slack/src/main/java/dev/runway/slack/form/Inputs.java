package dev.runway.slack.form;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.ViewState;
import dev.runway.core.message.Field;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A field as Slack's input block, and what the block holds as the field's values. */
final class Inputs {

    /** Every input's action, so that Slack knows an input by its block alone. */
    static final String ACTION = "value";

    /** In characters: <a href="https://docs.slack.dev/reference/block-kit/blocks/input-block">Slack's limit</a>. */
    private static final int LONGEST_LABEL = 2_000;

    /** In characters: Slack's limit of what a plain text input holds. */
    private static final int LONGEST_TEXT = 3_000;

    private Inputs() {}

    /** The block without its id; empty when Slack has no input that could hold it. */
    static Optional<InputBlock> of(Field field, Codes codes) {
        return element(field, codes).map(element -> InputBlock.builder()
                .label(PlainWords.object(field.label(), LONGEST_LABEL))
                .hint(field.hint().isBlank() ? null : PlainWords.object(field.hint(), LONGEST_LABEL))
                .optional(!field.required())
                .dispatchAction(field.unfolds() ? true : null)
                .element(element)
                .build());
    }

    /** As the field would have it back, were it sent as it is shown. */
    static List<String> shown(Field field) {
        return switch (field.kind()) {
            case ONE_OF, YES_NO -> offered(field).limit(1).toList();
            case SEVERAL_OF -> offered(field).toList();
            case DATE -> date(field).map(LocalDate::toString).stream().toList();
            default -> text(field).stream().toList();
        };
    }

    /**
     * What an input holds; empty when it was left empty or cleared.
     *
     * @param key of an option's code
     */
    static List<String> held(ViewState.Value value, UnaryOperator<String> key) {
        if (value.getSelectedOptions() != null) {
            return value.getSelectedOptions().stream()
                    .map(option -> key.apply(option.getValue()))
                    .toList();
        } else if (value.getSelectedOption() != null) {
            return List.of(key.apply(value.getSelectedOption().getValue()));
        }
        return Stream.of(value.getSelectedDate(), value.getValue())
                .filter(words -> words != null && !words.isEmpty())
                .toList();
    }

    private static Optional<? extends BlockElement> element(Field field, Codes codes) {
        return switch (field.kind()) {
            case ONE_OF, SEVERAL_OF, YES_NO -> new Choices(field, ACTION, codes).element();
            case DATE ->
                Optional.of(DatePickerElement.builder()
                        .actionId(ACTION)
                        .initialDate(date(field).map(LocalDate::toString).orElse(null))
                        .build());
            case TEXT, LONG_TEXT, NUMBER, MONEY, PERSON, REFERENCE -> typed(field);
        };
    }

    /** A line, or several where the value that is there has them. Numbers too: Slack's own number input refuses "12k". */
    private static Optional<PlainTextInputElement> typed(Field field) {
        var text = text(field);
        if (text.filter(words -> words.length() > LONGEST_TEXT).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(PlainTextInputElement.builder()
                .actionId(ACTION)
                .multiline(field.kind() == Field.Kind.LONG_TEXT
                        || text.filter(words -> words.contains("\n")).isPresent())
                .initialValue(text.orElse(null))
                .build());
    }

    private static Stream<String> offered(Field field) {
        return field.options().stream().map(Field.Option::key).filter(field.values()::contains);
    }

    private static Optional<String> text(Field field) {
        return field.values().stream().filter(words -> !words.isEmpty()).findFirst();
    }

    private static Optional<LocalDate> date(Field field) {
        try {
            return field.values().stream().findFirst().map(LocalDate::parse);
        } catch (DateTimeParseException notPicked) {
            return Optional.empty();
        }
    }
}
