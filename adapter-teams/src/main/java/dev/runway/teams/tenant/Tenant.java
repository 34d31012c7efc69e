package dev.runway.teams.tenant;

import dev.runway.core.directory.Workspace;
import java.util.Objects;

/**
 * A tenant in which Runway is installed.
 *
 * @param workspace its id is the tenant's, a GUID in lower case
 * @param appId the bot's application id, a GUID in lower case
 */
public record Tenant(Workspace workspace, String appId) {

    /** What Teams puts before an application's id to name the bot in a conversation. */
    private static final String BOT = "28:";

    public Tenant {
        Objects.requireNonNull(workspace, "workspace");
        Objects.requireNonNull(appId, "appId");
    }

    /** Runway's own account in a conversation: its mentions are taken off, its messages are nobody's. */
    public String bot() {
        return BOT + appId;
    }
}
