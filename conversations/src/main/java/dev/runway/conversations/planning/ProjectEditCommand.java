package dev.runway.conversations.planning;

import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.Milestone;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectNames;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Role;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code project edit ledger move}: one change of a project, by its lead or the project office. */
final class ProjectEditCommand implements Command, Press {

    static final String ACTION = "project.edit";

    private static final int MOST = 5;

    private final ProjectRecords projects;
    private final References names;
    private final Rights rights;

    ProjectEditCommand(ProjectRecords projects, References names, Rights rights) {
        this.projects = projects;
        this.names = names;
        this.rights = rights;
    }

    /** How it is said of a project. */
    static String words(String project) {
        return "project edit " + project.toLowerCase(Locale.ENGLISH);
    }

    @Override
    public String word() {
        return "project edit";
    }

    @Override
    public String usage() {
        return "project edit ledger move";
    }

    @Override
    public String what() {
        return "Change a project: lead, reporter, dates, milestones, stage, goal or budget (its lead, project office); \"project history\" shows who did.";
    }

    @Override
    public boolean isListedFor(Person person) {
        return person.has(Role.LEAD) || Rights.may(person, Right.CHANGE_PROJECTS);
    }

    @Override
    public String action() {
        return ACTION;
    }

    /** @param argument a project's code, and perhaps after a blank what is to change */
    @Override
    public Reply pressed(Turn turn, String argument) {
        var parts = argument.split(" ", 2);
        return begin(turn, parts[0], parts.length > 1 ? parts[1] : "");
    }

    @Override
    public Reply run(Turn turn, String words) {
        if (words.isBlank()) {
            return which(turn);
        }
        var found = names.find(turn.office(), ProjectNames.KIND, words);
        if (found.size() == 1) {
            return begin(turn, found.get(0).key(), "");
        }
        var near = found.isEmpty() ? names.nearest(turn.office(), ProjectNames.KIND, words) : found;
        var said = !found.isEmpty()
                ? "There are several. Which one?"
                : "I know no project \"" + Words.echo(words) + "\". "
                        + (near.isEmpty() ? "\"portfolio\" shows those there are." : "Did you mean one of these?");
        return Reply.privately(Message.of(said)
                .with(near.stream()
                        .limit(MOST)
                        .map(named -> Button.of(ACTION, named.key(), named.name()))
                        .toArray(Button[]::new)));
    }

    /** Those that they may change. */
    private Reply which(Turn turn) {
        boolean any = Rights.may(turn.person(), Right.CHANGE_PROJECTS);
        var mine = projects.briefs(turn.office()).stream()
                .filter(project -> project.stage() != Project.Stage.CLOSED)
                .filter(project -> any
                        || project.leader() != null
                                && project.leader() == turn.person().id())
                .toList();
        if (mine.isEmpty()) {
            return rights.refusal(turn, Right.CHANGE_PROJECTS)
                    .orElseGet(() ->
                            Reply.privately(Message.of("There is no project to change. \"project new\" begins one.")));
        }
        if (mine.size() > MOST) {
            return Reply.privately(
                    Message.of("Please name the project: \"" + words(mine.get(0).name()) + "\". There are "
                            + Words.list(mine.stream().map(Brief::name).toList()) + "."));
        }
        return Reply.privately(Message.of("Which project?")
                .with(mine.stream()
                        .map(project -> Button.of(ACTION, project.code(), project.name()))
                        .toArray(Button[]::new)));
    }

    private Reply begin(Turn turn, String code, String what) {
        var found = projects.findByOfficeAndCode(turn.office(), code);
        if (found.isEmpty()) {
            return Reply.privately(
                    Message.of("That project is not in the portfolio any more. \"portfolio\" shows those there are."));
        }
        var project = found.get();
        return rights.refusalToChange(turn, project.name(), project.leader())
                .orElseGet(() -> turn.begin(ProjectEdit.DIALOG, given(turn, project, what)));
    }

    /** @param what is to change, where that is clear already; else empty */
    private static Given given(Turn turn, Project project, String what) {
        var values = new HashMap<String, String>();
        values.put(ProjectEdit.PROJECT, project.code());
        values.put(ProjectEdit.CALLED, project.name());
        var open = project.openMilestones().stream()
                .limit(ProjectEdit.SHOWN.size())
                .toList();
        values.put(
                ProjectEdit.MILESTONES,
                open.stream().map(Milestone::id).map(String::valueOf).collect(Collectors.joining(" ")));
        for (int at = 0; at < open.size(); at++) {
            values.put(ProjectEdit.SHOWN.get(at), shown(turn, open.get(at)));
        }
        if (List.of("lead", "reporter").contains(what)) {
            values.put(ProjectEdit.WHAT.key(), what);
        }
        return Given.of(values);
    }

    private static String shown(Turn turn, Milestone milestone) {
        return milestone.name() + " (" + Words.day(milestone.due(), turn.today()) + ")";
    }
}
