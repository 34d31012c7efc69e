package dev.runway.teams.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.message.Field;
import dev.runway.core.message.Field.Kind;
import dev.runway.core.message.Form;
import dev.runway.teams.card.ActionData.Verb;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Forms and fields to try things with, and what a client does with their cards. */
final class Forms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Forms() {}

    static Form form(Field... fields) {
        return new Form(
                "dialog",
                "run|answer|",
                "A title",
                Stream.of(fields)
                        .map(field -> (Form.FormPart) new Form.FormPart.Asked(field))
                        .toList(),
                "Go on");
    }

    static Field field(Kind kind, String... values) {
        return field("field", kind, options(kind), values);
    }

    static Field field(String name, Kind kind, List<Field.Option> options, String... values) {
        return new Field(name, "A label", "A hint", kind, options, List.of(values), true, false, "");
    }

    static List<Field.Option> options(Kind kind) {
        return switch (kind) {
            case ONE_OF, SEVERAL_OF ->
                List.of(new Field.Option("a", "One"), new Field.Option("b,c", "Two"), new Field.Option("", "None"));
            case YES_NO -> List.of(new Field.Option("yes", "Yes"), new Field.Option("no", "No"));
            default -> List.of();
        };
    }

    static ObjectNode card(Form form) {
        return FormCards.card(form, "3f2504e0-4f89-11d3-9a0c-0305e82c3301").orElseThrow();
    }

    /** What comes back when that button is pressed and nothing was changed before: empty inputs are not heard of. */
    static ObjectNode pressed(ObjectNode card, Verb verb) {
        var data = (ObjectNode) action(card, verb).orElseThrow().get("data").deepCopy();
        inputs(card).forEach(input -> {
            if (input.has("value")) {
                data.set(input.get("id").asText(), input.get("value"));
            }
        });
        try {
            return (ObjectNode) JSON.readTree(data.toString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    static List<JsonNode> inputs(ObjectNode card) {
        var inputs = new ArrayList<JsonNode>();
        card.get("body").forEach(element -> {
            if (element.get("type").asText().startsWith("Input.")) {
                inputs.add(element);
            }
        });
        return inputs;
    }

    static Optional<JsonNode> action(ObjectNode card, Verb verb) {
        return card.findParents("verb").stream()
                .filter(action -> action.get("verb").asText().equals(verb.written()))
                .findFirst();
    }

    /** All that is read on it, inputs aside. */
    static List<String> words(ObjectNode card) {
        var words = new ArrayList<String>();
        card.get("body").forEach(element -> {
            if (element.get("type").asText().endsWith("TextBlock")) {
                var line = new StringBuilder(element.path("text").asText());
                element.path("inlines")
                        .forEach(run -> line.append(run.get("text").asText()));
                words.add(line.toString());
            }
        });
        return words;
    }
}
