package dev.runway.app.chat;

import dev.runway.conversations.sample.SamplePeople;
import dev.runway.conversations.sample.SamplePeople.Character;
import dev.runway.testkit.platform.Addresses;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where everybody and every channel is that a chat names, on a fake platform and by ids such as the platform gives. */
abstract class Town implements Addresses, AutoCloseable {

    private final Map<String, String> people = new LinkedHashMap<>();
    private final Map<String, String> channels = new LinkedHashMap<>();

    /** Another one, in which nothing was said yet. */
    final void begin() {
        people.clear();
        channels.clear();
        open();
        SamplePeople.ALL.forEach(character -> user(character.name()));
    }

    /** What was there is gone. */
    abstract void open();

    abstract String userId(String name);

    abstract String channelId(String name);

    /** Somebody is there from now on, by that id. */
    abstract void settle(String user, String name);

    /** A channel is there from now on, with everybody and the bot in it. */
    abstract void settleChannel(String id, String name);

    /** Nothing can be said there, at a place's ref. */
    abstract void refuse(String ref, boolean forNow);

    /** Something can be said everywhere again. */
    abstract void acceptAll();

    @Override
    public abstract void close();

    @Override
    public final String user(String name) {
        var id = userId(name);
        if (people.putIfAbsent(id, name) == null) {
            settle(id, name);
        }
        return id;
    }

    @Override
    public final String direct(String user) {
        return user;
    }

    @Override
    public final String channel(String name) {
        var id = channelId(name);
        if (channels.putIfAbsent(id, name) == null) {
            settleChannel(id, name);
        }
        return id;
    }

    /** What people call that user. */
    final String nameOf(String user) {
        return people.getOrDefault(user, user);
    }

    /** What people call that channel, with its {@code #}. */
    final String channelName(String id) {
        return channels.getOrDefault(id, id);
    }

    /** By name, everybody there. */
    final Map<String, String> people() {
        var byName = new LinkedHashMap<String, String>();
        people.forEach((id, name) -> byName.put(name, id));
        return byName;
    }

    static String email(String name) {
        return BY_NAME.user(name) + "@acme.example";
    }

    static String zone(String name) {
        return SamplePeople.ALL.stream()
                .filter(character -> character.name().equals(name))
                .map(Character::zone)
                .findFirst()
                .orElse(SamplePeople.LISBON)
                .getId();
    }
}
