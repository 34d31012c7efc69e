package dev.runway.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A workspace that has let one bot in: its people, conversations, messages and open modals. Ids of another mean nothing. */
public final class FakeWorkspace {

    private final String team;
    private final String token;
    private final String botUser;
    private final Clock clock;
    private final Map<String, FakeUser> users = new LinkedHashMap<>();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Map<String, FakeView> views = new HashMap<>();
    private final Map<String, String> triggers = new HashMap<>();
    private final List<Whisper> whispers = new ArrayList<>();
    private final List<Sight> sights = new ArrayList<>();
    private final Set<String> scopes = new HashSet<>(Scopes.SHIPPED);
    private boolean charts = true;
    private int numbers;

    /** A channel, or one person alone with the bot. Messages by ts, oldest first. */
    static final class Conversation {
        final String id;
        final String name;
        final Set<String> members = new LinkedHashSet<>();
        final Map<String, FakeMessage> messages = new LinkedHashMap<>();
        boolean archived;
        Optional<String> refusal = Optional.empty();

        Conversation(String id, String name) {
            this.id = id;
            this.name = name;
        }

        boolean isDirect() {
            return id.startsWith("D");
        }
    }

    private record Whisper(String user, FakeMessage message) {}

    FakeWorkspace(String team, String token, String botUser, Clock clock) {
        this.team = team;
        this.token = token;
        this.botUser = botUser;
        this.clock = clock;
        users.put(botUser, new FakeUser(botUser, "Runway", "", "UTC", true, false));
    }

    public String team() {
        return team;
    }

    public String token() {
        return token;
    }

    /** The bot's own user. */
    public String botUser() {
        return botUser;
    }

    /** @return the id */
    public synchronized String user(String id, String name, String email, String tz) {
        users.put(id, new FakeUser(id, name, email, tz, false, false));
        return id;
    }

    public synchronized String bot(String id, String name) {
        users.put(id, new FakeUser(id, name, "", "UTC", true, false));
        return id;
    }

    public synchronized String deactivated(String id, String name) {
        users.put(id, new FakeUser(id, name, "", "UTC", false, true));
        return id;
    }

    /** A channel with these people and the bot. */
    public synchronized String channel(String id, String name, String... members) {
        var channel = conversations.computeIfAbsent(id, any -> new Conversation(id, name));
        channel.members.addAll(List.of(members));
        channel.members.add(botUser);
        return id;
    }

    public synchronized void leave(String channel, String user) {
        existing(channel).members.remove(user);
    }

    public synchronized void archive(String channel) {
        existing(channel).archived = true;
    }

    /** From now on whatever is posted there is refused with that error; {@code U…} names a direct conversation. */
    public synchronized void refuse(String channel, String error) {
        conversation(channel).refusal = Optional.of(error);
    }

    /** One more scope than the manifest asks for, by an administrator's leave. */
    public synchronized void grant(String scope) {
        scopes.add(scope);
    }

    /** Says {@code missing_scope} where the bot may not. */
    synchronized void needs(String scope) {
        if (!scopes.contains(scope)) {
            throw new SlackSays("missing_scope");
        }
    }

    /** From now on it knows no {@code data_visualization} block, as Slack's older workspaces did not. */
    public synchronized void takesNoCharts() {
        charts = false;
    }

    synchronized boolean takesCharts() {
        return charts;
    }

    /** Nothing is refused any more. */
    public synchronized void acceptAll() {
        conversations.values().forEach(conversation -> conversation.refusal = Optional.empty());
    }

    /** What people could see happen, in order, after that many sights. */
    public synchronized List<Sight> sights(int after) {
        return List.copyOf(sights.subList(after, sights.size()));
    }

    /** What stands in a channel or a direct conversation, oldest first; {@code U…} names the direct one with that person. */
    public synchronized List<FakeMessage> messages(String channel) {
        var conversation = conversations.get(channel.startsWith("U") ? directId(channel) : channel);
        return conversation == null ? List.of() : List.copyOf(conversation.messages.values());
    }

    /** Something that a person, not the bot, writes. */
    public synchronized FakeMessage says(String user, String channel, String text) {
        return put(conversation(channel), user, text, new JsonArray(), Optional.empty());
    }

    /** The same by another app, which may mark its words as it likes. */
    public synchronized FakeMessage says(String user, String channel, String text, JsonObject metadata) {
        return put(conversation(channel), user, text, new JsonArray(), Optional.of(metadata));
    }

    /** What that person alone was shown there, oldest first. */
    public synchronized List<FakeMessage> ephemerals(String user, String channel) {
        return whispers.stream()
                .filter(whisper -> whisper.user().equals(user)
                        && whisper.message().channel().equals(channel))
                .map(Whisper::message)
                .toList();
    }

    /** A message that this person can see there. */
    synchronized Optional<FakeMessage> shown(String user, String channel, String ts) {
        return Stream.concat(messages(channel).stream(), ephemerals(user, channel).stream())
                .filter(message -> message.ts().equals(ts))
                .findFirst();
    }

