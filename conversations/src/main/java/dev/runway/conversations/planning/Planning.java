package dev.runway.conversations.planning;

import dev.runway.conversations.capability.Capability;
import dev.runway.conversations.digest.DigestBoard;
import dev.runway.conversations.people.Follows;
import dev.runway.conversations.people.Holdings;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.ChangeRecords;
import dev.runway.conversations.portfolio.Followers;
import dev.runway.conversations.portfolio.ProgramRecords;
import dev.runway.conversations.portfolio.ProjectBook;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.portfolio.Scopes;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.References;
import dev.runway.core.directory.Directory;
import java.util.List;

/** Beginning, changing and reading projects, put together. */
public final class Planning {

    private final Capability capability;
    private final Handing handing;

    /**
     * @param follows told whenever somebody is to be asked from now on, or no longer
     * @param followers told what has changed about a project
     */
    public Planning(
            DialogEngine engine,
            ProjectBook book,
            ProjectRecords projects,
            ProgramRecords programs,
            ChangeRecords changes,
            Scopes scopes,
            DigestBoard board,
            References names,
            Directory directory,
            Rights rights,
            Follows follows,
            Followers followers) {
        var log = new ProjectLog(changes, directory);
        var concerned = new Concerned(directory, follows);
        this.handing = new Handing(engine, projects, log, directory, rights, follows, followers);
        this.capability = Capability.of(
                new PortfolioCommand(board, scopes, projects),
                new ProgramNewCommand(book, scopes, rights),
                new ProjectNewCommand(programs, names, rights),
                new ProjectEditCommand(projects, names, rights),
                new HistoryCommand(projects, log, names),
                new Beginning(engine, book, log, rights, concerned),
                new Changing(engine, projects, log, rights, concerned, followers),
                handing);
    }

    public static List<Dialog> dialogs() {
        return List.of(ProjectNew.dialog(), ProjectEdit.dialog(), HandOver.dialog());
    }

    public Capability capability() {
        return capability;
    }

    /** What somebody leads and reports on. */
    public Holdings holdings() {
        return handing;
    }
}
