package dev.runway.conversations.people;

import dev.runway.conversations.words.Nearest;
import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How roles are said and heard. */
final class RoleWords {

    private RoleWords() {}

    /** {@code project office}. */
    static String of(Role role) {
        return role.name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
    }

    /** {@code lead and administrator}, in the order of the roles; {@code no role}. */
    static String list(Collection<Role> roles) {
        return roles.isEmpty()
                ? "none"
                : Words.list(roles.stream().sorted().map(RoleWords::of).toList());
    }

    /** {@code role is lead}, {@code roles are lead and administrator}: after whose they are. */
    static String are(Collection<Role> roles) {
        return (roles.size() > 1 ? "roles are " : "role is ") + list(roles);
    }

    /** Empty when some word is no role. */
    static Optional<Set<Role>> read(String words) {
        var roles = EnumSet.noneOf(Role.class);
        for (String piece : words.strip().split("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+")) {
            var wanted = Nearest.plain(piece).replaceFirst("^(an?|the) ", "");
            var role = Arrays.stream(Role.values())
                    .filter(each -> of(each).equals(wanted)
                            || each == Role.ADMINISTRATOR && wanted.equals("admin")
                            || each == Role.PROJECT_OFFICE && wanted.equals("office"))
                    .findFirst();
            if (role.isEmpty()) {
                return Optional.empty();
            }
            roles.add(role.get());
        }
        return Optional.of(roles);
    }

    /** The role that a misspelt word comes nearest to. */
    static List<Role> nearest(String word) {
        return Nearest.of(word, Arrays.asList(Role.values()), RoleWords::of);
    }
}
