package dev.runway.playground.room;

import dev.runway.core.directory.Place;
import dev.runway.core.directory.Place.Kind;
import dev.runway.core.directory.Workspace;
import java.util.Objects;
import java.util.Optional;

/**
 * A room of an office's playground: a channel, or one person alone with the bot.
 *
 * @param ref {@code direct:ana} or {@code channel:portfolio}; also {@link Place#ref()}
 */
public record Room(long office, String ref) {

    private static final String DIRECT = "direct:";
    private static final String CHANNEL = "channel:";

    /** The longest ref the store keeps. */
    public static final int LONGEST_REF = 200;

    public Room {
        Objects.requireNonNull(ref, "ref");
    }

    public static Room of(Place place) {
        return new Room(place.workspace().office(), place.ref());
    }

    /** Where the user is alone with the bot. */
    public static Place direct(Workspace workspace, String user, String name) {
        return new Place(workspace, DIRECT + user, Kind.DIRECT, name);
    }

    /** @param name with or without its {@code #} */
    public static Place channel(Workspace workspace, String name) {
        var bare = name.startsWith("#") ? name.substring(1) : name;
        return new Place(workspace, CHANNEL + bare, Kind.CHANNEL, "#" + bare);
    }

    /** Whose direct room it is; empty for a channel. */
    public Optional<String> owner() {
        return ref.startsWith(DIRECT) ? Optional.of(ref.substring(DIRECT.length())) : Optional.empty();
    }
}
