package dev.runway.teams.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Form.FormPart;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Text;
import dev.runway.teams.card.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a card remembers of the form it shows, in the data of its buttons: how each input is read, and what was asked in which
 * words. Read back it is whatever a client may send.
 */
final class Shown {

    /** How an input's value is read. */
    enum Reading {
        TYPED,
        ONE,
        SEVERAL;

        static Reading of(Field field) {
            return switch (field.kind()) {
                case ONE_OF, YES_NO -> ONE;
                case SEVERAL_OF -> SEVERAL;
                default -> TYPED;
            };
        }

        static Reading read(String written) {
            return Stream.of(values())
                    .filter(one -> one.name().equals(written))
                    .findFirst()
                    .orElse(TYPED);
        }
    }

    private static final String KIND = "kind";

    private Shown() {}

    /** By input, how it is read. */
    static ObjectNode readings(Form form) {
        var readings = Json.object();
        form.fields()
                .forEach(field ->
                        readings.put(Keys.id(field.name()), Reading.of(field).name()));
        return readings;
    }

    /** Title, labels and choices, and which answers are days. */
    static ObjectNode asked(Form form) {
        var parts = form.parts().stream().map(Shown::part).toList();
        return Json.object().put("title", form.title()).set("parts", Json.array(parts));
    }

    /** The form as it was asked, without values; empty when that is none of ours. */
    static Optional<Form> form(JsonNode asked) {
        if (!asked.path("title").isTextual() || !asked.path("parts").isArray()) {
            return Optional.empty();
        }
        var parts = new ArrayList<FormPart>();
        asked.path("parts").forEach(part -> parts.add(part(part)));
        return Optional.of(new Form("", "", asked.path("title").textValue(), parts, ""));
    }

    private static ObjectNode part(FormPart part) {
        if (part instanceof FormPart.Words words) {
            return Json.object().put("words", PlainText.of(words.text()));
        }
        var field = ((FormPart.Asked) part).field();
        var asked = Json.object().put("name", field.name()).put("label", field.label());
        if (field.kind() == Field.Kind.DATE) {
            asked.put(KIND, field.kind().name());
        }
        if (!field.options().isEmpty()) {
            var labels = asked.putObject("options");
            field.options().forEach(option -> labels.put(option.key(), option.label()));
        }
        return asked;
    }

    private static FormPart part(JsonNode part) {
        if (part.has("words")) {
            return new FormPart.Words(
                    new Text(List.of()).strong(part.path("words").asText("")));
        }
        var options = new ArrayList<Field.Option>();
        part.path("options")
                .properties()
                .forEach(option -> options.add(
                        new Field.Option(option.getKey(), option.getValue().asText(""))));
        return new FormPart.Asked(new Field(
                part.path("name").asText(""),
                part.path("label").asText(""),
                "",
                part.path(KIND).asText("").equals(Field.Kind.DATE.name()) ? Field.Kind.DATE : Field.Kind.TEXT,
                options,
                List.of(),
                true,
                false,
                ""));
    }
}
