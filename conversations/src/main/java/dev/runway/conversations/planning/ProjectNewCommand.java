package dev.runway.conversations.planning;

import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.Program;
import dev.runway.conversations.portfolio.ProgramRecords;
import dev.runway.conversations.portfolio.ProjectBook;
import dev.runway.conversations.portfolio.ProjectNames;
import dev.runway.conversations.status.StatusCommand;
import dev.runway.conversations.words.Nearest;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.References.Named;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** {@code project new wiki garden}: begins a project without an intake. A name that is nearly another's is asked about first. */
final class ProjectNewCommand implements Command, Press {

    private final ProgramRecords programs;
    private final References names;
    private final Rights rights;

    ProjectNewCommand(ProgramRecords programs, References names, Rights rights) {
        this.programs = programs;
        this.names = names;
        this.rights = rights;
    }

    @Override
    public String word() {
        return "project new";
    }

    @Override
    public String usage() {
        return "project new wiki garden";
    }

    @Override
    public String what() {
        return "Begin a project, with its lead, goal and first milestone (project office).";
    }

    @Override
    public String action() {
        return "project.new";
    }

    /** @param argument a name that was found to be another project's, nearly, and is meant all the same */
    @Override
    public Reply pressed(Turn turn, String argument) {
        return rights.refusal(turn, Right.BEGIN_PROJECTS).orElseGet(() -> {
            var name = name(argument);
            return tooLong(name).orElseGet(() -> begin(turn, name));
        });
    }

    @Override
    public boolean isListedFor(Person person) {
        return Rights.may(person, Right.BEGIN_PROJECTS);
    }

    @Override
    public Reply run(Turn turn, String words) {
        var refusal = rights.refusal(turn, Right.BEGIN_PROJECTS);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var name = name(words);
        return tooLong(name)
                .or(() -> like(turn, name).map(known -> warned(name, known)))
                .orElseGet(() -> begin(turn, name));
    }

    /** In one line. */
    private static String name(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private static Optional<Reply> tooLong(String name) {
        int length = name.codePointCount(0, name.length());
        return length > ProjectBook.LONGEST_NAME
                ? Optional.of(Reply.privately(Message.of("A project's name has at most " + ProjectBook.LONGEST_NAME
                        + " characters; that one has " + length + ". Please shorten it by "
                        + (length - ProjectBook.LONGEST_NAME) + ".")))
                : Optional.empty();
    }

    private Optional<Named> like(Turn turn, String name) {
        return name.isEmpty()
                ? Optional.empty()
                : names.nearest(turn.office(), ProjectNames.KIND, name).stream().findFirst();
    }

    /** Of the same name there is one only; of nearly the same there may be two. */
    private Reply warned(String name, Named known) {
        boolean same = Nearest.plain(known.name()).equals(Nearest.plain(name));
        var buttons = new ArrayList<Button>();
        buttons.add(Button.of(StatusCommand.ACTION, known.key(), "Read " + known.name()));
        buttons.add(Button.of(ProjectEditCommand.ACTION, known.key(), "Change " + known.name()));
        if (!same) {
            buttons.add(Button.of(action(), name, "A new one"));
        }
        return Reply.privately(Message.builder()
                .line(
                        same
                                ? "There is a project " + known.name()
                                        + " already. For another one, say \"project new\"" + " with a name of its own."
                                : "There is a project " + known.name() + " already. Is it that one, or a new one?")
                .buttons(buttons)
                .build());
    }

    private Reply begin(Turn turn, String name) {
        var values = new HashMap<String, String>();
        if (!name.isEmpty()) {
            values.put(ProjectNew.NAME.key(), name);
        }
        List<Program> known = programs.findByOfficeOrderByName(turn.office());
        if (known.size() < 2) {
            values.put(
                    ProjectNew.ONLY_PROGRAM,
                    known.isEmpty() ? "Projects" : known.get(0).name());
        }
        return turn.begin(ProjectNew.DIALOG, Given.of(values));
    }
}
