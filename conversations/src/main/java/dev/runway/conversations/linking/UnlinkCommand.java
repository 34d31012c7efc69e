package dev.runway.conversations.linking;

import dev.runway.conversations.people.Follows;
import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.people.Somebody;
import dev.runway.conversations.people.Whereabouts;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Reply;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code unlink Ana}: her accounts are people of their own again. What was said and given while they were one stays with the
 * one who was known first: nobody could tell afterwards whose it was.
 */
final class UnlinkCommand implements Command, Press {

    private final Linking linking;
    private final Directory directory;
    private final Rights rights;
    private final Follows follows;

    UnlinkCommand(Linking linking, Directory directory, Rights rights, Follows follows) {
        this.linking = linking;
        this.directory = directory;
        this.rights = rights;
        this.follows = follows;
    }

    @Override
    public String word() {
        return "unlink";
    }

    @Override
    public String usage() {
        return "unlink Ana";
    }

    @Override
    public String what() {
        return "Part accounts that were linked as one person by mistake (project office).";
    }

    @Override
    public String action() {
        return "link.part";
    }

    @Override
    public boolean isListedFor(Person person) {
        return Rights.may(person, Right.PART_ACCOUNTS);
    }

    /** @param argument a person's number */
    @Override
    public Reply pressed(Turn turn, String argument) {
        return rights.refusal(turn, Right.PART_ACCOUNTS)
                .orElseGet(() -> part(
                        turn,
                        directory
                                .person(turn.office(), Argument.number(argument))
                                .orElseThrow(() -> Argument.unreadable("nobody here"))));
    }

    @Override
    public Reply run(Turn turn, String words) {
        var refusal = rights.refusal(turn, Right.PART_ACCOUNTS);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var linked = directory.linked(turn.office());
        if (words.isBlank() || linked.isEmpty()) {
            return Reply.privately(Message.of(
                    linked.isEmpty()
                            ? "Nobody has accounts that are linked, so there is nothing to part."
                            : "Please name the person: \"unlink Ana\". \"people\" shows whose accounts are linked."));
        }
        var found = Somebody.called(
                directory,
                turn.office(),
                words,
                person -> true,
                person -> Button.of(action(), Long.toString(person.id()), person.name()));
        return found.person().map(person -> part(turn, person)).orElseGet(() -> Reply.privately(found.otherwise()));
    }

    private Reply part(Turn turn, Person found) {
        var person = turn.holding(found.id()).orElseThrow();
        var parted = new ArrayList<Person>();
        directory
                .accounts(turn.office(), person.id())
                .forEach(account -> directory.part(account).ifPresent(parted::add));
        if (parted.isEmpty()) {
            return Reply.privately(Message.of(person.name() + " has no linked accounts, so there is nothing to part."));
        }
        var apart = new ArrayList<>(List.of(person));
        apart.addAll(parted);
        linking.keepApart(apart);
        var all = apart.stream()
                .map(one -> linking.person(turn.office(), one.id()))
                .toList();
        all.forEach(one -> follows.changed(turn, one));
        all.forEach(one -> turn.tell(one.id(), told(turn, one), "parted"));
        return Reply.privately(Message.builder()
                .line("Parted; I treat them as different people from now on, and won't ask whether they are one:")
                .outline(all.stream()
                        .map(one -> new Part.Line(1, Text.of(one.name() + " · " + where(one))))
                        .toList())
                .line("What was said and given while they were one stays with " + person.name() + " in " + where(person)
                        + ".")
                .build());
    }

    private Message told(Turn turn, Person one) {
        return Message.of(turn.person().name() + " has parted accounts that were linked by mistake. You are "
                + one.name() + " in " + where(one) + " alone now.");
    }

    private String where(Person person) {
        return Whereabouts.of(directory, directory.accounts(person.office(), person.id()));
    }
}
