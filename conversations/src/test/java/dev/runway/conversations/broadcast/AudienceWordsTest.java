package dev.runway.conversations.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.References.Named;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceWordsTest {

    private final AudienceWords words = new AudienceWords(List.of(
            new Named("everybody", "everybody"),
            new Named("role:LEAD", "the leads"),
            new Named("team:1", "the Health and Safety team"),
            new Named("channel:#portfolio", "#portfolio"),
            new Named("channel:#general", "#general"),
            new Named("person:1", "Ana"),
            new Named("person:2", "Ben Silva"),
            new Named("person:3", "Ben Costa")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#portfolio | channel:#portfolio",
                "#PORTFOLIO, leads | channel:#portfolio;role:LEAD",
                "the leads and ana | role:LEAD;person:1",
                "Ana & #general | person:1;channel:#general",
                "@Ana; ana, Ana | person:1",
                "Everyone | everybody",
                "the Health and Safety team and Ben Silva | team:1;person:2",
            })
    void onesOwnWordsBecomeKeys(String said, String keys) {
        assertThat(words.read(said)).extracting(Named::key).containsExactly(keys);
    }

    @Test
    void whatStandsForSeveralIsAsked() {
        assertThat(words.read("#portfolio and ben"))
                .extracting(Named::name)
                .containsExactly("#portfolio and Ben Silva", "#portfolio and Ben Costa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#finance", "Ana and Zaphod", "", " , ", "portfolios of the world"})
    void oneUnknownNameMakesTheWholeUnknown(String said) {
        assertThat(words.read(said)).isEmpty();
    }

    @Test
    void aMisspeltPartIsMendedAndTheRestKept() {
        assertThat(words.nearest("#portfolo, ana")).extracting(Named::name).containsExactly("#portfolio and Ana");
        assertThat(words.nearest("Zaphod Beeblebrox")).isEmpty();
    }

    @Test
    void whatNothingComesNearToIsLeftOutAndTheRestOffered() {
        assertThat(words.nearest("#portfolo, Zaphod and ana"))
                .containsExactly(new Named("channel:#portfolio;person:1", "#portfolio and Ana, without \"Zaphod\""));
        assertThat(words.nearest("Zaphod and Trillian")).isEmpty();
    }

    @Test
    void aKeyReadsAsItsNames() {
        assertThat(words.shown("channel:#portfolio;role:LEAD;person:1")).isEqualTo("#portfolio, the leads and Ana");
        assertThat(words.shown("person:99;person:1")).isEqualTo("Ana");
    }
}
