package dev.runway.conversations.confidence;

import dev.runway.conversations.capability.Capability;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.people.Teams;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.run.Runs;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Transactions;
import java.time.Clock;
import java.util.List;

/** Needs and confidence, put together. */
public final class NeedsTalk {

    /**
     * What they stand on.
     *
     * @param office the clock of ages and of the agenda
     */
    public record Ground(
            NeedRecords records,
            ProjectRecords projects,
            Directory directory,
            Teams teams,
            References names,
            DialogEngine engine,
            Runs runs,
            Agenda agenda,
            Transactions transactions,
            Clock office) {}

    private NeedsTalk() {}

    public static Capability of(Ground ground, Needs needs, ConfidenceBook book) {
        var records = ground.records();
        var projects = ground.projects();
        var desk = new NeedDesk(records, needs, projects, ground.directory(), ground.teams());
        var choice = new ProjectChoice(ground.names());
        var rights = new Rights(ground.directory());
        var presses = new NeedPresses(records, desk, rights).all();
        var endings = new NeedEndings(ground.engine(), records, projects, needs, desk, rights).all();
        return Capability.of(
                        new NeedsCommand(records, projects, desk, book, choice),
                        new NeedCommand(projects, ground.runs()),
                        new ConfidenceCommand(book, projects, desk, choice))
                .and(Capability.of(presses.toArray()))
                .and(Capability.of(endings.toArray()))
                .withJobs(visits -> List.of(new NeedJob(
                        records,
                        desk,
                        ground.directory(),
                        visits,
                        ground.transactions(),
                        ground.agenda(),
                        ground.office())));
    }
}
