package dev.runway.conversations.asking;

import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.Project;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who would know something of a project, the likeliest first: the reporter, the lead, the office. */
final class RightPeople {

    private final Directory directory;
    private final Rights rights;

    RightPeople(Directory directory, Rights rights) {
        this.directory = directory;
        this.rights = rights;
    }

    /** @param except the number of the one who wants to know */
    List<Person> toAsk(Project project, Attribute attribute, long except) {
        return knowing(project, attribute)
                .filter(person -> person.id() != except && mayBeAsked(person))
                .toList();
    }

    private Stream<Person> knowing(Project project, Attribute attribute) {
        var own =
                switch (attribute) {
                    case STATUS -> Stream.of(project.reporter(), project.leader());
                    case NEXT_DATE, OWNER, BUDGET -> Stream.of(project.leader());
                    case DECISION -> Stream.<Long>empty();
                };
        var office = rights.ofTheOffice(project.office()).stream();
        return Stream.concat(own.filter(Objects::nonNull).flatMap(person -> person(project, person).stream()), office)
                .distinct();
    }

    /** Whether their word on it counts: they are one of those who are asked. */
    boolean maySay(Project project, Attribute attribute, Person person) {
        return knowing(project, attribute).anyMatch(known -> known.id() == person.id());
    }

    /** Observers are not, nor is who has left or cannot be reached. */
    boolean mayBeAsked(Person person) {
        return person.mayBeAsked()
                && directory.direct(person.office(), person.id()).isPresent();
    }

    /** Somebody else who would know and is here today. */
    Optional<Person> insteadOf(Person one, Project project, Attribute attribute, long except, Instant now) {
        return toAsk(project, attribute, except).stream()
                .filter(person -> person.id() != one.id())
                .filter(person ->
                        person.awayOn(now.atZone(person.zone()).toLocalDate()).isEmpty())
                .findFirst();
    }

    Optional<Person> person(Project project, long number) {
        return directory.person(project.office(), number);
    }
}
