package dev.runway.app.store;

import static dev.runway.app.store.Json.array;
import static dev.runway.app.store.Json.list;
import static dev.runway.app.store.Json.string;
import static dev.runway.app.store.Json.strings;
import static dev.runway.app.store.Json.typed;

import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Form.FormPart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Forms down to their options. */
final class FormJson {

    private FormJson() {}

    static ObjectNode write(Form form) {
        return Json.object()
                .put("action", form.action())
                .put("argument", form.argument())
                .put("title", form.title())
                .put("submit", form.submit())
                .set("parts", array(form.parts(), FormJson::part));
    }

    static Form form(JsonNode node) {
        return new Form(
                string(node, "action"),
                string(node, "argument"),
                string(node, "title"),
                list(node.path("parts"), FormJson::part),
                string(node, "submit"));
    }

    private static ObjectNode part(FormPart part) {
        if (part instanceof FormPart.Words words) {
            return typed("words").set("text", MessageJson.write(words.text()));
        } else if (part instanceof FormPart.Asked asked) {
            return typed("field").set("field", field(asked.field()));
        }
        throw new IllegalArgumentException("There is no stored form for a " + part.getClass());
    }

    private static FormPart part(JsonNode node) {
        var type = string(node, "type");
        return switch (type) {
            case "words" -> new FormPart.Words(MessageJson.text(node.path("text")));
            case "field" -> new FormPart.Asked(field(node.path("field")));
            default -> throw Json.unknown("form part", type);
        };
    }

    private static ObjectNode field(Field field) {
        var node = Json.object()
                .put("name", field.name())
                .put("label", field.label())
                .put("hint", field.hint())
                .put("kind", Json.name(field.kind()))
                .put("required", field.required())
                .put("unfolds", field.unfolds())
                .put("error", field.error());
        node.set("options", array(field.options(), FormJson::option));
        node.set("values", strings(field.values()));
        return node;
    }

    private static Field field(JsonNode node) {
        return new Field(
                string(node, "name"),
                string(node, "label"),
                string(node, "hint"),
                Json.constant(Field.Kind.class, node, "kind"),
                list(node.path("options"), FormJson::option),
                strings(node.path("values")),
                node.path("required").asBoolean(),
                node.path("unfolds").asBoolean(),
                string(node, "error"));
    }

    private static ObjectNode option(Field.Option option) {
        return Json.object().put("key", option.key()).put("label", option.label());
    }

    private static Field.Option option(JsonNode node) {
        return new Field.Option(string(node, "key"), string(node, "label"));
    }
}
