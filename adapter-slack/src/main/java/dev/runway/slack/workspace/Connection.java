package dev.runway.slack.workspace;

import dev.runway.core.directory.Workspace;
import java.util.Objects;

/**
 * A workspace that has let Runway in.
 *
 * @param workspace its id is Slack's team id, {@code T…}
 * @param botUser Runway's own user there, {@code U…}: its mentions are taken off, its messages are nobody's
 * @param token never shown, logged or stored in the clear
 */
public record Connection(Workspace workspace, String botUser, String token) {

    public Connection {
        Objects.requireNonNull(workspace, "workspace");
        Objects.requireNonNull(botUser, "botUser");
        Objects.requireNonNull(token, "token");
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "connection of " + workspace.id();
    }
}
