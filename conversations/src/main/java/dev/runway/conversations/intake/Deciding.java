package dev.runway.conversations.intake;

import dev.runway.conversations.capability.Capability;
import dev.runway.conversations.office.Offices;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.people.Teams;
import dev.runway.conversations.portfolio.Followers;
import dev.runway.conversations.portfolio.ProgramRecords;
import dev.runway.conversations.portfolio.ProjectBook;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Dialogs;
import dev.runway.core.dialog.References;
import dev.runway.core.directory.Directory;
import java.time.Clock;
import java.util.List;

/** Everything that follows a request, put together. */
public final class Deciding {

    /** What is kept. */
    public record Kept(
            RequestRecords requests,
            RequestPostRecords posts,
            RequestChannelRecords channels,
            ProjectRecords projects,
            ProgramRecords programs) {}

    /** Who there is, and what they may. */
    public record Who(Directory directory, Teams teams, Rights rights, Offices offices) {}

    /**
     * What it talks with.
     *
     * @param office the clock of ages and promises
     */
    public record Talk(DialogEngine engine, Dialogs dialogs, References references, Agenda agenda, Clock office) {}

    private final Talk talk;
    private final RequestDesk desk;
    private final Requests requests;
    private final Capability parts;

    public Deciding(Kept kept, Who who, Talk talk, ProjectBook book, Followers followers, Births births) {
        this.talk = talk;
        var concerned = new Concerned(who.directory(), who.teams(), who.rights());
        var board = new RequestBoard(kept.posts(), kept.channels(), who.directory(), concerned);
        this.desk = new RequestDesk(kept.requests(), kept.projects(), who.offices(), talk.agenda(), board, concerned);
        var decisions = new Decisions(
                desk,
                talk.engine(),
                who.rights(),
                book,
                new Beginning(talk.references()),
                births,
                new Merging(desk, kept.projects(), followers));
        var presses = new RequestPresses(
                desk, decisions, who.rights(), kept.programs(), new MergeTargets(kept.requests(), kept.projects()));
        var channels = new RequestChannels(board, who.directory(), who.rights());
        this.requests = new Requests(desk, decisions, talk.dialogs(), talk.references());
        this.parts = Capability.of(
                        new RequestsCommand(desk, channels), channels, new BackAnswer(desk, decisions, talk.engine()))
                .and(Capability.of(presses.all().toArray()))
                .and(Capability.of(decisions.endings().toArray()));
    }

    /** What takes a request that was told. */
    public Requests requests() {
        return requests;
    }

    public Capability capability() {
        return parts.withJobs(visits -> List.of(new RequestJob(desk, visits, talk.agenda(), talk.office())));
    }
}
