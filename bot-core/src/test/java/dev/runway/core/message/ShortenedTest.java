package dev.runway.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Part.Chart;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortenedTest {

    @Test
    void whatFitsIsWholeAndOneMoreEndsWithThreeDots() {
        assertThat(Shortened.to(4, "week")).isEqualTo("week");
        assertThat(Shortened.to(4, "weeks")).isEqualTo("wee…");
    }

    @Test
    void aCharacterThatIsWrittenAsTwoIsNeverCutInHalf() {
        assertThat(Shortened.to(4, "a😀😀")).isEqualTo("a😀…");
        assertThat(Shortened.to(4, "😀😀😀")).isEqualTo("😀…");
    }

    @Test
    void soAreTitlesAndLabels() {
        var smiles = "😀".repeat(40);
        var value = new Chart.Series("A", Chart.Tone.PLAIN, List.of(1.0));
        assertThat(new Chart(smiles, Chart.Kind.BAR, List.of("a"), List.of(value)).title())
                .isEqualTo("😀".repeat(24) + "…");
        assertThat(Button.of("act", "", smiles).label()).isEqualTo("😀".repeat(37) + "…");
        var form = new Form("act", "", smiles, List.of(), "x" + smiles);
        assertThat(form.title()).isEqualTo("😀".repeat(Form.LONGEST_TITLE / 2 - 1) + "…");
        assertThat(form.submit()).isEqualTo("x" + "😀".repeat(Form.LONGEST_TITLE / 2 - 1) + "…");
    }
}
