package dev.runway.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.runway.fakeslack.FakeWorkspace.Conversation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code conversations.*}. */
final class ConversationMethods {

    private static final int MOST_AT_ONCE = 999;
    private static final int USUALLY_AT_ONCE = 100;

    private final FakeWorkspace workspace;

    ConversationMethods(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    JsonObject info(FakeCall call) {
        var conversation = workspace.existing(call.argument("channel"));
        var channel = new JsonObject();
        channel.addProperty("id", conversation.id);
        channel.addProperty("is_im", conversation.isDirect());
        channel.addProperty("is_channel", !conversation.isDirect());
        channel.addProperty("is_archived", conversation.archived);
        if (conversation.isDirect()) {
            channel.addProperty("user", conversation.name);
        } else {
            channel.addProperty("name", conversation.name);
            channel.addProperty("is_member", conversation.members.contains(workspace.botUser()));
        }
        var answer = new JsonObject();
        answer.add("channel", channel);
        return answer;
    }

    JsonObject open(FakeCall call) {
        var channel = new JsonObject();
        channel.addProperty("id", workspace.direct(call.argument("users")).id);
        var answer = new JsonObject();
        answer.add("channel", channel);
        return answer;
    }

    JsonObject members(FakeCall call) {
        var members = new JsonArray();
        workspace.existing(call.argument("channel")).members.forEach(members::add);
        var answer = new JsonObject();
        answer.add("members", members);
        answer.add("response_metadata", cursor(""));
        return answer;
    }

    /** Newest first, as Slack answers. A cursor is the number of messages that were read already. */
    JsonObject history(FakeCall call) {
        workspace.needs(Scopes.toRead(call.argument("channel")));
        var conversation = workspace.existing(call.argument("channel"));
        if (!conversation.members.contains(workspace.botUser())) {
            throw new SlackSays("not_in_channel");
        }
        var all = within(conversation, call);
        int from = number(call.argument("cursor"), 0);
        int to = Math.min(all.size(), from + Math.min(MOST_AT_ONCE, number(call.argument("limit"), USUALLY_AT_ONCE)));
        boolean withMetadata = call.argument("include_all_metadata").matches("true|1");
        var messages = new JsonArray();
        all.subList(Math.min(from, to), to).forEach(message -> messages.add(message.json(withMetadata)));
        var answer = new JsonObject();
        answer.add("messages", messages);
        answer.addProperty("has_more", to < all.size());
        answer.add("response_metadata", cursor(to < all.size() ? String.valueOf(to) : ""));
        return answer;
    }

    private static List<FakeMessage> within(Conversation conversation, FakeCall call) {
        var oldest = call.argument("oldest").isEmpty() ? BigDecimal.ZERO : new BigDecimal(call.argument("oldest"));
        var newest = call.argument("latest").isEmpty() ? null : new BigDecimal(call.argument("latest"));
        var all = new ArrayList<>(conversation.messages.values());
        all.removeIf(message -> {
            var ts = new BigDecimal(message.ts());
            return ts.compareTo(oldest) < 0 || newest != null && ts.compareTo(newest) > 0;
        });
        Collections.reverse(all);
        return all;
    }

    private static int number(String written, int otherwise) {
        return written.isEmpty() ? otherwise : Integer.parseInt(written);
    }

    private static JsonObject cursor(String next) {
        var metadata = new JsonObject();
        metadata.addProperty("next_cursor", next);
        return metadata;
    }
}
