package dev.runway.core.directory;

import java.util.Objects;

/** One person's user in one workspace; {@code user} is the platform's own id. */
public record Account(Workspace workspace, String user) {
    public Account {
        Objects.requireNonNull(workspace, "workspace");
        Objects.requireNonNull(user, "user");
    }
}
