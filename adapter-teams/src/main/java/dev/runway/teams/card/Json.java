package dev.runway.teams.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** Cards as a tree: there are no classes of Adaptive Cards for Java, and botbuilder writes a tree as it stands. */
public final class Json {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** An element or action, or another object that says what it is; {@code with} gives it the rest. */
    public static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static ArrayNode array(Collection<? extends JsonNode> nodes) {
        return NODES.arrayNode().addAll(nodes);
    }

    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    /** A whole card that has nothing in it yet but this. */
    public static ObjectNode card(ArrayNode body) {
        return typed("AdaptiveCard").put("version", "1.5").set("body", body);
    }
}
