package dev.runway.app.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stored texts carry the version of their layout and name their types themselves, so that a renamed Java class, or a row of
 * an older release, is still read. A new layout gets a new number, and the old one stays readable here.
 */
final class Json {

    static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode typed(String type) {
        return object().put("type", type);
    }

    static ObjectNode versioned() {
        return object().put("v", VERSION);
    }

    static <T> ArrayNode array(Collection<T> items, Function<T, JsonNode> write) {
        var array = MAPPER.createArrayNode();
        items.forEach(item -> array.add(write.apply(item)));
        return array;
    }

    static ArrayNode strings(Collection<String> words) {
        var array = MAPPER.createArrayNode();
        words.forEach(array::add);
        return array;
    }

    static String written(ObjectNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** @throws IllegalArgumentException naming the version, or saying that it is no stored text at all */
    static JsonNode read(String stored) {
        JsonNode node;
        try {
            node = MAPPER.readTree(stored);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no stored text of any version: " + e.getOriginalMessage(), e);
        }
        var version = node.path("v").asInt(0);
        if (version != VERSION) {
            throw new IllegalArgumentException("A stored text has version " + version + "; this release reads version "
                    + VERSION + ". Please start the release that wrote it, or a newer one.");
        }
        return node;
    }

    static IllegalArgumentException unknown(String what, String type) {
        return new IllegalArgumentException("Version " + VERSION + " has no " + what + " of type \"" + type
                + "\". Please start the release that wrote it, or a newer one.");
    }

    static String string(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        var items = new ArrayList<T>(array.size());
        array.forEach(item -> items.add(read.apply(item)));
        return items;
    }

    static List<String> strings(JsonNode array) {
        return list(array, JsonNode::asString);
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String field) {
        return Enum.valueOf(type, string(node, field).toUpperCase(Locale.ROOT));
    }
}
