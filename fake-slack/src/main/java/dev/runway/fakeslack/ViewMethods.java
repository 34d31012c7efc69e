package dev.runway.fakeslack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** {@code views.*}. */
final class ViewMethods {

    private final FakeWorkspace workspace;

    ViewMethods(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    JsonObject open(FakeCall call) {
        var view = view(call);
        BlockRules.checkView(view);
        var user = workspace.usedTrigger(call.argument("trigger_id"));
        workspace.closeView(user);
        return answer(workspace.showView(user, view));
    }

    JsonObject update(FakeCall call) {
        var view = view(call);
        BlockRules.checkView(view);
        var open = workspace.viewById(call.argument("view_id")).orElseThrow(() -> new SlackSays("not_found"));
        var hash = call.argument("hash");
        if (!hash.isEmpty() && !hash.equals(open.hash())) {
            throw new SlackSays("hash_conflict");
        }
        return answer(workspace.showView(open.user(), view));
    }

    private static JsonObject view(FakeCall call) {
        try {
            return JsonParser.parseString(call.argument("view")).getAsJsonObject();
        } catch (RuntimeException broken) {
            throw new SlackSays("invalid_arguments");
        }
    }

    private JsonObject answer(FakeView shown) {
        var answer = new JsonObject();
        answer.add("view", shown.json(workspace.team()));
        return answer;
    }
}
