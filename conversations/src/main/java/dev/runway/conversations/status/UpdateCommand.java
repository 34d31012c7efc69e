package dev.runway.conversations.status;

import dev.runway.conversations.checkin.Rounds;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectNames;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.core.dialog.References;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.List;

/** {@code update wiki move}: early, late or on demand, also by somebody who was not asked. */
public final class UpdateCommand implements Command, Press {

    /** The button's action; its argument is a project's code, or empty for all that the person reports on. */
    public static final String ACTION = "status.update";

    private final ProjectRecords projects;
    private final References names;
    private final Rounds rounds;
    private final Questions questions;

    public UpdateCommand(ProjectRecords projects, References names, Rounds rounds, Questions questions) {
        this.projects = projects;
        this.names = names;
        this.rounds = rounds;
        this.questions = questions;
    }

    @Override
    public String word() {
        return "update";
    }

    @Override
    public String usage() {
        return "update wiki move";
    }

    @Override
    public String what() {
        return "Say how a project is, or all of yours: early, late or in between.";
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Reply pressed(Turn turn, String argument) {
        return argument.isEmpty() ? all(turn) : one(turn, argument);
    }

    @Override
    public Reply run(Turn turn, String words) {
        if (words.isBlank()) {
            return all(turn);
        }
        var found = names.find(turn.office(), ProjectNames.KIND, words);
        return found.size() == 1
                ? one(turn, found.get(0).key())
                : turn.answer(StatusCommand.which(turn, names, words, found, ACTION, "update"));
    }

    private Reply all(Turn turn) {
        var round = rounds.currentFor(turn.person(), turn.now());
        var begun = questions.begun(turn, round);
        if (!begun.isEmpty()) {
            return questions.goOn(turn, begun.get(0));
        }
        var open = questions.open(turn, round);
        if (!open.isEmpty()) {
            return questions.begin(turn, round, open, "");
        }
        var mine = projects.reportedBy(turn.office(), turn.person().id()).stream()
                .filter(project -> project.stage() != Project.Stage.CLOSED)
                .toList();
        if (mine.isEmpty()) {
            return turn.answer(
                    Message.of("Nobody waits for an update from you. To give one, name the project: \"update "
                            + StatusCommand.example(projects, turn) + "\"."));
        }
        return questions.begin(turn, round, mine, "");
    }

    private Reply one(Turn turn, String code) {
        var project = projects.briefs(turn.office()).stream()
                .filter(brief -> brief.code().equals(code))
                .findFirst();
        if (project.isEmpty()) {
            return Reply.privately(
                    Message.of("That project is not in the portfolio any more. Say \"status\" to see yours."));
        }
        var round = rounds.currentFor(turn.person(), turn.now());
        var begun = questions.begun(turn, round).stream()
                .filter(run -> Questions.subjects(run).contains(code))
                .findFirst();
        if (begun.isPresent()) {
            return questions.goOn(turn, begun.get());
        }
        return questions.begin(turn, round, List.of(project.get()), "");
    }
}
