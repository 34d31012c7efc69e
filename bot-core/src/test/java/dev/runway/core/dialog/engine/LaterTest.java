package dev.runway.core.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Setting;
import dev.runway.core.platform.Ability;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaterTest {

    private static final Setting THURSDAY_AT_TEN = at("2026-11-26T10:00");

    private static Setting at(String local) {
        return new Setting(
                Chat.ANA, LocalDateTime.parse(local).atZone(Chat.LISBON).toInstant(), EnumSet.allOf(Ability.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"never", "25:00", "13pm", "yesterday", "in 30 days", "today", "2026-11-26 09:00", "10:75", "soon"
            })
    void refusesTimesThatAreNoneOrPastOrTooFarAway(String words) {
        assertThat(Later.read(words, THURSDAY_AT_TEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|2026-11-26T11:00",
                "in 2 hours|2026-11-26T12:00",
                "30 min|2026-11-26T10:30",
                "in half an hour|2026-11-26T10:30",
                "an hour|2026-11-26T11:00",
                "15:00|2026-11-26T15:00",
                "at 3pm|2026-11-26T15:00",
                "9|2026-11-27T09:00",
                "12am|2026-11-27T00:00",
                "tomorrow|2026-11-27T09:00",
                "tomorrow at 15:30|2026-11-27T15:30",
                "friday 8:15|2026-11-27T08:15",
                "this afternoon|2026-11-26T14:00",
                "next week|2026-11-30T09:00",
                "2 December|2026-12-02T09:00"
            })
    void readsWhenLaterIs(String words, LocalDateTime then) {
        assertThat(Later.read(words == null ? "" : words, THURSDAY_AT_TEN)).contains(then.atZone(Chat.LISBON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-26T15:00|today at 15:00",
                "2026-11-27T09:00|tomorrow at 09:00",
                "2026-12-04T09:00|on Friday, 4 December, at 09:00"
            })
    void saysWhenThatIs(LocalDateTime then, String words) {
        assertThat(Later.inWords(then.atZone(Chat.LISBON), LocalDate.of(2026, 11, 26)))
                .isEqualTo(words);
    }

    @Property
    void neverFailsOnAnyWords(@ForAll String words) {
        assertThat(Later.read(words, THURSDAY_AT_TEN)).isNotNull();
    }
}
