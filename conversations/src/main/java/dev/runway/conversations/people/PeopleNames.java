package dev.runway.conversations.people;

import dev.runway.core.dialog.References;
import dev.runway.core.dialog.References.Named;
import dev.runway.core.directory.Directory;
import java.util.List;

/** People by the names others call them; whoever left is not found. */
public final class PeopleNames implements ReferenceSource {

    private final Directory directory;

    public PeopleNames(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String kind() {
        return References.PERSON;
    }

    @Override
    public List<Named> all(long office) {
        return directory.people(office).stream()
                .filter(person -> !person.left())
                .map(person -> new Named(Long.toString(person.id()), person.name()))
                .toList();
    }
}
