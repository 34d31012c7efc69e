package dev.runway.app.chat;

import dev.runway.app.Runway;
import dev.runway.app.store.JdbcStore;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Remedy;
import dev.runway.core.platform.Reply;
import dev.runway.testkit.chat.Abilities;
import dev.runway.testkit.chat.Stage;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole bot behind a platform's own door. What a person does goes in as the platform's own signed request; what the chat
 * reads is what then stands in a fake of the platform, never what the bot meant.
 */
abstract class DoorStage<T extends Town, D extends Doorway> implements Stage, AutoCloseable {

    private final MovedAlong system;
    private final T town;
    private final TranscriptPlatform transcript;
    private final ChatStage inner;
    private final Map<String, Runnable> happenings = new HashMap<>();
    private Optional<D> doorway = Optional.empty();

    DoorStage(Premises premises, MovedAlong system, T town, Workspace workspace) {
        this.system = system;
        this.town = town;
        transcript = new TranscriptPlatform(workspace, Abilities.USUAL, town);
        inner = new ChatStage(
                premises,
                transcript,
                store -> {
                    doorway.ifPresent(Doorway::close);
                    doorway = Optional.of(doorway(store));
                    return doorway.get().platform();
                },
                system);
    }

    /** The adapter over that store. */
    abstract D doorway(JdbcStore store);

    abstract Eyes eyes();

    /** Nothing is remembered of the chat before, and there is another town. */
    abstract void forget();

    /** What a person does, and which form they then have before them. */
    @Override
    public abstract Reply receive(Incoming incoming);

    /** Something that the platform itself tells. @return whether that is so */
    abstract boolean tells(String words);

    /** What people see. */
    final TranscriptPlatform transcript() {
        return transcript;
    }

    final T town() {
        return town;
    }

    final D doorway() {
        return doorway.orElseThrow();
    }

    final Runway runway() {
        return inner.runway();
    }

    final MovedAlong system() {
        return system;
    }

    /** From now on a chat may say so after "given". */
    final void knows(String words, Runnable happens) {
        happenings.put(words, happens);
    }

    @Override
    public final void begin(Instant start) {
        town.begin();
        forget();
        eyes().begin();
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
        } else if (!tells(words)) {
            inner.given(words);
            town.acceptAll();
            transcript.closed().forEach((place, failure) -> town.refuse(place, failure.remedy() == Remedy.TRY_LATER));
            settled();
        }
    }

    /** Delivers until nothing waits; people look the other way. */
    final void deliverUnseen() {
        inner.deliver();
        eyes().skip();
    }

    /** What a fixture named is there. */
    void settled() {}

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
        eyes().look();
    }

    @Override
    public final void deliver() {
        inner.deliver();
        eyes().look();
    }

    @Override
    public final List<String> facts() {
        return inner.facts();
    }

    @Override
    public final void close() {
        doorway.ifPresent(Doorway::close);
        town.close();
    }

    private void open() {
        doorway().leadsTo(inner.runway().bot().inbox());
    }
}
