package dev.runway.conversations.people;

import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Role;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code role Ana lead}: from then on she has these roles and no others. She is told who gave them, and what they mean. */
final class RoleCommand implements Command, Press {

    private final Directory directory;
    private final Rights rights;
    private final Crew crew;
    private final Holdings holdings;

    RoleCommand(Directory directory, Rights rights, Crew crew, Holdings holdings) {
        this.directory = directory;
        this.rights = rights;
        this.crew = crew;
        this.holdings = holdings;
    }

    @Override
    public String word() {
        return "role";
    }

    @Override
    public String usage() {
        return "role Ana lead";
    }

    @Override
    public String what() {
        return "Give somebody a role; \"roles\" shows what each may do (project office).";
    }

    @Override
    public String action() {
        return "role.give";
    }

    /** @param argument a person's number and the roles in words */
    @Override
    public Reply pressed(Turn turn, String argument) {
        var parts = argument.split(" ", 2);
        return directory
                .person(turn.office(), Argument.number(parts[0]))
                .map(person -> give(turn, person, parts.length > 1 ? parts[1] : ""))
                .orElseGet(() -> run(turn, ""));
    }

    @Override
    public boolean isListedFor(Person person) {
        return Rights.may(person, Right.GIVE_ROLES);
    }

    @Override
    public Reply run(Turn turn, String words) {
        if (words.isBlank()) {
            return Reply.privately(
                    Message.of("Your " + RoleWords.are(turn.person().roles())
                            + ". \"roles\" shows what each role may do; \"role Ana lead\" gives one."));
        }
        var split = split(turn, words.strip());
        var found = Somebody.called(
                directory,
                turn.office(),
                split.get(0),
                person -> !person.left(),
                person -> Button.of(action(), (person.id() + " " + split.get(1)).strip(), person.name()));
        return found.person()
                .map(person -> give(turn, person, split.get(1)))
                .orElseGet(() -> Reply.privately(found.otherwise()));
    }

    /** A name may have several words: the longest beginning that is somebody's name, else the first word. */
    private List<String> split(Turn turn, String words) {
        var pieces = List.of(words.split("\\s+"));
        Predicate<String> isName = name -> directory.people(turn.office()).stream()
                .anyMatch(person -> !person.left() && person.name().equalsIgnoreCase(name));
        int name = Stream.iterate(pieces.size(), many -> many > 1, many -> many - 1)
                .filter(many -> isName.test(String.join(" ", pieces.subList(0, many))))
                .findFirst()
                .orElse(1);
        return List.of(
                String.join(" ", pieces.subList(0, name)), String.join(" ", pieces.subList(name, pieces.size())));
    }

    private Reply give(Turn turn, Person before, String words) {
        if (words.isBlank()) {
            return Reply.privately(Message.of(before.name() + "'s " + RoleWords.are(before.roles()) + "."));
        }
        var refusal = rights.refusal(turn, Right.GIVE_ROLES);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var read = RoleWords.read(words);
        if (read.isEmpty()) {
            return Reply.privately(unknown(before, words));
        }
        var person = crew.held(turn, before.id());
        var roles = read.get();
        return mayNot(turn, person, roles).orElseGet(() -> given(turn, person, roles));
    }

    private Message unknown(Person person, String words) {
        var near = RoleWords.nearest(words);
        var offered = near.isEmpty() ? List.of(Role.values()) : near;
        return Message.of("I don't know the role \"" + Words.echo(words) + "\". "
                        + (near.isEmpty() ? "There are these:" : "Did you mean this?"))
                .with(offered.stream()
                        .map(role -> Button.of(
                                action(),
                                person.id() + " " + RoleWords.of(role),
                                "role " + person.name() + " " + RoleWords.of(role)))
                        .toArray(Button[]::new));
    }

    private Optional<Reply> mayNot(Turn turn, Person person, Set<Role> roles) {
        if (roles.contains(Role.OBSERVER) && roles.size() > 1) {
            return Optional.of(
                    Reply.privately(Message.of("An observer only reads, so that role stands alone. Say \"role "
                            + person.name() + " observer\", or name the others without it.")));
        }
        boolean administers = person.has(Role.ADMINISTRATOR);
        if (administers == roles.contains(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        if (administers && crew.isLastAdministrator(person)) {
            return Optional.of(Reply.privately(Crew.lastAdministrator(person)));
        }
        boolean nobodyYet = rights.having(turn.office(), Role.ADMINISTRATOR).isEmpty();
        return nobodyYet ? Optional.empty() : rights.refusal(turn, Right.APPOINT_ADMINISTRATORS);
    }

    private Reply given(Turn turn, Person person, Set<Role> roles) {
        if (person.roles().equals(roles)) {
            return Reply.privately(Message.of(person.name() + "'s " + RoleWords.are(roles) + " already."));
        }
        var now = person.having(roles);
        crew.save(turn, now);
        var was = RoleWords.list(person.roles());
        boolean self = person.id() == turn.person().id();
        boolean told = !self && tell(turn, now, was);
        var said = Message.of((self ? "Your " : person.name() + "'s ") + RoleWords.are(roles) + " now; before: " + was
                + "." + (told ? " I have told " + person.name() + "." : ""));
        var toHandOver = now.mayBeAsked() ? Optional.<Message>empty() : holdings.of(turn.office(), now);
        return Reply.privately(toHandOver
                .map(held -> said.then(Message.of("An observer is not asked about anything."))
                        .then(held))
                .orElse(said));
    }

    private static boolean tell(Turn turn, Person now, String was) {
        var means = now.roles().stream()
                .sorted()
                .map(role -> Words.capital(RoleWords.of(role)) + ": " + RolesCommand.may(role) + ".")
                .toList();
        return turn.tell(
                        now.id(),
                        Message.of(turn.person().name() + " has changed your role from " + was + " to "
                                + RoleWords.list(now.roles()) + ". " + String.join(" ", means)
                                + " \"roles\" shows what each role may do."),
                        "role of " + now.name())
                .isPresent();
    }
}
