package dev.runway.teams.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.message.Field;
import dev.runway.teams.card.Escape;
import dev.runway.teams.card.Json;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A field as an input of a card. None is {@code isRequired}, has a pattern or a longest length: a client then refuses in its own
 * words or cuts in silence, and keeps a half-filled form from unfolding, where we say what to mend. Numbers and money are typed as
 * text, because our reader understands "12k"; so are people and projects, whom no list of Teams' could name.
 */
final class Inputs {

    /** Up to so many choices of one are seen at once, as how a project is has; of several, up to the double. */
    private static final int MOST_AT_ONCE = 6;

    private Inputs() {}

    /** Empty when there is nothing to choose from. */
    static Optional<ObjectNode> of(Field field) {
        return switch (field.kind()) {
            case ONE_OF, SEVERAL_OF, YES_NO ->
                field.options().isEmpty() ? Optional.empty() : Optional.of(choice(field));
            case DATE -> Optional.of(date(field));
            case TEXT, LONG_TEXT, NUMBER, MONEY, PERSON, REFERENCE -> Optional.of(typed(field));
        };
    }

    /** Whether the input itself shows the hint as long as nothing is typed. */
    static boolean showsHint(Field field) {
        return field.kind() != Field.Kind.DATE
                && field.options().isEmpty()
                && field.values().isEmpty();
    }

    private static ObjectNode input(String type, Field field) {
        return Json.typed(type)
                .put("id", Keys.id(field.name()))
                .put("label", Escape.label(field.asked()))
                .put("spacing", "Medium");
    }

    private static ObjectNode typed(Field field) {
        var input = input("Input.Text", field);
        var value = field.values().stream().filter(words -> !words.isEmpty()).findFirst();
        if (field.kind() == Field.Kind.LONG_TEXT
                || value.filter(words -> words.contains("\n")).isPresent()) {
            input.put("isMultiline", true);
        }
        if (!field.hint().isBlank()) {
            input.put("placeholder", Escape.label(field.hint()));
        }
        value.ifPresent(words -> input.put("value", words));
        return input;
    }

    private static ObjectNode date(Field field) {
        var input = input("Input.Date", field);
        field.values().stream().filter(Inputs::isDate).findFirst().ifPresent(date -> input.put("value", date));
        return input;
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }

    private static ObjectNode choice(Field field) {
        boolean several = field.kind() == Field.Kind.SEVERAL_OF;
        int most = several ? 2 * MOST_AT_ONCE : MOST_AT_ONCE;
        boolean inSight = field.options().size() <= most && (several || areHarmless(field.options()));
        var input = input("Input.ChoiceSet", field)
                .put("style", inSight ? "expanded" : "compact")
                .put("wrap", true);
        if (several) {
            input.put("isMultiSelect", true);
        }
        input.set(
                "choices",
                Json.array(field.options().stream()
                        .map(option -> choice(option, several))
                        .toList()));
        var chosen = chosen(field);
        if (!chosen.isEmpty()) {
            input.put(
                    "value", chosen.stream().limit(several ? chosen.size() : 1).collect(Collectors.joining(",")));
        }
        return input;
    }

    private static List<String> chosen(Field field) {
        return field.options().stream()
                .map(Field.Option::key)
                .filter(field.values()::contains)
                .map(Keys::value)
                .toList();
    }

    private static boolean areHarmless(List<Field.Option> options) {
        return options.stream().allMatch(option -> Escape.isHarmless(option.label()));
    }

    /**
     * Beside a button to choose with, Teams reads a title as markdown; in a list to open it does not. Several are never such a
     * list (Microsoft's own renderer, {@code useMarkdownInRadioButtonAndCheckbox}).
     */
    private static ObjectNode choice(Field.Option option, boolean several) {
        var title = several ? Escape.unmarked(option.label()) : Escape.label(option.label());
        return Json.object().put("title", title).put("value", Keys.value(option.key()));
    }
}
