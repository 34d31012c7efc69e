package dev.runway.conversations.people;

import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Role;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may do what. Whoever may not is told, alone, who can. */
public final class Rights {

    /** Those who look after the office. */
    private static final Role[] OFFICE = {Role.PROJECT_OFFICE, Role.ADMINISTRATOR};

    private final Directory directory;

    public Rights(Directory directory) {
        this.directory = directory;
    }

    public static boolean isOfTheOffice(Person person) {
        return Stream.of(OFFICE).anyMatch(person::has);
    }

    /** Everybody who looks after the office, by name. */
    public List<Person> ofTheOffice(long office) {
        return having(office, OFFICE);
    }

    public static boolean may(Person person, Right right) {
        return Arrays.stream(right.roles()).anyMatch(person::has);
    }

    /** Empty when the person may; else what they are answered, privately: who can. */
    public Optional<Reply> refusal(Turn turn, Right right) {
        if (may(turn.person(), right)) {
            return Optional.empty();
        }
        var names =
                having(turn.office(), right.roles()).stream().map(Person::name).toList();
        return Optional.of(Reply.privately(
                Message.of("Only " + words(right.roles()[0]) + " can " + right.words() + ". " + pleaseAsk(names))));
    }

    /**
     * The project's lead may change it, and so may whoever may change any.
     *
     * @param leader the number of the person who leads it, or null
     */
    public Optional<Reply> refusalToChange(Turn turn, String project, Long leader) {
        boolean leads = leader != null && leader == turn.person().id();
        if (leads || may(turn.person(), Right.CHANGE_PROJECTS)) {
            return Optional.empty();
        }
        var lead = Optional.ofNullable(leader)
                .flatMap(person -> directory.person(turn.office(), person))
                .filter(person -> !person.left());
        var who = Stream.concat(lead.stream(), having(turn.office(), Right.CHANGE_PROJECTS.roles()).stream())
                .map(Person::name)
                .distinct()
                .toList();
        var may = "the project office"
                + lead.map(person -> " and " + person.name() + ", who leads it,")
                        .orElse("");
        return Optional.of(
                Reply.privately(Message.of("Only " + may + " can change " + project + ". " + pleaseAsk(who))));
    }

    private static String pleaseAsk(List<String> names) {
        if (names.isEmpty()) {
            return "Nobody has that role yet: whoever runs Runway names the first administrator.";
        }
        int last = names.size() - 1;
        return "Please ask " + (last == 0 ? "" : String.join(", ", names.subList(0, last)) + " or ") + names.get(last)
                + ".";
    }

    /** Those who are here and have one of the roles, by name. */
    List<Person> having(long office, Role... roles) {
        return directory.people(office).stream()
                .filter(person -> !person.left())
                .filter(person -> Arrays.stream(roles).anyMatch(person::has))
                .toList();
    }

    /** After "only". */
    static String words(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "an administrator";
            case PROJECT_OFFICE -> "the project office";
            case LEAD -> "a lead";
            case MEMBER -> "a member";
            case OBSERVER -> "an observer";
        };
    }
}
