package dev.runway.conversations.asking;

import dev.runway.conversations.portfolio.ProjectNames;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.status.StatusCommand;
import dev.runway.core.dialog.References;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.Set;

/** {@code owner of payments gateway}, {@code when is …}, {@code budget of …}, {@code decision on …}: from the office's records. */
final class FactCommand implements Command, Press {

    private final Attribute attribute;
    private final Facts facts;
    private final Desk desk;
    private final ProjectRecords projects;
    private final References names;

    FactCommand(Attribute attribute, Facts facts, Desk desk, ProjectRecords projects, References names) {
        this.attribute = attribute;
        this.facts = facts;
        this.desk = desk;
        this.projects = projects;
        this.names = names;
    }

    @Override
    public String word() {
        return switch (attribute) {
            case NEXT_DATE -> "when is";
            case OWNER -> "owner of";
            case BUDGET -> "budget of";
            case DECISION -> "decision on";
            case STATUS -> throw new IllegalArgumentException("\"status\" has a command of its own.");
        };
    }

    @Override
    public Set<String> alsoSaid() {
        return switch (attribute) {
            case NEXT_DATE -> Set.of("when", "next date of", "date of");
            case OWNER -> Set.of("owner", "who owns", "who leads", "lead of");
            case BUDGET -> Set.of("budget");
            case DECISION -> Set.of("decision", "decision about");
            case STATUS -> Set.of();
        };
    }

    @Override
    public String usage() {
        return word() + " payments gateway";
    }

    @Override
    public String what() {
        return "Read who answers for a project; likewise \"when is\", \"budget of\" and \"decision on\".";
    }

    /** One of the four stands for all. */
    @Override
    public boolean isListedFor(Person person) {
        return attribute == Attribute.OWNER;
    }

    @Override
    public boolean interruptsWith(Turn turn, String words) {
        return names.find(turn.office(), ProjectNames.KIND, name(words)).size() == 1;
    }

    @Override
    public Reply run(Turn turn, String words) {
        var name = name(words);
        if (name.isEmpty()) {
            return turn.answer(Message.of("Of which project? Please name it: \"" + word() + " "
                    + StatusCommand.example(projects, turn) + "\"."));
        }
        var found = names.find(turn.office(), ProjectNames.KIND, name);
        return found.size() == 1
                ? pressed(turn, found.get(0).key())
                : turn.answer(StatusCommand.which(turn, names, name, found, action(), "status"));
    }

    @Override
    public String action() {
        return "asking." + FactDialogs.nameOf(attribute);
    }

    /** @param argument a project's code */
    @Override
    public Reply pressed(Turn turn, String argument) {
        return facts.project(turn, argument)
                .map(project -> turn.answer(facts.answer(turn, project, attribute, desk)))
                .orElseGet(Presses::notThere);
    }

    /** Without what people put around a name: {@code of payments gateway?}. */
    private static String name(String words) {
        return words.strip().replaceFirst("(?i)^(of|on|for|is|about)\\s+", "").replaceFirst("\\s*\\?+$", "");
    }
}
