package dev.runway.teams.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/**
 * What a button of ours brings back when it is pressed: its {@code verb}, and under one name in its {@code data} what the core
 * wants to know. Teams puts the inputs' values beside that name; no input of ours is called so.
 *
 * @param verb what was pressed
 * @param action which handler takes it
 * @param argument what the handler needs to know, opaque here
 * @param nonce of a form's card which edition of it was shown, the same when it is sent twice; empty on a message
 */
public record ActionData(Verb verb, String action, String argument, String nonce) {

    /** What was pressed. */
    public enum Verb {
        /** A button on a message. */
        PRESS("press"),
        /** The button that sends a form. */
        SEND("send"),
        /** The button below a field that unfolds. */
        CHANGE("change");

        private final String written;

        Verb(String written) {
            this.written = written;
        }

        /** As it stands in the action's {@code verb}. */
        public String written() {
            return written;
        }

        private static Optional<Verb> read(String written) {
            for (Verb verb : values()) {
                if (verb.written.equals(written)) {
                    return Optional.of(verb);
                }
            }
            return Optional.empty();
        }
    }

    /** No input may be called so. */
    public static final String NAME = "runway";

    private static final String ACTION = "action";
    private static final String ARGUMENT = "argument";
    private static final String NONCE = "nonce";

    public ActionData {
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(argument, "argument");
        Objects.requireNonNull(nonce, "nonce");
    }

    public static ActionData press(String action, String argument) {
        return new ActionData(Verb.PRESS, action, argument, "");
    }

    /** The action's {@code data}. */
    public ObjectNode data() {
        var ours = JsonNodeFactory.instance.objectNode();
        ours.put(ACTION, action).put(ARGUMENT, argument);
        if (!nonce.isEmpty()) {
            ours.put(NONCE, nonce);
        }
        return JsonNodeFactory.instance.objectNode().set(NAME, ours);
    }

    /** The same with something else to bring back; {@link #remembered} reads it. */
    public ObjectNode data(String name, JsonNode remembered) {
        var data = data();
        ((ObjectNode) data.get(NAME)).set(name, remembered);
        return data;
    }

    /** @return missing where nothing of that name was given along */
    public static JsonNode remembered(JsonNode data, String name) {
        return data.path(NAME).path(name);
    }

    /**
     * @param verb of the invoke's action
     * @param data of the invoke's action; anything that a client can send
     * @return empty when no button of ours brings that
     */
    public static Optional<ActionData> of(String verb, JsonNode data) {
        var ours = data.path(NAME);
        boolean whole = ours.path(ACTION).isTextual() && ours.path(ARGUMENT).isTextual();
        return Verb.read(verb)
                .filter(known -> whole)
                .map(known -> new ActionData(
                        known,
                        ours.path(ACTION).textValue(),
                        ours.path(ARGUMENT).textValue(),
                        ours.path(NONCE).asText("")));
    }
}
