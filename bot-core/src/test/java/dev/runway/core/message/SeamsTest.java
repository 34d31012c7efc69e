package dev.runway.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeamsTest {

    @Test
    void aTitleStaysWithWhatFollowsAndButtonsWithWhatStandsAbove() {
        var message = Message.builder()
                .line("one")
                .heading("title")
                .heading("below it")
                .line("two")
                .buttons(Button.of("a", "", "Go"))
                .line("three")
                .build();

        assertThat(seams(message)).containsExactly("one", "title|below it|two|(Go)", "three");
    }

    @Test
    void anOutlineIsSplitBeforeItsTopLinesAlone() {
        var message = Message.builder()
                .heading("title")
                .outline(List.of(line(2, "a"), line(3, "b"), line(2, "c"), line(4, "d"), line(2, "e")))
                .line("end")
                .build();

        assertThat(seams(message)).containsExactly("title|    a|      b", "    c|        d", "    e", "end");
    }

    @Test
    void buttonsAtTheBeginningStandAlone() {
        var message =
                Message.builder().buttons(Button.of("a", "", "Go")).line("on").build();

        assertThat(seams(message)).containsExactly("(Go)", "on");
    }

    @Test
    void nothingHasNoSeams() {
        assertThat(Seams.of(new Message(List.of()))).isEmpty();
    }

    @Test
    void asFewListsAsHoldAll() {
        var units = IntStream.rangeClosed(1, 20).boxed().toList();

        assertThat(Seams.filled(units, some -> some.size() <= 7))
                .containsExactly(units.subList(0, 7), units.subList(7, 14), units.subList(14, 20));
        assertThat(Seams.filled(units, some -> some.size() <= 20)).containsExactly(units);
        assertThat(Seams.filled(units, some -> false)).hasSize(20);
        assertThat(Seams.filled(List.of(), some -> true)).containsExactly(List.of());
    }

    @Test
    void groupsAreKeptTogetherAsLongAsOneListHoldsThem() {
        assertThat(packed(6, "Ab", "cd", "efg")).containsExactly("Abcd", "efg");
        assertThat(packed(7, "Ab", "cd", "efg")).containsExactly("Abcdefg");
        assertThat(packed(3)).containsExactly("");
    }

    @Test
    void ofWhatNoListHoldsATitleGoesWithWhatFollowsIt() {
        assertThat(packed(2, "Abcd")).containsExactly("Ab", "cd");
        assertThat(packed(3, "x", "yABcde")).containsExactly("xyA", "Bcd", "e");
        assertThat(packed(2, "AbcDe")).containsExactly("Ab", "c", "De");
        assertThat(packed(2, "ABC")).containsExactly("AB", "C");
    }

    /** Titles are in capitals. */
    private static List<String> packed(int most, String... groups) {
        var pieces = Stream.of(groups).map(group -> List.of(group.split(""))).toList();
        return Seams.packed(pieces, piece -> piece.matches("[A-Z]"), some -> some.size() <= most).stream()
                .map(some -> String.join("", some))
                .toList();
    }

    private static List<String> seams(Message message) {
        return Seams.of(message).stream()
                .map(group -> PlainText.of(new Message(group)).replace('\n', '|'))
                .toList();
    }

    private static Part.Line line(int level, String words) {
        return new Part.Line(level, Text.of(words));
    }
}
