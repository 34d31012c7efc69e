package dev.runway.conversations.planning;

import dev.runway.conversations.people.PeopleNames;
import dev.runway.conversations.portfolio.ChangeRecords;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectChange;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Turn;
import java.util.List;
import java.util.UUID;

/** Keeps who changed what about a project, and why. */
final class ProjectLog {

    /** What changed, in the words it is shown in; empty words where there is nothing to say. */
    record Entry(String what, String was, String became, String reason) {}

    private final ChangeRecords records;
    private final Directory directory;

    ProjectLog(ChangeRecords records, Directory directory) {
        this.records = records;
        this.directory = directory;
    }

    /** @param run the conversation that brought it, or null where another record says which it was */
    ProjectChange add(Turn turn, Project project, UUID run, Entry entry) {
        return records.save(new ProjectChange(
                null,
                turn.office(),
                project.id(),
                turn.person().id(),
                run,
                entry.what(),
                entry.was(),
                entry.became(),
                entry.reason(),
                turn.now()));
    }

    /** A conversation changes things once, however often it is sent. */
    boolean knows(Turn turn, UUID run) {
        return records.existsByOfficeAndRun(turn.office(), run);
    }

    /** Newest first. */
    List<ProjectChange> of(Project project) {
        return records.findFirst30ByOfficeAndProjectOrderByIdDesc(project.office(), project.id());
    }

    /** @param person their number, or null for nobody */
    String name(long office, Long person) {
        return person == null ? "nobody" : PeopleNames.called(directory, office, person);
    }
}
