package dev.runway.app.store;

import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a run was given, the values of an answer, and what stands sent while the run is changed. */
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

    static String write(Run.Sent sent) {
        var node = Json.versioned().put("version", sent.version());
        node.set("answers", Json.array(sent.answers().values(), RunJson::answer));
        return Json.written(node);
    }

    static Run.Sent sent(String stored) {
        var node = Json.read(stored);
        var answers = new LinkedHashMap<AnswerKey, Answer>();
        Json.list(node.path("answers"), RunJson::answer).forEach(answer -> answers.put(answer.key(), answer));
        return new Run.Sent(node.path("version").asInt(), answers);
    }

    private static ObjectNode answer(Answer answer) {
        var node = Json.object()
                .put("subject", answer.key().subject())
                .put("question", answer.key().question())
                .put("template", answer.template())
                .put("asked", answer.asked())
                .put("event", answer.event())
                .put("at", answer.at().toString());
        node.set("values", Json.strings(answer.values()));
        node.set("mentioned", Json.strings(answer.mentioned()));
        return node;
    }

    private static Answer answer(JsonNode node) {
        return new Answer(
                AnswerKey.of(Json.string(node, "subject"), Json.string(node, "question")),
                Json.string(node, "template"),
                Json.string(node, "asked"),
                Json.strings(node.path("values")),
                Json.strings(node.path("mentioned")),
                Json.string(node, "event"),
                Instant.parse(Json.string(node, "at")));
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
