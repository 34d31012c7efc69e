package dev.runway.conversations.people;

import dev.runway.core.directory.Role;
import java.util.List;

/** Everything that not everybody may do, with those who may. The first of them is named to whoever may not. */
public enum Right {
    GIVE_ROLES(Area.PEOPLE, "give roles", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    APPOINT_ADMINISTRATORS(Area.PEOPLE, "make somebody an administrator, or no longer one", Role.ADMINISTRATOR),
    KEEP_PEOPLE(Area.PEOPLE, "say who is in which team and who has left", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    PART_ACCOUNTS(Area.PEOPLE, "part linked accounts", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    BEGIN_PROGRAMS(Area.PROJECTS, "begin a program", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    BEGIN_PROJECTS(Area.PROJECTS, "begin a project", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    /** The project's own lead may as well. */
    CHANGE_PROJECTS(Area.PROJECTS, "change projects that others lead", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    DECIDE_REQUESTS(Area.REQUESTS, "decide on requests", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    CHOOSE_REQUEST_CHANNELS(Area.REQUESTS, "choose where requests are posted", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    /** Whoever brings or awaits what is needed may settle it as well. */
    DECIDE_NEEDS(Area.REQUESTS, "decide about what projects need", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    CHOOSE_CHANNELS(Area.SUMMARIES, "choose and preview digests", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    BROADCAST(Area.SUMMARIES, "send a summary to everybody", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    READ_DELIVERIES(Area.SUMMARIES, "read what was delivered", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    SAY_FRESH(Area.QUESTIONS, "say for how long an answer counts as fresh", Role.PROJECT_OFFICE, Role.ADMINISTRATOR),
    SEE_SAVED(Area.QUESTIONS, "see how many interruptions were saved", Role.PROJECT_OFFICE, Role.ADMINISTRATOR);

    /** What it is about, as a list of rights is read. */
    enum Area {
        PEOPLE("people"),
        PROJECTS("projects"),
        REQUESTS("requests and needs"),
        SUMMARIES("summaries"),
        QUESTIONS("questions");

        private final String words;

        Area(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Area area;
    private final String words;
    private final List<Role> roles;

    Right(Area area, String words, Role... roles) {
        this.area = area;
        this.words = words;
        this.roles = List.of(roles);
    }

    Area area() {
        return area;
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
