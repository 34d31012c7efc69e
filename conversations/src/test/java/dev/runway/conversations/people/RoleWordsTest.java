package dev.runway.conversations.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleWordsTest {

    @Test
    void rolesAreReadAsPeopleSayThem() {
        assertThat(RoleWords.read("lead")).contains(Set.of(Role.LEAD));
        assertThat(RoleWords.read(" a Lead, and an administrator ")).contains(Set.of(Role.LEAD, Role.ADMINISTRATOR));
        assertThat(RoleWords.read("the project office and admin"))
                .contains(Set.of(Role.PROJECT_OFFICE, Role.ADMINISTRATOR));
        assertThat(RoleWords.read("lead, king")).isEmpty();
    }

    @Test
    void theNearestRoleIsOffered() {
        assertThat(RoleWords.nearest("observr")).containsExactly(Role.OBSERVER);
        assertThat(RoleWords.nearest("emperor")).isEmpty();
    }

    @Test
    void oneAndSeveralReadRight() {
        assertThat(RoleWords.are(Set.of(Role.LEAD))).isEqualTo("role is lead");
        assertThat(RoleWords.are(Set.of(Role.LEAD, Role.ADMINISTRATOR))).isEqualTo("roles are administrator and lead");
        assertThat(RoleWords.are(Set.of())).isEqualTo("role is none");
    }
}
