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
        var lines = Arrays.stream(Role.values())
                .map(role -> new Part.Line(
                        1,
                        new Text(List.of())
                                .strong(RoleWords.of(role))
                                .and(" · " + may(role) + " · " + who(turn, role))))
                .toList();
        return Reply.privately(Message.builder()
                .line("Everybody may read where projects stand, give updates and ask. Beyond that:")
                .outline(lines)
                .line("To give a role, say \"role Ana lead\".")
                .build());
    }

    /** What the role adds to what everybody may. */
    static String may(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "may do all that the project office may, and " + Right.APPOINT_ADMINISTRATORS.words();
            case PROJECT_OFFICE ->
                "may "
                        + Words.list(Arrays.stream(Right.values())
                                .filter(right -> right.isOf(Role.PROJECT_OFFICE))
                                .map(Right::words)
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
