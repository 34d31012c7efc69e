package dev.runway.slack.send;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"dialog", "help.take", "a#b", "a#1", ""})
    void theActionComesBack(String action) {
        assertThat(ActionIds.action(ActionIds.of(action, 3))).isEqualTo(action);
        assertThat(ActionIds.of(action, 1)).isNotEqualTo(ActionIds.of(action, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dialog", ""})
    void anIdThatIsNotOursIsTheActionItself(String action) {
        assertThat(ActionIds.action(action)).isEqualTo(action);
    }
}
