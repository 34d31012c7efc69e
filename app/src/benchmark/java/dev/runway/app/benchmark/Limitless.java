package dev.runway.app.benchmark;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.MessageRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A platform that takes everything at once, and minds when it is told the same thing twice. */
final class Limitless implements ChatPlatform {

    private final String name;
    private final Set<UUID> posted = ConcurrentHashMap.newKeySet();

    Limitless(String name) {
        this.name = name;
    }

    int posted() {
        return posted.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of();
    }

    @Override
    public List<Limit> limits() {
        return List.of();
    }

    @Override
    public MessageRef post(UUID delivery, Place place, Message message) {
        if (!posted.add(delivery)) {
            throw new IllegalStateException("The same delivery came twice.");
        }
        return new MessageRef(place, delivery.toString());
    }

    @Override
    public MessageRef replace(UUID delivery, MessageRef posted, Message message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(MessageRef posted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<MessageRef> find(Place place, UUID delivery) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void postPrivately(UUID delivery, Place place, Account whoSeesIt, Message message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Place directPlace(Account account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void showHome(Account account, Message home) {
        throw new UnsupportedOperationException();
    }
}
