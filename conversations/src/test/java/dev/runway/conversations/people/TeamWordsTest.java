package dev.runway.conversations.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeamWordsTest {

    @Test
    void readsTheLeadAndTheMembersInAnyOrder() {
        var expected = new TeamWords("Payments", Optional.of("Ben"), List.of("Ana", "Wei", "Mei"));

        assertThat(TeamWords.read("Payments: lead Ben; Ana, Wei and Mei")).contains(expected);
        assertThat(TeamWords.read(" Payments :  Ana ,Wei, and Mei ; Lead  Ben ; "))
                .contains(expected);
    }

    @Test
    void theLeadAloneLeavesTheMembersOpen() {
        assertThat(TeamWords.read("Payments: lead Ben"))
                .contains(new TeamWords("Payments", Optional.of("Ben"), List.of()));
    }

    @Test
    void aNameAloneIsOnlyNamed() {
        assertThat(TeamWords.read("Payments")).isEmpty();
        assertThat(TeamWords.read("Payments: ")).isEmpty();
        assertThat(TeamWords.read(": Ana")).isEmpty();
    }

    @Test
    void noneTakesTheTeamAway() {
        assertThat(TeamWords.read("Payments: None").orElseThrow().isRemoved()).isTrue();
        assertThat(TeamWords.read("Payments: lead Ben; none").orElseThrow().isRemoved())
                .isFalse();
    }

    @Test
    void aNameIsMendedWhereverItStands() {
        var words = TeamWords.read("Payments: lead Anna; Anna, Wei").orElseThrow();

        assertThat(words.naming("Anna", "Ana")).isEqualTo("Payments: lead Ana; Ana, Wei");
        assertThat(TeamWords.read(words.naming("Anna", "Ana")))
                .contains(new TeamWords("Payments", Optional.of("Ana"), List.of("Ana", "Wei")));
        assertThat(TeamWords.read("Payments: lead Beth").orElseThrow().naming("Beth", "Ben"))
                .isEqualTo("Payments: lead Ben");
    }
}
