package dev.runway.conversations.confidence;

import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Runs;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.HashMap;
import java.util.Objects;
import java.util.stream.Stream;

/** {@code need test accounts}: names something a project needs; the rest is asked. */
final class NeedCommand implements Command, Press {

    private final ProjectRecords projects;
    private final Runs runs;

    NeedCommand(ProjectRecords projects, Runs runs) {
        this.projects = projects;
        this.runs = runs;
    }

    @Override
    public String word() {
        return "need";
    }

    @Override
    public String usage() {
        return "need test accounts";
    }

    @Override
    public String what() {
        return "Name something a project needs, who could bring it, and by when.";
    }

    @Override
    public String action() {
        return ConfidenceWords.NAME;
    }

    @Override
    public Reply pressed(Turn turn, String argument) {
        boolean low = argument.endsWith(ConfidenceWords.LOW);
        var code = low ? argument.substring(0, argument.length() - ConfidenceWords.LOW.length()) : argument;
        return code.isEmpty()
                        || projects.findByOfficeAndCode(turn.office(), code).isPresent()
                ? begin(turn, "", code, low)
                : Reply.privately(
                        Message.of("That project is not in the portfolio any more. Say \"needs\" to see yours."));
    }

    @Override
    public Reply run(Turn turn, String words) {
        if (words.length() > Need.LONGEST) {
            return turn.answer(Message.of("That has " + words.length() + " characters, and " + Need.LONGEST
                    + " is the limit. Please say in a sentence what is needed."));
        }
        var draft = runs.inState(turn.office(), turn.person().id(), Run.State.DRAFT).stream()
                .filter(run -> run.dialog().equals(NeedDialogs.NEED))
                .findFirst();
        return words.isEmpty() && draft.isPresent()
                ? turn.goOn(draft.get().id())
                : begin(turn, words, mine(turn), false);
    }

    /** The code of the one project they lead or report on; else it is asked. */
    private String mine(Turn turn) {
        var mine = projects.briefs(turn.office()).stream()
                .filter(project -> project.stage() != Project.Stage.CLOSED)
                .filter(project -> Stream.of(project.leader(), project.reporter())
                        .filter(Objects::nonNull)
                        .anyMatch(id -> id == turn.person().id()))
                .map(Brief::code)
                .toList();
        return mine.size() == 1 ? mine.get(0) : "";
    }

    private static Reply begin(Turn turn, String words, String project, boolean low) {
        var given = new HashMap<String, String>();
        given.put(NeedDialogs.LOW, low ? "yes" : "");
        if (!words.isEmpty()) {
            given.put(NeedDialogs.WHAT.key(), words);
        }
        if (!project.isEmpty()) {
            given.put(NeedDialogs.PROJECT.key(), project);
        }
        return turn.begin(NeedDialogs.NEED, Given.of(given));
    }
}
