package dev.runway.app.store;

import dev.runway.core.dialog.Given;
import dev.runway.core.dialog.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a run was given, and the values of an answer. */
final class RunJson {

    private RunJson() {}

    static String write(Given given) {
        var subjects = Json.object();
        given.subjects().forEach((name, list) -> subjects.set(name, Json.array(list, RunJson::subject)));
        var node = Json.versioned();
        node.set("values", map(given.values()));
        node.set("subjects", subjects);
        return Json.written(node);
    }

    static Given given(String stored) {
        var node = Json.read(stored);
        var subjects = new LinkedHashMap<String, List<Subject>>();
        node.path("subjects")
                .properties()
                .forEach(entry -> subjects.put(entry.getKey(), Json.list(entry.getValue(), RunJson::subject)));
        return new Given(map(node.path("values")), subjects);
    }

    static String write(List<String> values) {
        return Json.written(Json.versioned().set("values", Json.strings(values)));
    }

    static List<String> values(String stored) {
        return Json.strings(Json.read(stored).path("values"));
    }

    private static ObjectNode subject(Subject subject) {
        return Json.object()
                .put("key", subject.key())
                .put("name", subject.name())
                .set("values", map(subject.values()));
    }

    private static Subject subject(JsonNode node) {
        return new Subject(Json.string(node, "key"), Json.string(node, "name"), map(node.path("values")));
    }

    private static ObjectNode map(Map<String, String> values) {
        var node = Json.object();
        new TreeMap<>(values).forEach(node::put);
        return node;
    }

    private static Map<String, String> map(JsonNode node) {
        var values = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asString()));
        return values;
    }
}
