package dev.runway.core.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A page to fill in.
 *
 * @param action which handler takes it when it comes back
 * @param argument what the handler needs to know, opaque to platforms, at most 1,000 characters
 * @param title at most 24 characters (Slack's limit for a modal's title)
 * @param parts words and fields from top to bottom
 * @param submit the label of the button that sends it, at most 24 characters
 */
public record Form(String action, String argument, String title, List<FormPart> parts, String submit) {

    static final int LONGEST_TITLE = 24;

    /** Words between the fields, or a field. */
    public sealed interface FormPart {
        /** Words that say what the next fields are about. */
        record Words(Text text) implements FormPart {}

        /** A field in its place. */
        record Asked(Field field) implements FormPart {}
    }

    public Form {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(argument, "argument");
        parts = List.copyOf(parts);
        title = Shortened.to(LONGEST_TITLE, title);
        submit = Shortened.to(LONGEST_TITLE, submit);
    }

    public List<Field> fields() {
        return parts.stream()
                .flatMap(part -> part instanceof FormPart.Asked asked ? Stream.of(asked.field()) : Stream.empty())
                .toList();
    }

    /** The same, with a sentence at each field that has to be mended, by field name. */
    public Form refusedWith(Map<String, String> sentences) {
        return new Form(
                action,
                argument,
                title,
                parts.stream()
                        .map(part -> part instanceof FormPart.Asked asked
                                        && sentences.containsKey(asked.field().name())
                                ? new FormPart.Asked(asked.field()
                                        .refusedWith(sentences.get(asked.field().name())))
                                : part)
                        .toList(),
                submit);
    }
}
