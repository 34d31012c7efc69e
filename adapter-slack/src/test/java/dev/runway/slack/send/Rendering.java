package dev.runway.slack.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Slack is given of a message, as tests read it. */
abstract class Rendering {

    static final Workspace ACME = new Workspace(1, "slack", "T0ACME");

    final Renderer renderer = new Renderer(
            (workspace, person) -> workspace.equals(ACME) && person == 7 ? Optional.of("U0ANA") : Optional.empty());

    Rendered one(Message message) {
        var rendered = renderer.render(ACME, message);
        assertThat(rendered).hasSize(1);
        return rendered.get(0);
    }

    static List<String> types(Rendered rendered) {
        var types = new ArrayList<String>();
        rendered.blocks()
                .forEach(block -> types.add(block.getAsJsonObject().get("type").getAsString()));
        return types;
    }

    /** Every string by that name, from top to bottom. */
    static List<String> all(Rendered rendered, String name) {
        var found = new ArrayList<String>();
        collect(rendered.blocks(), name, found);
        found.removeIf("\n"::equals);
        return found;
    }

    static void collect(JsonElement json, String name, List<String> found) {
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(element -> collect(element, name, found));
        } else if (json instanceof JsonObject object) {
            object.entrySet().forEach(entry -> {
                if (entry.getKey().equals(name) && entry.getValue().isJsonPrimitive()) {
                    found.add(entry.getValue().getAsString());
                }
                collect(entry.getValue(), name, found);
            });
        }
    }
}
