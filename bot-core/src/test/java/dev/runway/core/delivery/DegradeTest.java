package dev.runway.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Place;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Ability;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DegradeTest {

    private static final Set<Ability> ALL = EnumSet.allOf(Ability.class);

    @Test
    void choicesAreNumberedWhereThereAreNoButtons() {
        var question = Message.of("How is it now?")
                .with(Button.of("dialog", "1", "On track"), Button.of("dialog", "2", "At risk"));

        assertThat(PlainText.of(Degrade.shown(question, Set.of())))
                .isEqualTo("How is it now?\n1. On track\n2. At risk\nSay a number, or the words.");
        assertThat(Degrade.shown(question, ALL)).isEqualTo(question);
    }

    @Test
    void aSingleButtonIsNamed() {
        var message = Message.of("Thank you.").with(Button.of("edit", "1", "Edit"));

        assertThat(PlainText.of(Degrade.shown(message, Set.of()))).isEqualTo("Thank you.\nYou can say \"Edit\".");
    }

    @Test
    void aChartIsSaidInWordsWhereNoneIsDrawn() {
        var chart = new Part.Chart(
                "Projects",
                Part.Chart.Kind.BAR,
                List.of("Moves", "Everyday"),
                List.of(new Part.Chart.Series("all", Part.Chart.Tone.PLAIN, List.of(3.0, 7.0))));
        var message = Message.builder().chart(chart).build();

        assertThat(Degrade.shown(message, ALL)).isEqualTo(message);
        assertThat(Degrade.shown(message, Set.of())).isEqualTo(Message.of("Projects: Moves: 3; Everyday: 7"));
    }

    @Test
    void anAcknowledgementCarriesWhatNeedNotBeTypedAndNobodyElseReads() {
        var direct = new Place(Sent.ACME, "d", Place.Kind.DIRECT, "Ana");
        var words = Message.of("Thank you.");
        var choice = words.with(Button.of("edit", "1", "Edit"));

        var untold = EnumSet.complementOf(EnumSet.of(Ability.PRIVATE));
        var unpressed = EnumSet.complementOf(EnumSet.of(Ability.BUTTONS));
        assertThat(Degrade.acknowledges(words, untold, direct)).isFalse();
        assertThat(Degrade.acknowledges(words, unpressed, direct)).isTrue();
        assertThat(Degrade.acknowledges(choice, unpressed, direct)).isFalse();
        assertThat(Degrade.acknowledges(choice, ALL, direct)).isTrue();
        assertThat(Degrade.acknowledges(words, untold, Sent.channel("portfolio")))
                .isFalse();
        assertThat(Degrade.acknowledges(choice, unpressed, Sent.channel("portfolio")))
                .isTrue();
        assertThat(Degrade.acknowledges(choice, ALL, Sent.channel("portfolio"))).isTrue();
        assertThat(Degrade.asForm(ALL)).isTrue();
        assertThat(Degrade.asForm(Set.of())).isFalse();
    }
}
