package dev.runway.slack.people;

import dev.runway.core.directory.Place;
import dev.runway.slack.workspace.Connection;
import java.util.Optional;

/** Slack's channels. A look-up that failed is no error: the channel then goes by what the payload said, or by its id. */
public interface Channels {

    /**
     * The channel as a place, named {@code #name}.
     *
     * @param channel Slack's id, {@code C…} or {@code G…}
     * @param nameInPayload without {@code #}, where the event brought one
     */
    Place place(Connection connection, String channel, Optional<String> nameInPayload);
}
