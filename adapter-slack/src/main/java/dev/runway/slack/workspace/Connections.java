package dev.runway.slack.workspace;

import dev.runway.core.directory.Workspace;
import java.util.Optional;

/** The workspaces that are connected. A port: the app knows whose they are. */
public interface Connections {

    /** @param team Slack's team id; empty when that workspace never let us in, or has thrown us out */
    Optional<Connection> ofTeam(String team);

    /** @throws dev.runway.core.platform.PlatformException TELL_AN_ADMINISTRATOR when it is not connected (any more) */
    Connection of(Workspace workspace);
}
