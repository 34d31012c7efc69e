package dev.runway.conversations.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.conversations.intake.Duplicates.Candidate;
import dev.runway.core.dialog.Remarks.Choice;
import dev.runway.core.message.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static List<Candidate> called(String... names) {
        return Stream.of(names)
                .map(name -> new Candidate("request " + name.length(), name, () -> "This looks like " + name + "."))
                .toList();
    }

    @Test
    void nothingAlikeIsNotRemarkedOn() {
        assertThat(Duplicates.remark("Printers jam", called("Coffee is cold", "Badge readers fail")))
                .isEmpty();
        assertThat(Duplicates.remark("Printers jam", List.of())).isEmpty();
    }

    /** Saying who asked reads a name: two thousand projects must not mean two thousand reads. */
    @Test
    void onlyWhatIsAlikeIsPutIntoWords() {
        var said = new ArrayList<String>();
        var candidates = Stream.of("Coffee is cold", "Printer jams", "Badge readers fail")
                .map(name -> new Candidate(name, name, () -> {
                    said.add(name);
                    return name;
                }))
                .toList();
        assertThat(Duplicates.remark("Printers jam", candidates)).isPresent();
        assertThat(said).containsExactly("Printer jams");
    }

    @Test
    void oneIsTheSameOne() {
        var remark = Duplicates.remark("Printers jam", called("Coffee is cold", "Printer jams"))
                .orElseThrow();
        assertThat(remark.lines()).containsExactly("This looks like Printer jams.");
        assertThat(remark.choices()).containsExactly(new Choice("request 12", "It's the same one"));
    }

    @Test
    void twoOfTheSameNameAreTheFirstAndTheSecond() {
        var same = Duplicates.remark(
                        "Printers jam",
                        List.of(
                                new Candidate("request 1", "Printers jam", () -> "Ana's"),
                                new Candidate("request 2", "Printers jam", () -> "Ben's")))
                .orElseThrow();
        assertThat(same.choices())
                .containsExactly(
                        new Choice("request 1", "It's the first one"), new Choice("request 2", "It's the second one"));
    }

    @Test
    void ofManyTheThreeMostAlikeAreNamed() {
        var remark = Duplicates.remark(
                        "Printers jam",
                        called("Printers jam a bit", "Printers jam", "Printers jam daily", "The printers jam often"))
                .orElseThrow();
        assertThat(remark.choices())
                .extracting(Choice::label)
                .hasSize(3)
                .startsWith("It's \"Printers jam\"")
                .allMatch(label -> label.startsWith("It's \"Printers jam"));
        assertThat(remark.lines()).hasSize(3);
    }

    @Test
    void aNameThatIsTooLongForAButtonIsCutButNotInsideALetter() {
        for (int blanks = 1; blanks < 4; blanks++) {
            var name = "Printers jam" + " ".repeat(blanks) + "\uD83D\uDDA8".repeat(40);
            var remark = Duplicates.remark("Printers jam", called(name, "Printers jam"))
                    .orElseThrow();
            var label = remark.choices().get(0).label();
            assertThat(label)
                    .hasSizeBetween(Button.LONGEST_LABEL - 1, Button.LONGEST_LABEL)
                    .endsWith("…\"");
            assertThat(label.codePoints().noneMatch(letter -> Character.getType(letter) == Character.SURROGATE))
                    .isTrue();
        }
    }
}
