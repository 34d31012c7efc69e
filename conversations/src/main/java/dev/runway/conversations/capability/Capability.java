package dev.runway.conversations.capability;

import dev.runway.core.agenda.Agenda;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Visits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that one capability takes part in a conversation with.
 *
 * @param commands in the order in which help shows them
 * @param jobs made once there is a way to people who did not begin the turn
 */
public record Capability(
        List<Command> commands, List<Press> presses, List<Ending> endings, Function<Visits, List<Agenda.Job>> jobs) {

    public Capability {
        commands = List.copyOf(commands);
        presses = List.copyOf(presses);
        endings = List.copyOf(endings);
    }

    /** Whatever it is given, it sorts by what it is: a command that also takes presses is both. */
    public static Capability of(Object... parts) {
        var commands = new ArrayList<Command>();
        var presses = new ArrayList<Press>();
        var endings = new ArrayList<Ending>();
        for (Object part : parts) {
            boolean taken = add(commands, Command.class, part);
            taken |= add(presses, Press.class, part);
            taken |= add(endings, Ending.class, part);
            if (!taken) {
                throw new IllegalArgumentException(
                        part.getClass().getName() + " is no command, no press and no ending. Give jobs to withJobs.");
            }
        }
        return new Capability(commands, presses, endings, visits -> List.of());
    }

    /** Both; the jobs of this one first. */
    public Capability and(Capability other) {
        return new Capability(
                joined(commands, other.commands),
                joined(presses, other.presses),
                joined(endings, other.endings),
                visits -> joined(jobs.apply(visits), other.jobs.apply(visits)));
    }

    public Capability withJobs(Function<Visits, List<Agenda.Job>> some) {
        return new Capability(commands, presses, endings, some);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static <T> boolean add(List<T> all, Class<T> kind, Object part) {
        return kind.isInstance(part) && all.add(kind.cast(part));
    }
}
