package dev.runway.conversations.people;

import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.Set;

/** {@code Ben has left} and {@code Ben is back}. What somebody who leaves held is listed, to be handed over. */
final class LeavingCommand implements Command, Press {

    private final boolean leaving;
    private final Directory directory;
    private final Rights rights;
    private final Crew crew;
    private final Farewell farewell;

    private LeavingCommand(boolean leaving, Directory directory, Rights rights, Crew crew, Farewell farewell) {
        this.leaving = leaving;
        this.directory = directory;
        this.rights = rights;
        this.crew = crew;
        this.farewell = farewell;
    }

    static LeavingCommand hasLeft(Directory directory, Rights rights, Crew crew, Farewell farewell) {
        return new LeavingCommand(true, directory, rights, crew, farewell);
    }

    static LeavingCommand isBack(Directory directory, Rights rights, Crew crew, Farewell farewell) {
        return new LeavingCommand(false, directory, rights, crew, farewell);
    }

    @Override
    public String word() {
        return leaving ? "left" : "returned";
    }

    @Override
    public Set<String> alsoEnding() {
        return leaving ? Set.of("has left") : Set.of("is back", "has returned");
    }

    @Override
    public String usage() {
        return leaving ? "Ben has left" : "Ben is back";
    }

    @Override
    public String what() {
        return leaving
                ? "Say who has left, and I list what is to be handed over; \"Ben is back\" undoes it (project office)."
                : "Say who is back after leaving (project office).";
    }

    @Override
    public String action() {
        return leaving ? "people.left" : "people.back";
    }

    /** @param argument a person's number */
    @Override
    public Reply pressed(Turn turn, String argument) {
        return rights.refusal(turn, Right.KEEP_PEOPLE)
                .orElseGet(() -> changed(turn, crew.held(turn, Argument.number(argument))));
    }

    @Override
    public boolean isListedFor(Person person) {
        return leaving && Rights.may(person, Right.KEEP_PEOPLE);
    }

    @Override
    public Reply run(Turn turn, String words) {
        var refusal = rights.refusal(turn, Right.KEEP_PEOPLE);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (words.isBlank()) {
            return Reply.privately(
                    Message.of("Please name the person: \"" + usage() + "\". \"people\" lists everybody."));
        }
        var found = Somebody.called(
                directory,
                turn.office(),
                words,
                person -> true,
                person -> Button.of(action(), Long.toString(person.id()), person.name()));
        return found.person()
                .map(person -> changed(turn, crew.held(turn, person.id())))
                .orElseGet(() -> Reply.privately(found.otherwise()));
    }

    private Reply changed(Turn turn, Person person) {
        if (leaving && crew.isLastAdministrator(person)) {
            return Reply.privately(Crew.lastAdministrator(person));
        }
        boolean already = person.left() == leaving;
        if (!already) {
            crew.save(turn, person.leaving(leaving));
        }
        return Reply.privately(leaving ? gone(person, already) : back(person, already));
    }

    /** Said again, it still lists what is left to hand over. */
    private Message gone(Person person, boolean already) {
        return farewell.of(
                person,
                already
                        ? person.name() + " has left already; I don't ask them anything."
                        : "Noted: " + person.name() + " has left. I won't ask, remind or offer them any more; what they"
                                + " said stays.");
    }

    private static Message back(Person person, boolean already) {
        return Message.of(
                already
                        ? person.name() + " is here; nothing was changed."
                        : "Noted: " + person.name() + " is back. I ask them again about the projects they report on.");
    }
}
