package dev.runway.conversations.people;

import dev.runway.conversations.words.Nearest;
import dev.runway.core.dialog.References.Named;
import java.util.List;
import java.util.Optional;

/** Something that people call by name: everything of one kind that an office has. */
public interface ReferenceSource {

    /** The kind a dialog's question names: {@code person}, {@code project}. */
    String kind();

    List<Named> all(long office);

    /** What the words name: one that is certain, several to choose from, or none. */
    default List<Named> find(long office, String words) {
        var all = all(office);
        var key = words.strip();
        var byKey = all.stream().filter(named -> named.key().equals(key)).toList();
        return byKey.isEmpty() ? Names.among(all, words) : byKey;
    }

    /** What comes nearest to words that name nothing, best first, at most three. */
    default List<Named> nearest(long office, String words) {
        return Nearest.of(words, all(office), Named::name);
    }

    default Optional<Named> byKey(long office, String key) {
        return all(office).stream().filter(named -> named.key().equals(key)).findFirst();
    }
}
