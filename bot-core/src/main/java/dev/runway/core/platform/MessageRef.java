package dev.runway.core.platform;

import dev.runway.core.directory.Place;
import java.util.Objects;

/** A message that stands somewhere, by the platform's own id. */
public record MessageRef(Place place, String id) {
    public MessageRef {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(id, "id");
    }
}
