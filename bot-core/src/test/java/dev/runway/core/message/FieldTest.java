package dev.runway.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Field.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {

    private static final List<Field.Option> OPTIONS =
            List.of(new Field.Option("a", "One"), new Field.Option("b", "Two"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 22 November 2026",
        "2027-03-01, 1 March 2027",
        "next Friday, next Friday",
        "2026-02-30, 2026-02-30"
    })
    void aDayGoesByItsMonthsName(String filled, String read) {
        assertThat(field(Kind.DATE, List.of()).inWords(List.of(filled))).containsExactly(read);
    }

    @Test
    void wordsThatLookLikeADayAreWords() {
        assertThat(field(Kind.TEXT, List.of()).inWords(List.of("2026-11-22"))).containsExactly("2026-11-22");
    }

    @Test
    void aLineStaysALineUnlessItIsBlank() {
        assertThat(field(Kind.LONG_TEXT, List.of()).inWords(List.of("one\n \ntwo", "three")))
                .containsExactly("one", "two", "three");
    }

    @Test
    void whatWasChosenGoesByItsLabelsInOneLine() {
        assertThat(field(Kind.SEVERAL_OF, OPTIONS).inWords(List.of("b", "a", "c")))
                .containsExactly("Two, One, c");
    }

    @ParameterizedTest
    @CsvSource({"TEXT", "DATE", "ONE_OF", "SEVERAL_OF"})
    void nothingIsNoLine(Kind kind) {
        var field = field(kind, kind == Kind.ONE_OF || kind == Kind.SEVERAL_OF ? OPTIONS : List.of());

        assertThat(field.inWords(List.of())).isEmpty();
        assertThat(field.inWords(List.of(""))).isEmpty();
    }

    private static Field field(Kind kind, List<Field.Option> options) {
        return new Field("field", "A label", "", kind, options, List.of(), true, false, "");
    }
}
