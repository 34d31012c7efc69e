package dev.runway.conversations.sample;

import dev.runway.core.directory.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Who works in the made-up office. */
public final class SamplePeople {

    public static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    public static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

    /**
     * Somebody who can be played.
     *
     * @param user their id on the platform: {@code ana}
     * @param title what they do, in a word or two
     */
    public record Character(String user, String name, String title, ZoneId zone, Role role) {

        public String email() {
            return user + "@acme.example";
        }

        Set<Role> roles() {
            return Set.of(role);
        }
    }

    /** In the order in which they are shown. */
    public static final List<Character> ALL = List.of(
            new Character("ana", "Ana", "Engineer", LISBON, Role.MEMBER),
            new Character("ben", "Ben", "Lead", LISBON, Role.LEAD),
            new Character("chidi", "Chidi", "Engineer", LISBON, Role.MEMBER),
            new Character("wei", "Wei", "Engineer", SINGAPORE, Role.MEMBER),
            new Character("mei", "Mei", "Engineer", SINGAPORE, Role.MEMBER),
            new Character("dana", "Dana", "Project office", LISBON, Role.PROJECT_OFFICE),
            new Character("eve", "Eve", "Executive", LISBON, Role.MEMBER));

    private SamplePeople() {}
}
