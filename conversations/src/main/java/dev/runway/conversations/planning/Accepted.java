package dev.runway.conversations.planning;

import dev.runway.conversations.intake.Births;
import dev.runway.conversations.intake.IntakeRequest;
import dev.runway.conversations.portfolio.ChangeRecords;
import dev.runway.conversations.portfolio.Project;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Turn;

/** The first line in the history of a project that was a request: who accepted it, whose it was, and what was said with it. */
public final class Accepted implements Births {

    private final ProjectLog log;

    public Accepted(ChangeRecords changes, Directory directory) {
        this.log = new ProjectLog(changes, directory);
    }

    @Override
    public void born(Turn turn, Project project, IntakeRequest request) {
        var asker = log.name(turn.office(), request.requester());
        log.add(turn, project, null, new ProjectLog.Entry("begun", "", "asked for by " + asker, request.reason()));
    }
}
