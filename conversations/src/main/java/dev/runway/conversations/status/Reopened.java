package dev.runway.conversations.status;

import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A word on a project that was closed lets it run again; whoever answers for it hears of that, for it may be a mistake. */
public final class Reopened {

    private final Directory directory;
    private final Rights rights;

    public Reopened(Directory directory, Rights rights) {
        this.directory = directory;
        this.rights = rights;
    }

    /** @return what whoever said it is told */
    String tell(Turn turn, Brief project, Health health) {
        var edit = "\"project edit " + project.name().toLowerCase(Locale.ENGLISH) + "\"";
        var message = Message.of(project.name() + " was closed, and runs again: "
                        + turn.person().name() + " said that it is " + health.words()
                        + ". If it is over all the same, say " + edit + ".")
                .with(Button.of(StatusCommand.ACTION, project.code(), "Read it"));
        var told = concerned(turn, project).stream()
                .filter(person -> person.id() != turn.person().id())
                .filter(person -> turn.tell(person.id(), message, "change of " + project.code())
                        .isPresent())
                .map(Person::name)
                .toList();
        return project.name() + " was closed; it runs again now."
                + (told.isEmpty() ? "" : " I have told " + Words.list(told) + ".");
    }

    /** Its lead, whoever is asked about it from now on, and those who look after the office. */
    private List<Person> concerned(Turn turn, Brief project) {
        var involved = Stream.of(project.leader(), project.reporter())
                .filter(Objects::nonNull)
                .flatMap(person -> directory.person(turn.office(), person).stream())
                .filter(person -> !person.left());
        return Stream.concat(involved, rights.ofTheOffice(turn.office()).stream())
                .distinct()
                .toList();
    }
}
