package dev.runway.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CutTest {

    @Test
    void whatFitsStaysWhole() {
        assertThat(Cut.pieces("ten chars.", 10)).containsExactly("ten chars.");
        assertThat(Cut.pieces("", 10)).containsExactly("");
    }

    @Test
    void aLineIsTheBestSeamThenASentenceThenAWord() {
        assertThat(Cut.pieces("One. Two\nthree four", 12)).containsExactly("One. Two\n", "three four");
        assertThat(Cut.pieces("One two. Three four", 12)).containsExactly("One two. ", "Three four");
        assertThat(Cut.pieces("one two three four", 10)).containsExactly("one two ", "three four");
    }

    @Test
    void aSeamNearTheBeginningIsNone() {
        assertThat(Cut.pieces("a bcdefghijklmno", 10)).containsExactly("a bcdefghi", "jklmno");
        assertThat(Cut.pieces("abcde fghijklmno", 10)).containsExactly("abcde ", "fghijklmno");
        assertThat(Cut.pieces("abcd efghijklmno", 10)).containsExactly("abcd efghi", "jklmno");
    }

    @Test
    void aSeamThatJustFitsIsTaken() {
        assertThat(Cut.pieces("123456789 abc", 10)).containsExactly("123456789 ", "abc");
        assertThat(Cut.pieces("1234567890 abc", 10)).containsExactly("1234567890", " abc");
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(Cut.pieces("abc👩‍💻", 5)).containsExactly("abc", "👩‍💻");
        assertThat(Cut.pieces("e\u0301e\u0301", 3)).containsExactly("e\u0301", "e\u0301");
        assertThat(Cut.pieces("a😀", 2)).containsExactly("a", "😀");
    }

    @Test
    void aCharacterThatIsTooLongIsCutBetweenCodePoints() {
        assertThat(Cut.pieces("👨‍👩‍👧", 4)).isEqualTo(List.of("👨\u200D", "👩\u200D", "👧"));
        assertThat(Cut.pieces("e\u0301\u0301\u0301", 2)).containsExactly("e\u0301", "\u0301\u0301");
    }

    @Test
    void whatIsShortenedEndsVisibly() {
        assertThat(Cut.shortened("12345", 5)).isEqualTo("12345");
        assertThat(Cut.shortened("123456", 5)).isEqualTo("1234…");
        assertThat(Cut.shortened("abc👩‍💻d", 5)).isEqualTo("abc…");
        assertThat(Cut.shortened("ab", 1)).isEqualTo("…");
        assertThat(Cut.ended("ab", 2)).isEqualTo("ab…");
    }
}
