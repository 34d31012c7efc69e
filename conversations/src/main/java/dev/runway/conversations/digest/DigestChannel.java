package dev.runway.conversations.digest;

import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import org.springframework.data.annotation.Id;

/** A channel that the office chose for its digests. {@code ref} is the adapter's own; {@code name} is what people call it. */
public record DigestChannel(@Id Long id, long office, String platform, String workspace, String ref, String name) {

    public static DigestChannel at(Place place) {
        return new DigestChannel(
                null,
                place.workspace().office(),
                place.workspace().platform(),
                place.workspace().id(),
                place.ref(),
                place.name());
    }

    Place place() {
        return new Place(new Workspace(office, platform, workspace), ref, Place.Kind.CHANNEL, name);
    }

    boolean isAt(Place place) {
        return ref.equals(place.ref())
                && workspace.equals(place.workspace().id())
                && platform.equals(place.workspace().platform());
    }
}
