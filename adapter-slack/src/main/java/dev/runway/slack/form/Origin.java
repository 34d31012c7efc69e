package dev.runway.slack.form;

import com.slack.api.model.view.View;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import java.util.Objects;
import java.util.Optional;

/** What a view remembers for its handler: which form it is, and where it was asked for. */
public record Origin(String argument, Place place) {

    public Origin {
        Objects.requireNonNull(argument, "argument");
        Objects.requireNonNull(place, "place");
    }

    /**
     * Empty when the view is none of ours.
     *
     * @param workspace the one that signed for the payload; what a view says of it is never believed
     */
    public static Optional<Origin> of(View view, Workspace workspace) {
        return Memory.of(view).map(memory -> memory.origin(workspace));
    }
}
