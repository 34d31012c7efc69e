package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.bot.schema.Activity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityReaderTest {

    private static Optional<Activity> read(String json) {
        return ActivityReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T10:00:00Z, 2026-11-26T10:00:00Z",
        "2026-11-26T10:00:00.478Z, 2026-11-26T10:00:00.478Z",
        "2026-11-26T10:00:00.4Z, 2026-11-26T10:00:00.400Z",
        "2026-11-26T10:00:00.1234567Z, 2026-11-26T10:00:00.1234567Z",
        "2026-11-26T11:00:00.478+01:00, 2026-11-26T10:00:00.478Z"
    })
    void readsATimeHoweverMuchOfASecondItHas(String written, Instant meant) {
        var activity =
                read("{\"type\":\"message\",\"timestamp\":\"" + written + "\"}").orElseThrow();
        assertThat(activity.getTimestamp().toInstant()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"timestamp\":null}"})
    void makesUpNoTime(String json) {
        assertThat(read(json).orElseThrow().getTimestamp()).isNull();
    }

    /** Teams grows: what is new in an activity must not shut the door. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"somethingNew\",\"more\":{\"deep\":[1,2,{}]}}",
                "{\"textFormat\":\"fancy\",\"inputHint\":\"new\",\"attachmentLayout\":\"new\",\"importance\":\"new\"}",
                "{\"from\":{\"role\":\"new\"},\"conversation\":{\"conversationType\":\"new\",\"more\":1}}",
                "{\"entities\":[{\"type\":\"new\",\"more\":{}}],\"attachments\":[{\"contentType\":\"new\",\"content\":7}]}",
                "{\"reactionsAdded\":[{\"type\":\"new\"}],\"suggestedActions\":{\"actions\":[{\"type\":\"Action.New\"}]}}",
                "{\"value\":\"words\",\"channelData\":[],\"text\":\"\uFFFD\"}"
            })
    void leavesOutWhatItDoesNotKnow(String json) {
        assertThat(read(json)).isPresent();
    }

    static String[] none() {
        return new String[] {
            "",
            " ",
            "null",
            "42",
            "true",
            "\"\"",
            "\"message\"",
            "[]",
            "[{\"type\":\"message\"}]",
            "{",
            "{}}",
            "{} x",
            "{}{}",
            "{\"type\":\"message\"",
            "{type:'message'}",
            "{\"type\":\"message\",}",
            "{\"type\":NaN}",
            "{\"type\":{}}",
            "{\"entities\":{}}",
            "{\"timestamp\":\"yesterday\"}",
            "{\"text\":\"line\nend\"}",
            "{\"a\":".repeat(100_000),
            "[".repeat(100_000),
            "{\"value\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
            "<xml/>",
            "text=message",
            "--boundary\r\n\r\n{}\r\n--boundary--"
        };
    }

    @ParameterizedTest
    @MethodSource("none")
    void readsNothingElse(String body) {
        assertThat(read(body)).isEmpty();
    }

    @Test
    void readsNoOtherBytesThanUtf8() {
        assertThat(ActivityReader.read("{\"text\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }
}
