package dev.runway.faketeams;

import dev.runway.core.message.Button;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Form.FormPart;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A card with inputs as a page to fill in. What stands in the colour of attention right below an input is its error, what is quiet its hint. */
final class FormReader {

    /** At the end of a label: the field is not required. */
    private static final String MAY_BE_EMPTY = " (optional)";

    private String title = "";
    private final List<FormPart> parts = new ArrayList<>();

    private FormReader() {}

    static Optional<Form> form(ObjectNode card, Optional<Button> sends) {
        var reader = new FormReader();
        reader.elements(card.path("body"));
        boolean asks = reader.parts.stream().anyMatch(FormPart.Asked.class::isInstance);
        return asks
                ? sends.map(button ->
                        new Form(button.action(), button.argument(), reader.title, reader.parts, button.label()))
                : Optional.empty();
    }

    private void elements(JsonNode elements) {
        for (JsonNode element : elements.values()) {
            if (element.path("isVisible").asBoolean(true)) {
                element(element);
            }
        }
    }

    private void element(JsonNode element) {
        var type = element.path("type").asString("");
        if (type.startsWith("Input.")) {
            parts.add(new FormPart.Asked(field(element, type)));
        } else if (type.equals("TextBlock")) {
            words(Text.of(Markdown.read(element.path("text").asString(""))), element);
        } else if (type.equals("RichTextBlock")) {
            words(
                    CardReader.runs(element.path("inlines")),
                    element.path("inlines").path(0));
        } else if (type.equals("ActionSet") && !parts.isEmpty()) {
            unfolds(parts.size() - 1);
        } else {
            for (var inner : List.of("items", "columns", "rows", "cells")) {
                elements(element.path(inner));
            }
        }
    }

    /** A button right below a field is for what it unfolds. */
    private void unfolds(int last) {
        if (parts.get(last) instanceof FormPart.Asked asked) {
            var field = asked.field();
            parts.set(
                    last,
                    new FormPart.Asked(new Field(
                            field.name(),
                            field.label(),
                            field.hint(),
                            field.kind(),
                            field.options(),
                            field.values(),
                            field.required(),
                            true,
                            field.error())));
        }
    }

    private void words(Text text, JsonNode looks) {
        boolean attention = looks.path("color").asString("").equalsIgnoreCase("attention");
        int last = parts.size() - 1;
        if (title.isEmpty() && parts.isEmpty()) {
            title = PlainText.of(text);
        } else if (attention && last >= 0 && parts.get(last) instanceof FormPart.Asked asked) {
            parts.set(last, new FormPart.Asked(asked.field().refusedWith(PlainText.of(text))));
        } else if (looks.path("isSubtle").asBoolean(false)
                && last >= 0
                && parts.get(last) instanceof FormPart.Asked asked) {
            parts.set(last, new FormPart.Asked(hinted(asked.field(), PlainText.of(text))));
        } else {
            parts.add(new FormPart.Words(text));
        }
    }

    private static Field field(JsonNode input, String type) {
        var label = input.path("label").asString(input.path("title").asString(""));
        boolean required = !label.endsWith(MAY_BE_EMPTY);
        boolean inAList = input.path("style").asString("compact").equals("compact")
                && !input.path("isMultiSelect").asBoolean(false);
        var options = input.path("choices")
                .valueStream()
                .map(choice -> new Field.Option(
                        choice.path("value").asString(""),
                        choiceTitle(choice.path("title").asString(""), inAList)))
                .toList();
        var value = input.path("value").asString("");
        var kind = kind(input, type);
        var values = value.isEmpty()
                ? List.<String>of()
                : kind == Field.Kind.SEVERAL_OF ? List.of(value.split(",")) : List.of(value);
        return new Field(
                input.path("id").asString(""),
                required ? label : label.substring(0, label.length() - MAY_BE_EMPTY.length()),
                input.path("placeholder").asString(""),
                kind,
                options,
                values,
                required,
                false,
                "");
    }

    /** In a list to open words are words; beside a button to choose with they are markdown. */
    private static String choiceTitle(String words, boolean inAList) {
        return inAList ? Markdown.dates(words) : Markdown.read(words);
    }

    private static Field hinted(Field field, String hint) {
        return new Field(
                field.name(),
                field.label(),
                hint,
                field.kind(),
                field.options(),
                field.values(),
                field.required(),
                field.unfolds(),
                field.error());
    }

    private static Field.Kind kind(JsonNode input, String type) {
        return switch (type) {
            case "Input.ChoiceSet" ->
                input.path("isMultiSelect").asBoolean(false) ? Field.Kind.SEVERAL_OF : Field.Kind.ONE_OF;
            case "Input.Date" -> Field.Kind.DATE;
            case "Input.Number" -> Field.Kind.NUMBER;
            case "Input.Toggle" -> Field.Kind.YES_NO;
            default -> input.path("isMultiline").asBoolean(false) ? Field.Kind.LONG_TEXT : Field.Kind.TEXT;
        };
    }
}
