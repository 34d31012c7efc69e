package dev.runway.core.directory;

import java.util.Objects;

/**
 * A Slack workspace, a Teams tenant or a playground, owned by one office. Every key and every envelope carries it.
 *
 * @param office the tenant's number
 * @param platform {@code slack}, {@code teams} or {@code playground}
 * @param id the platform's own id
 */
public record Workspace(long office, String platform, String id) {
    public Workspace {
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(id, "id");
    }
}
