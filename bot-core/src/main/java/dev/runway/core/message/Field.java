package dev.runway.core.message;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One thing to fill in on a {@link Form}.
 *
 * @param name the value's name when the form comes back; {@code subject/question} for a dialog's field
 * @param label the question, at most 2,000 characters
 * @param hint what makes a good answer, or empty
 * @param kind how it is filled in
 * @param options what may be chosen, for the two choice kinds
 * @param values what it holds when the form opens; keys for choices, {@code yyyy-MM-dd} for a date
 * @param required whether it may be left empty
 * @param unfolds whether a change of it changes the rest of the form, so that a platform reports the change at once
 * @param error what to mend before the form can be sent, or empty
 */
public record Field(
        String name,
        String label,
        String hint,
        Kind kind,
        List<Option> options,
        List<String> values,
        boolean required,
        boolean unfolds,
        String error) {

    /** How a field is filled in. A PERSON's or REFERENCE's value is the words, or the key where a platform has a picker. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        ONE_OF,
        SEVERAL_OF,
        DATE,
        NUMBER,
        MONEY,
        YES_NO,
        PERSON,
        REFERENCE
    }

    /** A choice: the key is stored, the label is read. */
    public record Option(String key, String label) {
        public Option {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(label, "label");
        }
    }

    /** What the button is called that shows how the form goes on, where a platform does not report a change by itself. */
    public static final String UNFOLD = "Show the questions that fit";

    private static final String MAY_BE_EMPTY = " (optional)";

    /** With its year: a form that was taken may be read long after. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(error, "error");
        options = List.copyOf(options);
        values = List.copyOf(values);
    }

    /** The label as people read it, which says when the field may be left empty. */
    public String asked() {
        return required ? label : label + MAY_BE_EMPTY;
    }

    /**
     * What was filled in as people read it, a line each and none blank; no line when that is nothing. What was chosen goes by its
     * labels in one line, a day by its month's name; what is no key and no day goes as it was typed.
     *
     * @param filled values as a form brings them
     */
    public List<String> inWords(List<String> filled) {
        if (options.isEmpty()) {
            return filled.stream()
                    .flatMap(String::lines)
                    .filter(line -> !line.isBlank())
                    .map(line -> kind == Kind.DATE ? day(line) : line)
                    .toList();
        }
        var labels = new HashMap<String, String>();
        options.forEach(option -> labels.put(option.key(), option.label()));
        var chosen = filled.stream().map(key -> labels.getOrDefault(key, key)).collect(Collectors.joining(", "));
        return chosen.isBlank() ? List.of() : List.of(chosen);
    }

    private static String day(String typed) {
        try {
            return LocalDate.parse(typed).format(DAY);
        } catch (DateTimeParseException inOtherWords) {
            return typed;
        }
    }

    public Field refusedWith(String sentence) {
        return new Field(name, label, hint, kind, options, values, required, unfolds, sentence);
    }
}
