package dev.runway.conversations.people;

import dev.runway.core.dialog.References;
import dev.runway.core.dialog.References.Named;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import java.util.List;
import java.util.Optional;

/** People by the names others call them; whoever left is not found any more, and keeps the name in what was said before. */
public final class PeopleNames implements ReferenceSource {

    private final Directory directory;

    public PeopleNames(Directory directory) {
        this.directory = directory;
    }

    /** What somebody is called in a sentence, whether or not they have left. */
    public static String called(Directory directory, long office, long person) {
        return directory.person(office, person).map(Person::name).orElse("somebody");
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

    /** Reads one person alone: a summary names people one by one. A number that was given up leads to the one that stayed. */
    @Override
    public Optional<Named> byKey(long office, String key) {
        return directory
                .person(office, Long.parseLong(key))
                .map(person -> new Named(Long.toString(person.id()), person.name()));
    }
}
