package dev.runway.faketeams;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A tenant with its people, conversations and messages. What begins a channel's thread is named by it. */
final class FakeTenant {

    static final String ID = FakeTeams.TENANT;

    private static final String THREAD = ";messageid=";
    private static final String NOT_INSTALLED = "ForbiddenOperationException";

    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private final Set<String> installed = new HashSet<>();
    private final Map<String, Team> teams = new HashMap<>();
    private final List<Sight> sights = new ArrayList<>();
    private long last;

    private record Person(String id, String name, String email) {}

    private record Team(String name, Map<String, String> channels) {}

    private record Conversation(String id, Set<String> members, Map<String, FakeMessage> messages) {}

    FakeTenant(Clock clock) {
        this.clock = clock;
    }

    static String directId(String user) {
        return "a:" + user.substring(user.indexOf(':') + 1);
    }

    synchronized String user(String id, String name, String email) {
        people.put(id, new Person(id, name, email));
        return id;
    }

    synchronized void install(String user, boolean here) {
        if (here) {
            installed.add(user);
        } else {
            installed.remove(user);
        }
    }

    synchronized String channel(String id, String name, String... members) {
        teams.putIfAbsent(id, new Team(name, Map.of()));
        return opened(id, members).id();
    }

    synchronized String group(String id, String... members) {
        return opened(id, members).id();
    }

    synchronized void refuse(String conversation, String code) {
        refusals.put(conversation, code);
    }

    synchronized void acceptAll() {
        refusals.clear();
    }

    synchronized void forget(String conversation) {
        conversations.remove(conversation);
    }

    /** A person who writes to the bot has it. */
    synchronized String says(String conversation, String user, String words) {
        if (conversation.equals(directId(user))) {
            install(user, true);
            opened(conversation, user);
        }
        var activity = json.createObjectNode().put("type", "message").put("text", words);
        return put(existing(conversation), conversation, user, activity).id();
    }

    synchronized List<FakeMessage> messages(String conversation) {
        var known = conversations.get(base(conversation));
        return known == null
                ? List.of()
                : known.messages().values().stream()
                        .filter(message -> message.conversation().equals(conversation))
                        .toList();
    }

    synchronized Optional<FakeMessage> message(String conversation, String id) {
        return Optional.ofNullable(conversations.get(base(conversation)))
                .map(known -> known.messages().get(id));
    }

    synchronized List<Sight> sights(int after) {
        return List.copyOf(sights.subList(after, sights.size()));
    }

    private void seen(Sight sight) {
        sights.add(sight);
        notifyAll();
    }

