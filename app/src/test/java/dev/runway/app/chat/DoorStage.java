package dev.runway.app.chat;

import dev.runway.app.Runway;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.testkit.chat.Stage;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole bot behind platforms' own doors. What a person does goes in as the platform's own signed request; what the chat
 * reads is what then stands in a fake of the platform, never what the bot meant.
 */
abstract class DoorStage implements Stage, AutoCloseable {

    private final MovedAlong system;
    private final List<Side<?, ?>> sides;
    private final ChatStage inner;
    private final Map<String, Runnable> happenings = new HashMap<>();

    /** @param sides the one first that chats name nobody with */
    DoorStage(Premises premises, MovedAlong system, Side<?, ?>... sides) {
        this.system = system;
        this.sides = List.of(sides);
        var transcripts = this.sides.stream().map(Side::transcript).toList();
        inner = new ChatStage(
                premises,
                transcripts.get(0),
                transcripts.subList(1, transcripts.size()),
                store -> this.sides.stream().map(side -> side.comesUp(store)).toList(),
                system);
    }

    /** What people see where nobody is named with a platform. */
    final TranscriptPlatform transcript() {
        return sides.get(0).transcript();
    }

    final Runway runway() {
        return inner.runway();
    }

    /** From now on a chat may say so after "given". */
    final void knows(String words, Runnable happens) {
        happenings.put(words, happens);
    }

    @Override
    public final void begin(Instant start) {
        sides.forEach(Side::begin);
        inner.begin(start);
        open();
    }

    @Override
    public final void restart() {
        inner.restart();
        open();
    }

    @Override
    public final void given(String words) {
        if (happenings.containsKey(words)) {
            happenings.get(words).run();
        } else {
            inner.given(words);
            sides.forEach(Side::settle);
        }
    }

    @Override
    public final Reply receive(Incoming incoming) {
        var workspace = incoming.envelope().account().workspace();
        return sides.stream()
                .filter(side -> side.transcript().workspace().equals(workspace))
                .findFirst()
                .orElseThrow()
                .receive(incoming, inner::deliver);
    }

    @Override
    public final Instant now() {
        return inner.now();
    }

    @Override
    public final Optional<Instant> nextDue() {
        return inner.nextDue();
    }

    @Override
    public final void moveTo(Instant then) {
        if (then.isAfter(now())) {
            system.by(Duration.between(now(), then));
        }
        inner.moveTo(then);
        look();
    }

    @Override
    public final void deliver() {
        inner.deliver();
        look();
    }

    @Override
    public final List<String> facts() {
        return inner.facts();
    }

    @Override
    public final void close() {
        sides.forEach(Side::close);
    }

    private void open() {
        sides.forEach(side -> side.leadsTo(inner.runway().bot().inbox()));
    }

    private void look() {
        sides.forEach(side -> side.eyes().look());
    }
}
