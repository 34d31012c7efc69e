package dev.runway.fakeslack;

import com.google.gson.JsonObject;
import java.util.Map;

/** The methods Slack has, as far as Runway calls them. */
final class Methods {

    private final FakeWorkspace workspace;
    private final Files files;

    Methods(FakeWorkspace workspace, Files files) {
        this.workspace = workspace;
        this.files = files;
    }

    JsonObject call(String method, Map<String, String> arguments) {
        var call = new FakeCall(method, workspace.team(), arguments);
        synchronized (workspace) {
            return switch (method) {
                case "auth.test" -> authTest();
                case "users.info" -> userInfo(call);
                case "chat.postMessage" -> new ChatMethods(workspace, files).post(call);
                case "chat.update" -> new ChatMethods(workspace, files).update(call);
                case "chat.delete" -> new ChatMethods(workspace, files).delete(call);
                case "chat.postEphemeral" -> new ChatMethods(workspace, files).postEphemeral(call);
                case "conversations.info" -> new ConversationMethods(workspace).info(call);
                case "conversations.open" -> new ConversationMethods(workspace).open(call);
                case "conversations.history" -> new ConversationMethods(workspace).history(call);
                case "conversations.members" -> new ConversationMethods(workspace).members(call);
                case "views.open" -> new ViewMethods(workspace).open(call);
                case "views.update" -> new ViewMethods(workspace).update(call);
                case "files.getUploadURLExternal" -> files.url(call);
                case "files.completeUploadExternal" -> files.complete(call);
                default -> throw new SlackSays("unknown_method");
            };
        }
    }

    private JsonObject authTest() {
        var answer = new JsonObject();
        answer.addProperty("url", "https://" + workspace.team().toLowerCase(java.util.Locale.ROOT) + ".slack.com/");
        answer.addProperty("team", workspace.team());
        answer.addProperty("team_id", workspace.team());
        answer.addProperty("user", "runway");
        answer.addProperty("user_id", workspace.botUser());
        answer.addProperty("bot_id", "B" + workspace.botUser().substring(1));
        return answer;
    }

    private JsonObject userInfo(FakeCall call) {
        var answer = new JsonObject();
        answer.add("user", workspace.userById(call.argument("user")).json(workspace.team()));
        return answer;
    }
}
