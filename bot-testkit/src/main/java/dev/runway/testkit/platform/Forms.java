package dev.runway.testkit.platform;

import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A form as it stands on a screen: with what was filled in, and with what is wrong. */
public final class Forms {

    private Forms() {}

    /** With those values in its fields; a field that is not named keeps what it holds. */
    public static Form filled(Form form, Map<String, List<String>> values) {
        return each(form, field -> {
            var holds = values.getOrDefault(field.name(), field.values());
            return new Field(
                    field.name(),
                    field.label(),
                    field.hint(),
                    field.kind(),
                    field.options(),
                    holds,
                    field.required(),
                    field.unfolds(),
                    "");
        });
    }

    /** @throws IllegalArgumentException when a sentence is about a field that the form does not have */
    static Form refused(Form form, Map<String, String> sentences) {
        sentences.keySet().forEach(name -> {
            if (form.fields().stream().noneMatch(field -> field.name().equals(name))) {
                throw new IllegalArgumentException("The form was refused for its field \"" + name + "\"; it has "
                        + form.fields().stream().map(Field::name).toList() + ".");
            }
        });
        return each(form, field -> field.refusedWith(sentences.getOrDefault(field.name(), "")));
    }

    private static Form each(Form form, UnaryOperator<Field> change) {
        List<Form.FormPart> parts = form.parts().stream()
                .map(part -> part instanceof Form.FormPart.Asked asked
                        ? new Form.FormPart.Asked(change.apply(asked.field()))
                        : part)
                .toList();
        return new Form(form.action(), form.argument(), form.title(), parts, form.submit());
    }
}
