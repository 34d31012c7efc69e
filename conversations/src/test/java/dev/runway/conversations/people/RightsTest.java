package dev.runway.conversations.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Role;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Reply;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {

    private static final Person ANA = person(1, "Ana", Role.MEMBER);
    private static final Person BEN = person(2, "Ben", Role.LEAD);
    private static final Person DANA = person(3, "Dana", Role.PROJECT_OFFICE);
    private static final Person EVE = person(4, "Eve", Role.ADMINISTRATOR);

    private final Directory directory = mock();
    private final Rights rights = new Rights(directory);

    @ParameterizedTest
    @EnumSource(Right.class)
    void whoeverMayIsNotRefusedAndNobodyElseMay(Right right) {
        here(ANA, BEN, DANA, EVE);

        for (Role role : Role.values()) {
            boolean may = Arrays.asList(right.roles()).contains(role);
            assertThat(rights.refusal(turn(person(9, "Wei", role)), right).isEmpty())
                    .as("%s and %s", role, right)
                    .isEqualTo(may);
        }
        assertThat(Rights.may(EVE, right)).as("an administrator may everything").isTrue();
    }

    @Test
    void theSentenceNamesWhoCanAndLeavesOutWhoLeft() {
        here(ANA, DANA, EVE, person(5, "Fay", Role.PROJECT_OFFICE).leaving(true));

        assertThat(said(rights.refusal(turn(ANA), Right.BEGIN_PROJECTS)))
                .containsExactly("Only the project office can begin a project. Please ask Dana or Eve.");
    }

    @Test
    void whereNobodyCanItSaysWhoChangesThat() {
        here(ANA);

        assertThat(said(rights.refusal(turn(ANA), Right.GIVE_ROLES)))
                .containsExactly(
                        "Only the project office can give roles. Nobody has that role yet: whoever runs Runway names"
                                + " the first administrator.");
    }

    @Test
    void aProjectsLeadMayChangeItAndNoOtherOne() {
        here(ANA, BEN, DANA);

        assertThat(rights.refusalToChange(turn(BEN), "Ledger Move", BEN.id())).isEmpty();
        assertThat(rights.refusalToChange(turn(DANA), "Ledger Move", BEN.id())).isEmpty();
        assertThat(said(rights.refusalToChange(turn(BEN), "Wiki Move", ANA.id())))
                .containsExactly(
                        "Only the project office and Ana, who leads it, can change Wiki Move. Please ask Ana or Dana.");
        assertThat(said(rights.refusalToChange(turn(BEN), "Wiki Move", null)))
                .containsExactly("Only the project office can change Wiki Move. Please ask Dana.");
    }

    @Test
    void aLeadWhoLeftIsNotNamed() {
        here(ANA, BEN.leaving(true), DANA);

        assertThat(said(rights.refusalToChange(turn(ANA), "Ledger Move", BEN.id())))
                .containsExactly("Only the project office can change Ledger Move. Please ask Dana.");
    }

    private void here(Person... people) {
        when(directory.people(1)).thenReturn(List.of(people));
        for (Person person : people) {
            when(directory.person(1, person.id())).thenReturn(Optional.of(person));
        }
    }

    private static Turn turn(Person person) {
        var turn = mock(Turn.class);
        when(turn.office()).thenReturn(1L);
        when(turn.person()).thenReturn(person);
        return turn;
    }

    private static Person person(long id, String name, Role role) {
        return new Person(1, id, name, "", ZoneOffset.UTC, Set.of(), List.of(), Set.of(role));
    }

    private static List<String> said(Optional<Reply> reply) {
        return PlainText.lines(((Reply.Privately) reply.orElseThrow()).message());
    }
}
