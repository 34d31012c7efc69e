package dev.runway.slack.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodesTest {

    private final Codes codes = new Codes();

    @Test
    void whatIsPlainAndFitsGoesAsItIs() {
        assertThat(codes.code("answer:7|a-b/c_d.é", 18)).isEqualTo("answer:7|a-b/c_d.é");
        assertThat(codes.meant()).isEmpty();
    }

    @Test
    void whatIsLongerOrCouldComeBackOtherwiseGoesByAHashOfItsOwn() {
        var longer = codes.code("answer", 5);
        var marked = codes.code("R&D", 75);
        var other = codes.code("#answer", 75);

        assertThat(List.of(longer, marked, other))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("#[0-9a-f]{12}"));
        assertThat(codes.meant())
                .containsOnly(Map.entry(longer, "answer"), Map.entry(marked, "R&D"), Map.entry(other, "#answer"));
        assertThat(new Codes().code("R&D", 75)).isEqualTo(marked);
    }
}
