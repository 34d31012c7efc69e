package dev.runway.conversations.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runway.core.dialog.References.Named;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final Named ANA = new Named("1", "Ana"),
            ANABEL = new Named("2", "Anabel"),
            ANA_SOUSA = new Named("3", "Ana Sousa");
    private static final Named LEDGER = new Named("ledger-move", "Ledger Move"),
            WIKI = new Named("wiki-move", "Wiki Move");

    private final Names names =
            new Names(List.of(source("person", ANA, ANABEL, ANA_SOUSA), source("project", LEDGER, WIKI)));

    @Test
    void nobodyByThatName() {
        assertThat(names.find(7, "person", "Zoe")).isEmpty();
        assertThat(names.find(7, "project", "  ")).isEmpty();
        assertThat(names.find(8, "project", "wiki move")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names.find(7, "team", "red"))
                .withMessageContaining("team");
    }

    @Test
    void theWholeNameWinsOverItsBeginningAndThatOverAnyWord() {
        assertThat(names.find(7, "person", "@ana")).containsExactly(ANA);
        assertThat(names.find(7, "person", "anab")).containsExactly(ANABEL);
        assertThat(names.find(7, "person", "sousa")).containsExactly(ANA_SOUSA);
        assertThat(names.find(7, "project", "LEDGER")).containsExactly(LEDGER);
        assertThat(names.find(7, "project", "wiki-move")).containsExactly(WIKI);
        assertThat(names.find(7, "project", "move")).containsExactly(LEDGER, WIKI);
    }

    @Test
    void aMentionIsTheLongestNameAndNeverPartOfAWord() {
        assertThat(names.mentionedIn(7, "perhaps @Ana Sousa, or @anabel")).containsExactly(ANA_SOUSA, ANABEL);
        assertThat(names.mentionedIn(7, "(@Ana) and @ana again")).containsExactly(ANA);
        assertThat(names.mentionedIn(7, "@Anastasia, or a@b")).isEmpty();
        assertThat(names.mentionedIn(7, "Ana")).isEmpty();
    }

    @Test
    void theNearestIsOffered() {
        assertThat(names.nearest(7, "project", "legder")).containsExactly(LEDGER);
        assertThat(names.byKey(7, "project", "wiki-move")).contains(WIKI);
        assertThat(names.byKey(7, "project", "wiki")).isEmpty();
    }

    private static ReferenceSource source(String kind, Named... all) {
        return new ReferenceSource() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public List<Named> all(long office) {
                return office == 7 ? List.of(all) : List.of();
            }
        };
    }
}
