package dev.runway.core.directory;

import java.util.Objects;

/**
 * Where something is said. Only the adapter that made it reads {@code ref}.
 *
 * @param name what people call it: {@code #portfolio}, or the person's name for a direct place
 */
public record Place(Workspace workspace, String ref, Kind kind, String name) {

    /** One person alone with the bot, or a channel that others read. */
    public enum Kind {
        DIRECT,
        CHANNEL
    }

    public Place {
        Objects.requireNonNull(workspace, "workspace");
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }

    /** Whether it is that place, whatever either is called. */
    public boolean is(Place other) {
        return workspace.equals(other.workspace) && ref.equals(other.ref);
    }

    public boolean isDirect() {
        return kind == Kind.DIRECT;
    }
}
