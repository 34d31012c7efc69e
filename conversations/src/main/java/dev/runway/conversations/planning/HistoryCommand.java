package dev.runway.conversations.planning;

import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectChange;
import dev.runway.conversations.portfolio.ProjectNames;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.References;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Reply;

/** {@code project history ledger move}: who changed what about it, and why; everybody may read it. */
final class HistoryCommand implements Command, Press {

    private static final int MOST = 5;

    private final ProjectRecords projects;
    private final ProjectLog log;
    private final References names;

    HistoryCommand(ProjectRecords projects, ProjectLog log, References names) {
        this.projects = projects;
        this.log = log;
        this.names = names;
    }

    @Override
    public String word() {
        return "project history";
    }

    @Override
    public String usage() {
        return "project history ledger move";
    }

    @Override
    public String what() {
        return "Read who changed a project, when and why.";
    }

    @Override
    public String action() {
        return "project.history";
    }

    @Override
    public boolean interruptsWith(Turn turn, String words) {
        return !words.isBlank()
                && names.find(turn.office(), ProjectNames.KIND, words).size() == 1;
    }

    /** @param argument a project's code */
    @Override
    public Reply pressed(Turn turn, String argument) {
        return projects.findByOfficeAndCode(turn.office(), argument)
                .map(project -> Reply.privately(history(turn, project)))
                .orElseGet(() -> run(turn, ""));
    }

    @Override
    public Reply run(Turn turn, String words) {
        if (words.isBlank()) {
            return Reply.privately(Message.of("Please name a project, like \"" + usage() + "\"."));
        }
        var found = names.find(turn.office(), ProjectNames.KIND, words);
        if (found.size() == 1) {
            return pressed(turn, found.get(0).key());
        }
        var near = found.isEmpty() ? names.nearest(turn.office(), ProjectNames.KIND, words) : found;
        var said = !found.isEmpty()
                ? "There are several. Which one?"
                : "I know no project \"" + Words.echo(words) + "\". "
                        + (near.isEmpty() ? "\"portfolio\" shows those there are." : "Did you mean one of these?");
        return Reply.privately(Message.of(said)
                .with(near.stream()
                        .limit(MOST)
                        .map(named -> Button.of(action(), named.key(), named.name()))
                        .toArray(Button[]::new)));
    }

    private Message history(Turn turn, Project project) {
        var changes = log.of(project);
        if (changes.isEmpty()) {
            return Message.of("Nothing about " + project.name() + " was changed here since it began. \""
                    + ProjectEditCommand.words(project.name()) + "\" changes something.");
        }
        return Message.builder()
                .line(project.name() + ", newest first:")
                .outline(changes.stream()
                        .map(change -> new Part.Line(1, Text.of(said(turn, change))))
                        .toList())
                .build();
    }

    private String said(Turn turn, ProjectChange change) {
        var day = change.changedAt().atZone(turn.person().zone()).toLocalDate();
        return Words.day(day, turn.today()) + " · " + log.name(turn.office(), change.author()) + " · "
                + change.inWords();
    }
}
