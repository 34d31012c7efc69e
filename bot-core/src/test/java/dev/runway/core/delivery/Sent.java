package dev.runway.core.delivery;

import dev.runway.core.delivery.Delivery.State;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Remedy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;

/** A courier with its outbox, platform and clock, and short ways to fill and read them. */
final class Sent {

    static final Workspace ACME = new Workspace(1, ScriptedPlatform.NAME, "acme");
    static final Workspace OTHER = new Workspace(2, ScriptedPlatform.NAME, "other");
    static final Account ANA = new Account(ACME, "ana");

    final MovableClock clock = new MovableClock();
    final ListedOutbox outbox = new ListedOutbox();
    final ScriptedPlatform platform = new ScriptedPlatform();
    final List<String> told = Collections.synchronizedList(new ArrayList<>());

    /** What happens after the next delivery that ends, one for each. */
    final Queue<Runnable> afterwards = new ArrayDeque<>();

    /** As if the process had been started again: nothing is remembered but the outbox. */
    Courier courier() {
        return courier(Map.of(platform.name(), platform));
    }

    Courier courier(Map<String, ChatPlatform> platforms) {
        return new Courier(
                new Courier.Means(outbox, platforms, clock, new Random(7), CourierSettings.usual(), (row, remedy) -> {
                    told.add(row.state()
                            + remedy.map(Remedy::name).map(" "::concat).orElse(""));
                    Optional.ofNullable(afterwards.poll()).ifPresent(Runnable::run);
                }));
    }

    /** All that can go now goes, by a courier that has just begun. */
    void deliver() {
        courier().deliverAllNow();
    }

    static Place channel(String ref) {
        return channel(ACME, ref);
    }

    static Place channel(Workspace workspace, String ref) {
        return new Place(workspace, ref, Place.Kind.CHANNEL, "#" + ref);
    }

    UUID post(String channel, String words) {
        return post(channel(channel), Message.of(words));
    }

    UUID post(Place place, Message message) {
        var id = UUID.randomUUID();
        outbox.add(Delivery.post(id, place, message, "test", clock.instant()));
        return id;
    }

    UUID answer(String channel, String words) {
        var id = UUID.randomUUID();
        outbox.add(Delivery.post(id, channel(channel), Message.of(words), "reply", clock.instant())
                .answering());
        return id;
    }

    UUID replace(UUID about, String channel, String words) {
        var id = UUID.randomUUID();
        outbox.add(Delivery.replace(id, about, channel(channel), Message.of(words), "test", clock.instant()));
        return id;
    }

    UUID remove(UUID about, String channel) {
        var id = UUID.randomUUID();
        outbox.add(Delivery.remove(id, about, channel(channel), "test", clock.instant()));
        return id;
    }

    UUID privately(String channel, String words) {
        var id = UUID.randomUUID();
        outbox.add(Delivery.privately(id, channel(channel), ANA, Message.of(words), "test", clock.instant()));
        return id;
    }

    State state(UUID id) {
        return outbox.row(id).state();
    }

    String reason(UUID id) {
        return outbox.row(id).reason();
    }

    Optional<String> platformId(UUID id) {
        return outbox.row(id).platformId();
    }
}
