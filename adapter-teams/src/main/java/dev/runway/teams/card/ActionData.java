package dev.runway.teams.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.inbox.Argument;
import dev.runway.core.message.Button;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a button of ours brings back when it is pressed: its {@code verb}, and under one name in its {@code data} what the core
 * wants to know. Teams puts the inputs' values beside that name; no input of ours is called so.
 *
 * @param verb what was pressed
 * @param action which handler takes it
 * @param argument what the handler needs to know, opaque here
 * @param nonce of a form's card which edition of it was shown, a UUID, the same when it is sent twice; empty on a message
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

    /** It becomes part of an event's name, and stands in log lines. */
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
     * @return empty when no button of ours brings that: it would be longer than a button's parts may be, or of another kind
     */
    public static Optional<ActionData> of(String verb, JsonNode data) {
        var ours = data.path(NAME);
        var action = words(ours.path(ACTION)).filter(read -> read.length() <= Button.LONGEST_ACTION);
        var argument = words(ours.path(ARGUMENT)).filter(Argument::isPossible);
        var nonce = ours.path(NONCE).isMissingNode()
                ? Optional.of("")
                : words(ours.path(NONCE)).filter(read -> UUID.matcher(read).matches());
        return Verb.read(verb)
                .flatMap(known -> action.flatMap(its -> argument.flatMap(
                        brought -> nonce.map(edition -> new ActionData(known, its, brought, edition)))));
    }

    private static Optional<String> words(JsonNode node) {
        return Optional.ofNullable(node.textValue());
    }
}
