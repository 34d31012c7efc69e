package dev.runway.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.runway.fakeslack.FakeWorkspace.Conversation;
import java.util.Optional;

/** {@code chat.*}. */
final class ChatMethods {

    private final FakeWorkspace workspace;
    private final Files files;

    ChatMethods(FakeWorkspace workspace, Files files) {
        this.workspace = workspace;
        this.files = files;
    }

    /** A user's id opens the direct conversation by itself; the answer names that. */
    JsonObject post(FakeCall call) {
        var conversation = workspace.conversation(call.argument("channel"));
        writable(conversation);
        var blocks = checked(call);
        var message = workspace.put(conversation, workspace.botUser(), call.argument("text"), blocks, metadata(call));
        return answer(message);
    }

    JsonObject update(FakeCall call) {
        var conversation = workspace.existing(call.argument("channel"));
        var standing = standing(conversation, call);
        var blocks = checked(call);
        var message = new FakeMessage(
                conversation.id,
                standing.ts(),
                standing.user(),
                call.argument("text"),
                blocks,
                metadata(call).or(standing::metadata));
        workspace.change(conversation, message);
        return answer(message);
    }

    JsonObject delete(FakeCall call) {
        var conversation = workspace.existing(call.argument("channel"));
        var standing = standing(conversation, call);
        workspace.delete(conversation, standing);
        var answer = new JsonObject();
        answer.addProperty("channel", conversation.id);
        answer.addProperty("ts", standing.ts());
        return answer;
    }

    JsonObject postEphemeral(FakeCall call) {
        var conversation = workspace.existing(call.argument("channel"));
        writable(conversation);
        if (!conversation.members.contains(
                workspace.userById(call.argument("user")).id())) {
            throw new SlackSays("user_not_in_channel");
        }
        var blocks = checked(call);
        var shown = workspace.whisper(call.argument("user"), conversation.id, call.argument("text"), blocks);
        var answer = new JsonObject();
        answer.addProperty("message_ts", shown.ts());
        return answer;
    }

    private FakeMessage standing(Conversation conversation, FakeCall call) {
        var standing = conversation.messages.get(call.argument("ts"));
        if (standing == null) {
            throw new SlackSays("message_not_found");
        }
        if (!standing.user().equals(workspace.botUser())) {
            throw new SlackSays(call.method().equals("chat.delete") ? "cant_delete_message" : "cant_update_message");
        }
        return standing;
    }

    private void writable(Conversation conversation) {
        if (conversation.refusal.isPresent()) {
            throw new SlackSays(conversation.refusal.get());
        }
        if (conversation.archived) {
            throw new SlackSays("is_archived");
        }
        if (!conversation.members.contains(workspace.botUser())) {
            throw new SlackSays("not_in_channel");
        }
    }

    private JsonArray checked(FakeCall call) {
        var blocks = FakeSlack.blocks(call.argument("blocks"));
        BlockRules.check(blocks, call.argument("text"), workspace.takesCharts());
        BlockRules.checkFiles(blocks, files::isShown);
        return blocks;
    }

    private static Optional<JsonObject> metadata(FakeCall call) {
        var json = call.argument("metadata");
        if (json.isEmpty()) {
            return Optional.empty();
        }
        var metadata = JsonParser.parseString(json).getAsJsonObject();
        if (!metadata.has("event_type") || !metadata.has("event_payload")) {
            throw new SlackSays("invalid_metadata_schema");
        }
        return Optional.of(metadata);
    }

    private static JsonObject answer(FakeMessage message) {
        var answer = new JsonObject();
        answer.addProperty("channel", message.channel());
        answer.addProperty("ts", message.ts());
        answer.add("message", message.json(false));
        return answer;
    }
}
