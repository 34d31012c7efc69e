package dev.runway.slack.people;

import dev.runway.core.directory.Place;
import dev.runway.slack.workspace.Connection;
import java.util.Optional;
import java.util.function.Supplier;

/** Slack's channels. A look-up that failed is no error: the channel then goes by what the payload said, or by its id. */
public interface Channels {

    /**
     * The channel as a place, named {@code #name}.
     *
     * @param channel Slack's id, {@code C…} or {@code G…}
     * @param nameInPayload without {@code #}, where the event brought one
     */
    Place place(Connection connection, String channel, Optional<String> nameInPayload);

    /** What a channel is called that is spoken of: Slack is asked from now on, and the supplier waits for its answer. */
    default Supplier<String> name(Connection connection, String channel) {
        return () -> place(connection, channel, Optional.empty()).name();
    }
}
