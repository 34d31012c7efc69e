package dev.runway.core.delivery;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writes down what it is asked to do, one line each, and fails as it is told. */
public final class ScriptedPlatform implements ChatPlatform {

    public static final String NAME = "scripted";

    public final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    public final Map<UUID, MessageRef> stands = Collections.synchronizedMap(new LinkedHashMap<>());
    public final Queue<Runnable> script = new ConcurrentLinkedQueue<>();
    public final Queue<RuntimeException> lookups = new ArrayDeque<>();
    public final List<Limit> limits = new ArrayList<>();
    public Set<Ability> abilities = EnumSet.complementOf(EnumSet.of(Ability.SETTLE));
    public RuntimeException directPlaceFails;
    public Runnable lookingUp = () -> {};

    /** How many of the platform's own messages one of ours takes. */
    public int parts = 1;

    /** How long one call may take. */
    public Duration longest = Duration.ZERO;

    /** Who waits when it asks for it. */
    public Limit.Scope asksToWait = Limit.Scope.WORKSPACE;

    /** Whether a replacement is longer than what it replaces, so that it posts as well. */
    public boolean grows;

    /** Asks to wait for that long, or without saying how long. */
    static PlatformException later(Duration after) {
        return PlatformException.tryLater("Scripted", "posting", after, null);
    }

    /** The next call fails with this before anything is done. */
    public ScriptedPlatform failing(RuntimeException failure) {
        script.add(() -> {
            throw failure;
        });
        return this;
    }

    public ScriptedPlatform succeeding() {
        script.add(() -> {});
        return this;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Ability> abilities() {
        return abilities;
    }

    @Override
    public List<Limit> limits() {
        return limits;
    }

    /** A thread is written after its channel, with a slash. */
    @Override
    public Place countedAt(Place place) {
        return new Place(place.workspace(), place.ref().split("/")[0], place.kind(), place.name());
    }

    @Override
    public Limit.Scope asksToWait() {
        return asksToWait;
    }

    @Override
    public Map<Call, Integer> calls(Call what, Place place, Optional<MessageRef> posted, Message message) {
        if (what == Call.REPLACE && grows) {
            return Map.of(Call.REPLACE, parts, Call.POST, parts);
        }
        return Map.of(what, what == Call.LOOK_UP ? 1 : parts);
    }

    @Override
    public Duration longest(Place place, Map<Call, Integer> calls, Message message) {
        return longest;
    }

    @Override
    public MessageRef post(UUID delivery, Place place, Message message) {
        asked.add("post " + place.ref() + ": " + words(message));
        next();
        var reference = new MessageRef(place, "m" + asked.size());
        stands.put(delivery, reference);
        return reference;
    }

    @Override
    public MessageRef replace(UUID delivery, MessageRef posted, Message message) {
        asked.add("replace " + posted.id() + ": " + words(message));
        next();
        return posted;
    }

    @Override
    public void remove(MessageRef posted) {
        asked.add("remove " + posted.id());
        next();
    }

    @Override
    public Optional<MessageRef> find(Place place, UUID delivery) {
        asked.add("find " + place.ref());
        var meanwhile = lookingUp;
        lookingUp = () -> {};
        meanwhile.run();
        if (!lookups.isEmpty()) {
            throw lookups.remove();
        }
        return Optional.ofNullable(stands.get(delivery));
    }

    @Override
    public void postPrivately(UUID delivery, Place place, Account whoSeesIt, Message message) {
        asked.add("private " + place.ref() + " " + whoSeesIt.user() + ": " + words(message));
        next();
    }

    @Override
    public Place directPlace(Account account) {
        if (directPlaceFails != null) {
            throw directPlaceFails;
        }
        return new Place(account.workspace(), "direct-" + account.user(), Place.Kind.DIRECT, account.user());
    }

    @Override
    public void showHome(Account account, Message home) {
        throw new UnsupportedOperationException("No delivery shows a home page.");
    }

    private void next() {
        var step = script.poll();
        if (step != null) {
            step.run();
        }
    }

    private static String words(Message message) {
        return String.join(" / ", PlainText.lines(message));
    }
}
