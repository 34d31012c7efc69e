package dev.runway.faketeams;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies just as Teams posts them to a bot (learn.microsoft.com, "Bot activity handlers", "Conversation events in your Teams bot",
 * "Channel and group chat conversations with a bot", "Universal Actions for Adaptive Cards"). Each has an id of its own; change what comes back to make another one.
 */
public final class Activities {

    /** Somebody in the tenant. */
    public record User(String id, String name, String objectId, String zone) {}

    /** A channel of a team; the first one, General, has the team's own conversation. */
    public record Channel(String id, String name, String team, String teamName) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong SENT = new AtomicLong();

    private final String appId;
    private final String tenant;
    private final String service;
    private final Clock clock;

    /**
     * @param tenant a GUID
     * @param service the service URL that stands in each
     */
    public Activities(String appId, String tenant, String service, Clock clock) {
        this.appId = appId;
        this.tenant = tenant;
        this.service = service;
        this.clock = clock;
    }

    /** The same Teams, reached at another service. */
    public Activities at(String anotherService) {
        return new Activities(appId, tenant, anotherService, clock);
    }

    /** What somebody says to the bot alone. */
    public ObjectNode personal(User from, String text) {
        return message(inPersonal(activity("message", from), from), text);
    }

    /** What is said in a group chat, as it stands in the message: mention the bot with {@link #mentioning}. */
    public ObjectNode inGroup(User from, String conversation, String text) {
        var body = activity("message", from);
        conversation(body, "groupChat", conversation);
        return message(body, text);
    }

    /** A channel's post. */
    public ObjectNode inChannel(User from, Channel channel, String text) {
        var body = activity("message", from);
        return message(in(body, channel, body.path("id").asString()), text);
    }

    /** An answer in the thread below a channel's post. */
    public ObjectNode inThread(User from, Channel channel, String root, String text) {
        return message(in(activity("message", from), channel, root), text);
    }

    /** The same message, in whose text {@code <at>Runway</at>} is the bot. */
    public ObjectNode mentioning(ObjectNode message) {
        return mentioning(message, bot(), "Runway");
    }

    /** The same message, in whose text {@code <at>name</at>} is somebody. */
    public ObjectNode mentioning(ObjectNode message, String id, String name) {
        var mention = entities(message).addObject();
        mention.put("type", "mention").put("text", "<at>" + name + "</at>");
        mention.putObject("mentioned").put("id", id).put("name", name);
        return message;
    }

    /** The same message, edited: its id stays, its time is now. */
    public ObjectNode edited(ObjectNode message, String text) {
        var body = message.deepCopy();
        body.put("type", "messageUpdate").put("text", text).put("timestamp", now());
        ((ObjectNode) body.path("channelData")).put("eventType", "editMessage");
        return body;
    }

    public ObjectNode deleted(ObjectNode message) {
        var body = message.deepCopy();
        body.put("type", "messageDelete").remove("text");
        ((ObjectNode) body.path("channelData")).put("eventType", "softDeleteMessage");
        return body;
    }

    /** The bot comes to somebody alone. */
    public ObjectNode installed(User by) {
        return members(inPersonal(activity("conversationUpdate", by), by), "membersAdded", bot());
    }

    /** The bot comes to a team: Teams says so in its General channel. */
    public ObjectNode installed(User by, Channel general) {
        return members(about(activity("conversationUpdate", by), general, "teamMemberAdded"), "membersAdded", bot());
    }

    /** The bot comes to a group chat. */
    public ObjectNode installed(User by, String conversation) {
        var body = activity("conversationUpdate", by);
        conversation(body, "groupChat", conversation);
        return members(body, "membersAdded", bot());
    }

    /** A conversationUpdate about members, in the conversation of another body. */
    public ObjectNode members(ObjectNode body, String what, String... ids) {
        body.put("type", "conversationUpdate");
        var members = body.putArray(what);
        for (var id : ids) {
            members.addObject().put("id", id);
        }
        return body;
    }

    /** The app's installation, beside the conversationUpdate. {@code action}: add, remove, add-upgrade, remove-upgrade. */
    public ObjectNode installation(ObjectNode conversationUpdate, String action) {
        var body = conversationUpdate.deepCopy();
        body.remove("membersAdded");
        body.put("type", "installationUpdate").put("action", action).put("id", id("f:"));
        ((ObjectNode) body.path("channelData")).remove("eventType");
        return body;
    }

