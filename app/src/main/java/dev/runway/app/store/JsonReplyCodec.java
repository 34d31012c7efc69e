package dev.runway.app.store;

import dev.runway.core.message.Form;
import dev.runway.core.platform.Reply;
import dev.runway.core.platform.ReplyCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class JsonReplyCodec implements ReplyCodec {

    /** The first release kept no form with a refusal. */
    private static final Form NO_FORM = new Form("", "", "", List.of(), "");

    @Override
    public String encode(Reply reply) {
        return Json.written(node(reply));
    }

    private static ObjectNode node(Reply reply) {
        var node = Json.versioned();
        if (reply instanceof Reply.Nothing) {
            return node.put("type", "nothing");
        } else if (reply instanceof Reply.Privately privately) {
            return node.put("type", "privately").set("parts", MessageJson.write(privately.message()));
        } else if (reply instanceof Reply.Open open) {
            return node.put("type", "open").set("form", FormJson.write(open.form()));
        } else if (reply instanceof Reply.Refuse refuse) {
            node.put("type", "refuse").set("fields", fields(refuse.fields()));
            return refuse.form().equals(NO_FORM) ? node : node.set("form", FormJson.write(refuse.form()));
        } else if (reply instanceof Reply.Replace replace) {
            return node.put("type", "replace").set("parts", MessageJson.write(replace.message()));
        } else if (reply instanceof Reply.Untaken) {
            return node.put("type", "untaken");
        }
        throw new IllegalArgumentException("There is no stored form for a " + reply.getClass());
    }

    @Override
    public Reply decode(String stored) {
        var node = Json.read(stored);
        var type = Json.string(node, "type");
        return switch (type) {
            case "nothing" -> Reply.nothing();
            case "privately" -> Reply.privately(MessageJson.message(node.path("parts")));
            case "open" -> Reply.open(FormJson.form(node.path("form")));
            case "refuse" -> Reply.refuse(fields(node.path("fields")), refused(node));
            case "replace" -> Reply.replace(MessageJson.message(node.path("parts")));
            case "untaken" -> Reply.untaken();
            default -> throw Json.unknown("reply", type);
        };
    }

    private static Form refused(JsonNode node) {
        return node.has("form") ? FormJson.form(node.path("form")) : NO_FORM;
    }

    /** Sorted, so that one reply has one text. */
    private static ObjectNode fields(Map<String, String> fields) {
        var node = Json.object();
        new TreeMap<>(fields).forEach(node::put);
        return node;
    }

    private static Map<String, String> fields(JsonNode node) {
        var fields = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        return fields;
    }
}
