package dev.runway.slack.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainWordsTest {

    @Test
    void whatSlackWouldRefuseForSayingNothingHasThreeDots() {
        assertThat(PlainWords.of(" \n", 24)).isEqualTo("…");
        assertThat(PlainWords.of("a", 24)).isEqualTo("a");
    }

    @Test
    void whatPeopleWroteIsWordsAndFits() {
        assertThat(PlainWords.object("<!channel> \u202E", 75).getText()).isEqualTo("&lt;!channel&gt; [U+202E]");
        assertThat(PlainWords.object("x".repeat(76), 75).getText()).isEqualTo("x".repeat(74) + "…");
    }

    @Test
    void bothEndsOfARangeGetHalf() {
        var from = "a".repeat(36);
        assertThat(PlainWords.range(from, "b<" + "b".repeat(40), 75).getText())
                .isEqualTo(from + " – b<" + "b".repeat(33) + "…")
                .hasSize(75);
        assertThat(PlainWords.range(from + "a", "b", 75).getText()).isEqualTo("a".repeat(35) + "… – b");
    }
}
