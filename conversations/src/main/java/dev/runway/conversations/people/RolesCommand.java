package dev.runway.conversations.people;

import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Role;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** {@code roles}: what each role may do, and who has it. */
final class RolesCommand implements Command {

    private final Rights rights;

    RolesCommand(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String word() {
        return "roles";
    }

    @Override
    public String usage() {
        return "roles";
    }

    @Override
    public String what() {
        return "See what each role may do, and who has it.";
    }

    @Override
    public Reply run(Turn turn, String words) {
        var page = Message.builder()
                .line("Everybody may read where projects stand, give updates and ask. Beyond that:")
                .outline(Arrays.stream(Role.values())
                        .flatMap(role -> lines(turn, role))
                        .toList())
                .line("To give a role, say \"role Ana lead\".");
        return Reply.privately(page.build());
    }

    private Stream<Part.Line> lines(Turn turn, Role role) {
        var said = new Text(List.of()).strong(RoleWords.of(role)).and(" · " + may(role) + " · " + who(turn, role));
        var rights = role == Role.PROJECT_OFFICE
                ? Arrays.stream(Right.Area.values())
                        .map(area -> new Part.Line(2, Text.of(area.words() + ": " + Words.list(words(area, role)))))
                : Stream.<Part.Line>empty();
        return Stream.concat(Stream.of(new Part.Line(1, said)), rights);
    }

    private static List<String> words(Right.Area area, Role role) {
        return Arrays.stream(Right.values())
                .filter(right -> right.area() == area && right.isOf(role))
                .map(Right::words)
                .toList();
    }

    /** What the role adds to what everybody may. */
    static String may(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "may do all that the project office may, and " + Right.APPOINT_ADMINISTRATORS.words();
            case PROJECT_OFFICE ->
                "looks after "
                        + Words.list(Arrays.stream(Right.Area.values())
                                .map(Right.Area::words)
                                .toList());
            case LEAD -> "leads projects or teams, and may change the projects they lead";
            case MEMBER -> "reports on projects, and is asked about them";
            case OBSERVER -> "reads, and is never asked";
        };
    }

    private String who(Turn turn, Role role) {
        var who = rights.having(turn.office(), role).stream().map(Person::name).toList();
        return who.isEmpty() ? "nobody" : Words.list(who);
    }
}
