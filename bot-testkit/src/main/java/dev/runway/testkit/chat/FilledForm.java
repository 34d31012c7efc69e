package dev.runway.testkit.chat;

import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.platform.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form under somebody's hands: fields by name or by label, choices by what people read, a branch that unfolds. */
final class FilledForm {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private Form form;

    FilledForm(Form form) {
        this.form = form;
        take();
    }

    Form form() {
        return form;
    }

    /** What its fields hold now, by name. */
    Map<String, List<String>> values() {
        return Map.copyOf(values);
    }

    /**
     * Fills in one field.
     *
     * @return whether the platform would report this change at once
     */
    boolean put(String nameOrLabel, List<String> written) {
        var field = form.fields().stream()
                .filter(one -> one.name().equals(nameOrLabel) || one.label().equals(nameOrLabel))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the form has no field \"" + nameOrLabel + "\". It has: "
                                + form.fields().stream().map(Field::name).toList() + "."));
        var before = values.put(
                field.name(), written.stream().map(value -> key(field, value)).toList());
        return field.unfolds() && !values.get(field.name()).equals(before);
    }

    /** The server's answer to a change: the form as it reads now. */
    void unfold(Reply reply) {
        if (reply instanceof Reply.Open open) {
            form = open.form();
            take();
        }
    }

    static boolean staysOpen(Reply reply) {
        return reply instanceof Reply.Open || reply instanceof Reply.Refuse;
    }

    private void take() {
        values.clear();
        form.fields().forEach(field -> values.put(field.name(), field.values()));
    }

    private static String key(Field field, String value) {
        if (field.options().isEmpty()) {
            return value;
        }
        return field.options().stream()
                .filter(option -> option.key().equals(value) || option.label().equals(value))
                .findFirst()
                .map(Field.Option::key)
                .orElseThrow(() -> new IllegalArgumentException("\"" + value + "\" cannot be chosen at \""
                        + field.name() + "\". There is: "
                        + field.options().stream().map(Field.Option::label).toList() + "."));
    }
}
