package dev.runway.conversations.people;

import dev.runway.core.directory.Role;
import java.util.List;

/** What not everybody may do, with those who may. The first of them is named to whoever may not. */
public enum Right {
    GIVE_ROLES("give roles", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    APPOINT_ADMINISTRATORS("make somebody an administrator, or no longer one", Role.ADMINISTRATOR),
    KEEP_PEOPLE("say who is in which team and who has left", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    BEGIN_PROJECTS("begin a project", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    /** The project's own lead may as well. */
    CHANGE_PROJECTS("change projects that others lead", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    CHOOSE_CHANNELS("choose and preview digests", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    READ_DELIVERIES("read what was delivered", Role.PROJECT_OFFICE, Role.ADMINISTRATOR);

    private final String words;
    private final List<Role> roles;

    Right(String words, Role... roles) {
        this.words = words;
        this.roles = List.of(roles);
    }

    /** After "can". */
    String words() {
        return words;
    }

    Role[] roles() {
        return roles.toArray(Role[]::new);
    }

    boolean isOf(Role role) {
        return roles.contains(role);
    }
}
