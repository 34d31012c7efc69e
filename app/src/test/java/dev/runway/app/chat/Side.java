package dev.runway.app.chat;

import dev.runway.app.store.JdbcStore;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Remedy;
import dev.runway.core.platform.Reply;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.util.Optional;

/** One platform of a stage: the bot's door to it, a fake of it, and what people do and see there. */
abstract class Side<T extends Town, D extends Doorway> implements AutoCloseable {

    private final T town;
    private final TranscriptPlatform transcript;
    private Optional<D> doorway = Optional.empty();

    Side(T town, TranscriptPlatform transcript) {
        this.town = town;
        this.transcript = transcript;
    }

    /** The adapter over that store. */
    abstract D doorway(JdbcStore store);

    abstract Eyes eyes();

    /** Nothing is remembered of the chat before, and there is another town. */
    abstract void forget();

    /**
     * What a person does, and which form they then have before them.
     *
     * @param delivers until nothing waits
     */
    abstract Reply receive(Incoming incoming, Runnable delivers);

    /** What a fixture named is there. */
    void settled() {}

    final T town() {
        return town;
    }

    /** What people see. */
    final TranscriptPlatform transcript() {
        return transcript;
    }

    final D doorway() {
        return doorway.orElseThrow();
    }

    final void begin() {
        town.begin();
        forget();
        eyes().begin();
    }

    /** A bot of that store comes up in place of the one before. */
    final ChatPlatform comesUp(JdbcStore store) {
        doorway.ifPresent(Doorway::close);
        doorway = Optional.of(doorway(store));
        return doorway().platform();
    }

    final void leadsTo(Inbox inbox) {
        doorway().leadsTo(inbox);
    }

    /** Takes over what a fixture has closed and opened, and says that it is there. */
    final void settle() {
        town.acceptAll();
        transcript.closed().forEach((place, failure) -> town.refuse(place, failure.remedy() == Remedy.TRY_LATER));
        settled();
    }

    @Override
    public final void close() {
        doorway.ifPresent(Doorway::close);
        town.close();
    }
}
