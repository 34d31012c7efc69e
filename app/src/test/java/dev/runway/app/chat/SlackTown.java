package dev.runway.app.chat;

import dev.runway.conversations.sample.SamplePeople;
import dev.runway.conversations.sample.SamplePeople.Character;
import dev.runway.core.directory.Workspace;
import dev.runway.fakeslack.Body;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.fakeslack.FakeWorkspace;
import dev.runway.testkit.platform.Addresses;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A workspace of a fake Slack where everybody and every channel is that a chat names, by ids such as Slack gives. */
final class SlackTown implements Addresses, AutoCloseable {

    static final Workspace ACME = new Workspace(1, "slack", "T0ACME");

    /** Of another office, in the same Slack. */
    static final Workspace OTHER = new Workspace(2, "slack", "T0OTHER");

    private final Map<String, String> people = new LinkedHashMap<>();
    private final Map<String, String> channels = new LinkedHashMap<>();
    private final Clock clock;
    private FakeSlack slack;
    private FakeWorkspace other;

    SlackTown(Clock clock) {
        this.clock = clock;
        this.slack = FakeSlack.start(clock);
        this.other = another(slack);
    }

    /** Another Slack, in which nothing was said yet. */
    void begin() {
        close();
        people.clear();
        channels.clear();
        slack = FakeSlack.start(clock);
        other = another(slack);
        SamplePeople.ALL.forEach(character -> user(character.name()));
    }

    FakeSlack slack() {
        return slack;
    }

    FakeWorkspace other() {
        return other;
    }

    @Override
    public String user(String name) {
        var id = "U0" + letters(name);
        if (people.putIfAbsent(id, name) == null) {
            slack.user(id, name, BY_NAME.user(name) + "@acme.example", zone(name));
        }
        return id;
    }

    /** From now on that user is in that zone, which Slack tells. */
    Body moved(String name, String zone) {
        var email = BY_NAME.user(name) + "@acme.example";
        var id = slack.user(user(name), name, email, zone);
        return slack.payloads().profileChanged(id, name, email, zone, false);
    }

    @Override
    public String direct(String user) {
        return user;
    }

    /** Everybody is in it, and so is the bot. */
    @Override
    public String channel(String name) {
        var id = "C0" + letters(name);
        if (channels.putIfAbsent(id, name) == null) {
            slack.channel(id, name.substring(1), people.keySet().toArray(String[]::new));
        }
        return id;
    }

    /** What people call that user. */
    String nameOf(String user) {
        return people.getOrDefault(user, user);
    }

    /** What people call that channel, with its {@code #}. */
    String channelName(String id) {
        return channels.getOrDefault(id, id);
    }

    /** By name, the users of the workspace. */
    Map<String, String> people() {
        var byName = new LinkedHashMap<String, String>();
        people.forEach((id, name) -> byName.put(name, id));
        return byName;
    }

    /** The user whose conversation with the bot that is. */
    static String userOf(String direct) {
        return "U" + direct.substring(1);
    }

    /** The conversation of that user with the bot. */
    static String directOf(String user) {
        return "D" + user.substring(1);
    }

    @Override
    public void close() {
        slack.close();
    }

    private static FakeWorkspace another(FakeSlack slack) {
        return slack.workspace(OTHER.id(), "xoxb-other", "U0THEIRBOT");
    }

    private static String letters(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static String zone(String name) {
        return SamplePeople.ALL.stream()
                .filter(character -> character.name().equals(name))
                .map(Character::zone)
                .findFirst()
                .orElse(SamplePeople.LISBON)
                .getId();
    }
}
