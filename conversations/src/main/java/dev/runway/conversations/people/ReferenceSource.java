package dev.runway.conversations.people;

import dev.runway.core.dialog.References.Named;
import java.util.List;

/** Something that people call by name: everything of one kind that an office has. */
public interface ReferenceSource {

    /** The kind a dialog's question names: {@code person}, {@code project}. */
    String kind();

    List<Named> all(long office);
}
