package dev.runway.core.inbox;

import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Reply;
import java.util.Optional;

/** Events that were acted on, with the reply they got. A port; called inside the turn's transaction. */
public interface Seen {

    /**
     * Records the event, or waits for whoever is acting on it and returns their reply. Empty means: it is yours, act on it
     * and {@link #keep} the reply in the same transaction.
     */
    Optional<Reply> before(Workspace workspace, String event);

    void keep(Workspace workspace, String event, Reply reply);
}
