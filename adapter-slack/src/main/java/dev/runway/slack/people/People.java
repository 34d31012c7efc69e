package dev.runway.slack.people;

import dev.runway.core.directory.Directory.Profile;
import dev.runway.slack.workspace.Connection;
import java.util.Optional;

/** Slack's users. Nothing here fails for a look-up that failed: then it is what the payload said, in the office's zone. */
public interface People {

    /**
     * Name, e-mail and zone. The name is never blank.
     *
     * @param user Slack's id, {@code U…} or {@code W…}
     * @param nameInPayload what came along with the event, for when Slack cannot be asked
     */
    Profile profile(Connection connection, String user, Optional<String> nameInPayload);

    /** Whether that is somebody who may be talked with: no bot, no app, nobody deactivated, nobody whom Slack does not know. */
    boolean isPerson(Connection connection, String user);

    /** What people call them; their id where Slack does not say. */
    String name(Connection connection, String user);
}
