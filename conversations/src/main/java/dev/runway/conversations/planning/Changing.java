package dev.runway.conversations.planning;

import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.Followers;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Map;

/** Changes a project as it was said, once, and tells those whom it concerns. The digest that stands is left as it is. */
final class Changing implements Ending {

    private final DialogEngine engine;
    private final ProjectRecords projects;
    private final ProjectLog log;
    private final Rights rights;
    private final Concerned concerned;
    private final Followers followers;

    Changing(
            DialogEngine engine,
            ProjectRecords projects,
            ProjectLog log,
            Rights rights,
            Concerned concerned,
            Followers followers) {
        this.engine = engine;
        this.projects = projects;
        this.log = log;
        this.rights = rights;
        this.concerned = concerned;
        this.followers = followers;
    }

    @Override
    public String dialog() {
        return ProjectEdit.DIALOG;
    }

    @Override
    public Reply finished(Turn turn, Run run) {
        var known = projects.findByOfficeAndCode(
                        turn.office(), run.given().values().get(ProjectEdit.PROJECT))
                .orElseThrow();
        projects.hold(turn.office(), List.of(known.id()));
        var project = projects.findByOfficeAndId(turn.office(), known.id()).orElseThrow();
        var refusal = rights.refusalToChange(turn, project.name(), project.leader());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (log.knows(turn, run.id())) {
            return turn.answer(Message.of("That change was made before, and stays. To change it again, say \""
                    + ProjectEditCommand.words(project.name()) + "\"."));
        }
        var edited = new Edits(
                        project, run, engine.answers(run), person -> log.name(turn.office(), person), turn.today())
                .edited();
        return edited.map(change -> keep(turn, run, project, change))
                .orElseGet(
                        () -> turn.answer(closing(turn, run, project.name() + " is as it was; nothing was changed.")));
    }

    private Reply keep(Turn turn, Run run, Project before, Edits.Edited edited) {
        var now = projects.save(edited.now());
        var change = log.add(turn, now, run.id(), edited.change());
        var said = now.name() + " · " + change.sentence();
        var reply = turn.answer(closing(turn, run, said + concerned.meaning(before, now)));
        concerned.tell(turn, before, now, change);
        followers.changed(turn, now);
        return reply;
    }

    /** Without the button that edits: what was told to others is changed by telling them anew. */
    private static Message closing(Turn turn, Run run, String whatHappens) {
        return turn.closing(run, Map.of("what-happens", whatHappens)).withoutButtons();
    }
}