    synchronized void awaitSights(int number, Duration most) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        while (sights.size() < number) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("Only " + sights.size() + " of " + number + " sights came to be seen.");
            }
            wait(left);
        }
    }

    synchronized void showInstead(String conversation, String id, ObjectNode card) {
        CardRules.check(card);
        var before = standing(existing(conversation), id);
        var activity = before.activity().deepCopy();
        var attachment = json.createObjectNode()
                .put("contentType", "application/vnd.microsoft.card.adaptive")
                .set("content", card.deepCopy());
        activity.set("attachments", json.createArrayNode().add(attachment));
        change(before, activity);
    }

    /** The conversation with that person alone; the same each time. */
    synchronized String open(String user) {
        if (!people.containsKey(user)) {
            throw new TeamsSays(400, "BadArgument", "Unknown member.");
        }
        if (!installed.contains(user)) {
            throw new TeamsSays(403, NOT_INSTALLED, "Bot is not installed in user's personal scope");
        }
        return opened(directId(user), user).id();
    }

    /** @param answers what it is an answer to: in a channel it stands in that one's thread */
    synchronized FakeMessage post(String conversation, Optional<String> answers, ObjectNode activity) {
        var there = writable(conversation);
        var to = answers.map(id -> standing(there, id));
        boolean threads = isChannel(there);
        var where = to.isPresent() && threads && !conversation.contains(THREAD)
                ? there.id() + THREAD + answers.get()
                : conversation;
        if (where.contains(THREAD)) {
            beginning(there, where);
        }
        return put(there, where, FakeTeams.BOT, activity);
    }

    synchronized void update(String conversation, String id, ObjectNode activity) {
        change(own(conversation, id), activity);
    }

    synchronized void delete(String conversation, String id) {
        var gone = own(conversation, id);
        conversations.get(base(conversation)).messages().remove(id);
        seen(new Sight(Sight.Kind.GONE, gone));
    }

    synchronized ObjectNode member(String conversation, String id) {
        var there = existing(conversation);
        var person = people.get(id);
        if (person == null || !there.members().contains(id)) {
            throw new TeamsSays(404, "MemberNotFoundInConversation", "The member is not in the conversation.");
        }
        return json.createObjectNode()
                .put("id", person.id())
                .put("name", person.name())
                .put("email", person.email())
                .put("userPrincipalName", person.email())
                .put("aadObjectId", objectId(person.id()))
                .put("tenantId", ID)
                .put("userRole", "user");
    }

    synchronized void team(String id, String name, Map<String, String> channels) {
        teams.put(id, new Team(name, new LinkedHashMap<>(channels)));
    }

    synchronized ObjectNode team(String id) {
        return json.createObjectNode().put("id", id).put("name", knownTeam(id).name());
    }

    /** Every team has a General channel, which goes by the team's id and has no name. */
    synchronized ObjectNode channels(String id) {
        var answer = json.createObjectNode();
        var all = answer.putArray("conversations");
        var team = knownTeam(id);
        all.addObject().put("id", id).putNull("name");
        team.channels()
                .forEach((channel, name) -> all.addObject().put("id", channel).put("name", name));
        return answer;
    }

    private Team knownTeam(String id) {
        if (!teams.containsKey(id)) {
            throw new TeamsSays(403, "BotNotInConversationRoster", "The bot is not part of the team.");
        }
        return teams.get(id);
    }

    private static String objectId(String user) {
        return java.util
                .UUID
                .nameUUIDFromBytes(user.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private Conversation opened(String id, String... members) {
        var conversation = conversations.computeIfAbsent(
                id, any -> new Conversation(id, new LinkedHashSet<>(), new LinkedHashMap<>()));
        conversation.members().addAll(List.of(members));
        return conversation;
    }

    private Conversation existing(String conversation) {
        var known = conversations.get(base(conversation));
        if (known == null) {
            throw new TeamsSays(404, "ConversationNotFound", "Conversation not found.");
        }
        return known;
    }

    private Conversation writable(String conversation) {
        var refusal = refusals.get(base(conversation));
        if (refusal != null) {
            throw new TeamsSays(refusal.equals(FakeTeams.BUSY) ? 429 : 403, refusal, "The bot may not write there.");
        }
        var known = existing(conversation);
        boolean away = known.members().stream()
                .anyMatch(member -> known.id().equals(directId(member)) && !installed.contains(member));
        if (away) {
            throw new TeamsSays(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
        }
        return known;
    }

    /** A message in a thread may go by its channel as well, but by no other thread. */
    private FakeMessage own(String conversation, String id) {
        var there = writable(conversation);
        var message = standing(there, id);
        boolean elsewhere = !message.conversation().equals(conversation) && !conversation.endsWith(THREAD + id);
        if (conversation.contains(THREAD) && elsewhere) {
            throw noSuchMessage();
        }
        if (!message.from().equals(FakeTeams.BOT)) {
            throw new TeamsSays(403, "NotEnoughPermissions", "That message is not the bot's.");
        }
        return message;
    }

    private static FakeMessage standing(Conversation conversation, String id) {
        var message = conversation.messages().get(id);
        if (message == null) {
            throw noSuchMessage();
        }
        return message;
    }

    /** What begins that thread, as long as it stands: an answer begins none. */
    private static void beginning(Conversation channel, String thread) {
        var root = standing(channel, thread.substring(thread.indexOf(THREAD) + THREAD.length()));
        if (!root.conversation().equals(channel.id())) {
            throw noSuchMessage();
        }
    }

    private static TeamsSays noSuchMessage() {
        return new TeamsSays(404, "ActivityNotFoundInConversation", "There is no such message.");
    }

    private FakeMessage put(Conversation there, String where, String from, ObjectNode activity) {
        last = Math.max(last + 1, clock.millis());
        var message = new FakeMessage(where, String.valueOf(last), from, activity);
        there.messages().put(message.id(), message);
        seen(new Sight(Sight.Kind.POSTED, message));
        return message;
    }

    private void change(FakeMessage before, ObjectNode activity) {
        var after = new FakeMessage(before.conversation(), before.id(), before.from(), activity);
        conversations.get(base(before.conversation())).messages().put(after.id(), after);
        seen(new Sight(Sight.Kind.CHANGED, after));
    }

    private static boolean isChannel(Conversation conversation) {
        return conversation.id().endsWith("@thread.tacv2");
    }

    private static String base(String conversation) {
        int thread = conversation.indexOf(THREAD);
        return thread < 0 ? conversation : conversation.substring(0, thread);
    }
}
