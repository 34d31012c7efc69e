package dev.runway.conversations.intake;

import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import org.springframework.data.annotation.Id;

/** A channel where the project office reads new requests. {@code ref} is the adapter's own; {@code name} is what people call it. */
public record RequestChannel(@Id Long id, long office, String platform, String workspace, String ref, String name) {

    static RequestChannel at(Place place) {
        return new RequestChannel(
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
        return place().is(place);
    }
}
