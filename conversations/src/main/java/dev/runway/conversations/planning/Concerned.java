package dev.runway.conversations.planning;

import dev.runway.conversations.people.Follows;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectChange;
import dev.runway.conversations.status.StatusCommand;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom a change of a project concerns, and what each of them is told, alone. */
final class Concerned {

    private final Directory directory;
    private final Follows follows;

    /** @param follows plans anew when somebody is asked */
    Concerned(Directory directory, Follows follows) {
        this.directory = directory;
        this.follows = follows;
    }

    /** A project has begun: its lead and its reporter hear what that means for them. */
    void tellOfBeginning(Turn turn, Project project) {
        var by = turn.person().name() + " has begun the project " + project.name() + ". ";
        if (!Objects.equals(project.leader(), project.reporter())) {
            say(turn, project, project.reporter(), by + asked(project, project.reporter()));
            say(turn, project, project.leader(), by + leads(project));
        } else {
            say(turn, project, project.leader(), by + leads(project) + " " + asked(project, project.leader()));
        }
        plan(turn, project);
    }

    void tell(Turn turn, Project before, Project now, ProjectChange change) {
        var by = turn.person().name();
        var others = new LinkedHashSet<Long>();
        Stream.of(now.leader(), now.reporter()).filter(Objects::nonNull).forEach(others::add);
        if (!Objects.equals(before.leader(), now.leader())) {
            say(turn, now, now.leader(), by + " has made you the lead of " + now.name() + ". " + leads(now));
            say(
                    turn,
                    now,
                    before.leader(),
                    name(now, now.leader()) + " leads " + now.name() + " now; " + by
                            + " has changed it. Thank you for leading it so far.");
            others.remove(now.leader());
        } else if (!Objects.equals(before.reporter(), now.reporter())) {
            say(
                    turn,
                    now,
                    now.reporter(),
                    by + " has asked for your word on " + now.name() + ". " + asked(now, now.reporter()));
            say(
                    turn,
                    now,
                    before.reporter(),
                    name(now, now.reporter()) + " reports on " + now.name() + " now; " + by
                            + " has changed it. I won't ask you about it any more. Thank you.");
            others.remove(now.reporter());
        }
        others.forEach(person -> say(
                turn,
                now,
                person,
                by + " has changed " + now.name() + ": " + change.sentence() + meaning(before, now)));
        if (before.stage() != now.stage() || !Objects.equals(before.reporter(), now.reporter())) {
            plan(turn, now);
        }
    }

    /** What follows of the change, for everybody; begins with a blank. */
    String meaning(Project before, Project now) {
        if (!Objects.equals(before.reporter(), now.reporter())) {
            return somebody(now, now.reporter())
                    .map(person -> person.mayBeAsked()
                            ? " I ask " + person.name() + " once a week from now on."
                            : " " + person.name() + " is an observer, and observers are not asked; \"role "
                                    + person.name() + " member\" changes that.")
                    .orElse("");
        } else if (before.stage() != now.stage()) {
            return switch (now.stage()) {
                case RUNNING -> " I ask about it again.";
                case PAUSED -> " I won't ask about it until it runs again.";
                case CLOSED -> " I won't ask about it any more.";
            };
        }
        return "";
    }

    private static String leads(Project project) {
        return "You answer for it, and may change it: say \"" + ProjectEditCommand.words(project.name()) + "\".";
    }

    private String asked(Project project, Long person) {
        return somebody(project, person).filter(Person::mayBeAsked).isPresent()
                ? "I ask you once a week how it is; \"update\" tells me earlier."
                : "You read only, so I don't ask you about it.";
    }

    private void say(Turn turn, Project project, Long person, String words) {
        if (person != null && person != turn.person().id()) {
            turn.tell(
                    person,
                    Message.of(words).with(Button.of(StatusCommand.ACTION, project.code(), "Read it")),
                    "change of " + project.code());
        }
    }

    private void plan(Turn turn, Project project) {
        somebody(project, project.reporter()).ifPresent(person -> follows.changed(turn, person));
    }

    private String name(Project project, Long person) {
        return somebody(project, person).map(Person::name).orElse("Somebody");
    }

    private Optional<Person> somebody(Project project, Long person) {
        return Optional.ofNullable(person).flatMap(number -> directory.person(project.office(), number));
    }
}