    /** The modal that person has open. */
    public synchronized Optional<FakeView> view(String user) {
        return Optional.ofNullable(views.get(user));
    }

    /** Shows a modal, or another in the stead of the open one, as {@code response_action: update} does. */
    public synchronized FakeView showView(String user, JsonObject view) {
        var open = views.get(user);
        var id = open == null ? "V" + team + number() : open.id();
        var shown = new FakeView(id, number() + ".hash", user, view);
        views.put(user, shown);
        return shown;
    }

    public synchronized void closeView(String user) {
        views.remove(user);
    }

    /** A fresh trigger id, of something that person just did: good for one modal. */
    public synchronized String trigger(String user) {
        var id = number() + "." + team + "." + Integer.toHexString(user.hashCode());
        triggers.put(id, user);
        return id;
    }

    /** As three seconds make it. */
    public synchronized void expire(String trigger) {
        triggers.put(trigger, "");
    }

    synchronized String usedTrigger(String trigger) {
        var user = triggers.get(trigger);
        if (user == null) {
            throw new SlackSays(trigger.contains("." + team + ".") ? "exchanged_trigger_id" : "invalid_trigger_id");
        }
        triggers.remove(trigger);
        if (user.isEmpty()) {
            throw new SlackSays("expired_trigger_id");
        }
        return user;
    }

    synchronized Optional<FakeView> viewById(String id) {
        return views.values().stream().filter(view -> view.id().equals(id)).findFirst();
    }

    synchronized FakeUser userById(String id) {
        var user = users.get(id);
        if (user == null) {
            throw new SlackSays("user_not_found");
        }
        return user;
    }

    synchronized List<FakeUser> users() {
        return List.copyOf(users.values());
    }

    synchronized List<Conversation> channels() {
        return conversations.values().stream()
                .filter(conversation -> !conversation.isDirect())
                .toList();
    }

    synchronized Conversation existing(String id) {
        var conversation = conversations.get(id);
        if (conversation == null) {
            throw new SlackSays("channel_not_found");
        }
        return conversation;
    }

    /** The conversation of the bot and that person alone, opened when there is none yet. */
    synchronized Conversation direct(String user) {
        var known = userById(user);
        if (known.deactivated()) {
            throw new SlackSays("user_is_deactivated");
        } else if (known.bot()) {
            throw new SlackSays("cannot_dm_bot");
        }
        return conversations.computeIfAbsent(directId(user), id -> {
            var direct = new Conversation(id, user);
            direct.members.addAll(List.of(user, botUser));
            return direct;
        });
    }

    /** A user's id opens the direct conversation by itself. */
    synchronized Conversation conversation(String channel) {
        return users.containsKey(channel) ? direct(channel) : existing(channel);
    }

    synchronized FakeMessage put(
            Conversation conversation, String user, String text, JsonArray blocks, Optional<JsonObject> metadata) {
        var message = new FakeMessage(conversation.id, ts(), user, text, blocks, metadata);
        conversation.messages.put(message.ts(), message);
        sights.add(new Sight(Sight.Kind.POSTED, message, Optional.empty()));
        return message;
    }

    synchronized void change(Conversation conversation, FakeMessage message) {
        conversation.messages.put(message.ts(), message);
        sights.add(new Sight(Sight.Kind.CHANGED, message, Optional.empty()));
    }

    synchronized void delete(Conversation conversation, FakeMessage message) {
        conversation.messages.remove(message.ts());
        sights.add(new Sight(Sight.Kind.GONE, message, Optional.empty()));
    }

    synchronized FakeMessage whisper(String user, String channel, String text, JsonArray blocks) {
        var message = new FakeMessage(channel, ts(), botUser, text, blocks, Optional.empty());
        whispers.add(new Whisper(user, message));
        sights.add(new Sight(Sight.Kind.POSTED, message, Optional.of(user)));
        return message;
    }

    /** What a press replaces: a message that stands, or one that a person alone was shown. */
    synchronized void replaceShown(FakeMessage before, String text, JsonArray blocks) {
        var after = new FakeMessage(before.channel(), before.ts(), before.user(), text, blocks, before.metadata());
        var conversation = conversations.get(before.channel());
        if (conversation != null && conversation.messages.containsKey(before.ts())) {
            change(conversation, after);
        }
        whispers.replaceAll(whisper -> {
            if (!whisper.message().ts().equals(before.ts())) {
                return whisper;
            }
            sights.add(new Sight(Sight.Kind.CHANGED, after, Optional.of(whisper.user())));
            return new Whisper(whisper.user(), after);
        });
    }

    synchronized void unwhisper(FakeMessage shown) {
        whispers.removeIf(whisper -> {
            boolean gone = whisper.message().ts().equals(shown.ts());
            if (gone) {
                sights.add(new Sight(Sight.Kind.GONE, whisper.message(), Optional.of(whisper.user())));
            }
            return gone;
        });
    }

    synchronized int number() {
        return ++numbers;
    }

    static String directId(String user) {
        return "D" + user.substring(1);
    }

    private String ts() {
        return "%d.%06d".formatted(clock.instant().getEpochSecond(), number());
    }
}