    /** What happens to a channel or team: channelRenamed, channelDeleted, teamRenamed, teamDeleted, … */
    public ObjectNode event(User by, Channel channel, String eventType) {
        return about(activity("conversationUpdate", by), channel, eventType);
    }

    /** Action.Execute on a card in somebody's own conversation with the bot. */
    public ObjectNode pressed(User by, String message, String verb, Map<String, ?> data) {
        return execute(inPersonal(activity("invoke", by), by), message, verb, data);
    }

    /** Action.Execute on a card that is a channel's post. */
    public ObjectNode pressed(User by, Channel channel, String root, String message, String verb, Map<String, ?> data) {
        return execute(in(activity("invoke", by), channel, root), message, verb, data);
    }

    /** Action.Execute on a card in a group chat. */
    public ObjectNode pressed(User by, String conversation, String message, String verb, Map<String, ?> data) {
        var body = activity("invoke", by);
        conversation(body, "groupChat", conversation);
        return execute(body, message, verb, data);
    }

    /** Where somebody is alone with the bot. */
    public String conversationWith(User user) {
        return FakeTenant.directId(user.id());
    }

    public String bot() {
        return "28:" + appId;
    }

    /** Any body changed by the test before it is sent. */
    public static ObjectNode with(ObjectNode body, Consumer<ObjectNode> change) {
        change.accept(body);
        return body;
    }

    private static ObjectNode execute(ObjectNode body, String message, String verb, Map<String, ?> data) {
        body.put("name", "adaptiveCard/action").put("replyToId", message);
        var value = body.putObject("value");
        var action = value.putObject("action").put("type", "Action.Execute").put("verb", verb);
        action.set("data", JSON.valueToTree(data));
        value.put("trigger", "manual");
        return body;
    }

    private ObjectNode activity(String type, User from) {
        var body = JSON.createObjectNode();
        body.put("type", type)
                .put("id", type.equals("message") ? Long.toString(clock.millis() + SENT.incrementAndGet()) : id("f:"))
                .put("timestamp", now())
                .put("localTimestamp", now())
                .put("localTimezone", from.zone())
                .put("serviceUrl", service)
                .put("channelId", "msteams");
        body.putObject("from").put("id", from.id()).put("name", from.name()).put("aadObjectId", from.objectId());
        body.putObject("recipient").put("id", bot()).put("name", "Runway");
        body.putObject("channelData").putObject("tenant").put("id", tenant);
        return body;
    }

    private ObjectNode message(ObjectNode body, String text) {
        body.put("textFormat", "plain").put("text", text).put("locale", "en-US");
        entities(body)
                .addObject()
                .put("type", "clientInfo")
                .put("locale", "en-US")
                .put("country", "US")
                .put("platform", "Web")
                .put("timezone", body.path("localTimezone").asString());
        return body;
    }

    private static ArrayNode entities(ObjectNode body) {
        return body.withArray("entities");
    }

    private ObjectNode inPersonal(ObjectNode body, User with) {
        return conversation(body, "personal", conversationWith(with));
    }

    private ObjectNode conversation(ObjectNode body, String type, String id) {
        var conversation = body.putObject("conversation");
        conversation.put("conversationType", type).put("tenantId", tenant).put("id", id);
        if (!type.equals("personal")) {
            conversation.put("isGroup", true);
        }
        return body;
    }

    /** Ids alone: what people say and press tells no names. */
    private ObjectNode in(ObjectNode body, Channel channel, String root) {
        conversation(body, "channel", channel.id() + ";messageid=" + root);
        var data = (ObjectNode) body.path("channelData");
        data.put("teamsChannelId", channel.id()).put("teamsTeamId", channel.team());
        data.putObject("channel").put("id", channel.id());
        data.putObject("team").put("id", channel.team());
        return body;
    }

    /** Told in the team's General channel, with names; General itself has none. */
    private ObjectNode about(ObjectNode body, Channel channel, String eventType) {
        conversation(body, "channel", channel.team());
        var data = (ObjectNode) body.path("channelData");
        data.put("eventType", eventType);
        data.putObject("team").put("id", channel.team()).put("name", channel.teamName());
        if (!channel.id().equals(channel.team())) {
            data.putObject("channel").put("id", channel.id()).put("name", channel.name());
        }
        return body;
    }

    private String now() {
        return clock.instant().toString();
    }

    private static String id(String before) {
        return before + UUID.randomUUID();
    }
}
