package dev.runway.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.fakeslack.Signer;
import dev.runway.slack.receive.Signature.Claim;
import dev.runway.testkit.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final byte[] BODY = "command=%2Fintake&text=".getBytes(StandardCharsets.UTF_8);

    private final ManualClock clock = new ManualClock();
    private final Signature signature = new Signature(SECRET, clock);
    private final Signer slack = new Signer(SECRET);

    private String now() {
        return String.valueOf(clock.instant().getEpochSecond());
    }

    private boolean isGenuine(String timestamp, String signed, byte[] body) {
        return signature
                .claim(List.of(timestamp), List.of(signed))
                .filter(claim -> signature.isGenuine(claim, body))
                .isPresent();
    }

    @Test
    void ofSlackIsGenuine() {
        assertThat(isGenuine(now(), slack.signature(now(), BODY), BODY)).isTrue();
        assertThat(isGenuine(now(), slack.signature(now(), new byte[0]), new byte[0]))
                .as("an empty body")
                .isTrue();
    }

    @Test
    void isForOneBodyOneMomentAndOneSecret() {
        var signed = slack.signature(now(), BODY);
        var later = String.valueOf(clock.instant().getEpochSecond() + 1);

        assertThat(isGenuine(now(), signed, "command=%2Fintake&text=x".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(isGenuine(later, signed, BODY)).isFalse();
        assertThat(isGenuine(now(), new Signer("another").signature(now(), BODY), BODY))
                .isFalse();
    }

    @Test
    void withOneCharacterChangedIsNone() {
        var signed = slack.signature(now(), BODY);

        assertThat(IntStream.range(0, signed.length()).mapToObj(at -> changed(signed, at)))
                .hasSize(67)
                .noneMatch(wrong -> isGenuine(now(), wrong, BODY));
    }

    private static String changed(String signed, int at) {
        return signed.substring(0, at) + (signed.charAt(at) == '0' ? '1' : '0') + signed.substring(at + 1);
    }

    @Test
    void inAnotherSpellingIsNone() {
        var signed = slack.signature(now(), BODY);
        var hex = signed.substring(3);

        assertThat(List.of(
                        "",
                        "v0=",
                        hex,
                        "v1=" + hex,
                        "V0=" + hex,
                        signed.toUpperCase(Locale.ROOT),
                        signed + " ",
                        signed + "0",
                        signed.substring(0, signed.length() - 1),
                        signed + "," + signed,
                        "v0=" + hex.replace(hex.charAt(0), (char) (hex.charAt(0) + 0x100))))
                .noneMatch(wrong -> isGenuine(now(), wrong, BODY));
    }

    @Test
    void holdsForFiveMinutesBothWays() {
        var timestamp = now();
        var signed = slack.signature(timestamp, BODY);

        clock.pass(Duration.ofMinutes(5));
        assertThat(isGenuine(timestamp, signed, BODY)).as("five minutes old").isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(isGenuine(timestamp, signed, BODY)).as("a second more").isFalse();
        clock.pass(Duration.ofMinutes(-10).minusSeconds(1));
        assertThat(isGenuine(timestamp, signed, BODY)).as("five minutes ahead").isTrue();
        clock.pass(Duration.ofSeconds(-1));
        assertThat(isGenuine(timestamp, signed, BODY)).as("a second more").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "1e9",
                "+1795687200",
                "-1795687200",
                " 1795687200",
                "1795687200 ",
                "1795687200.0",
                "0x6b0800e0",
                "١٧٩٥٦٨٧٢٠٠",
                "9999999999999",
                "179568720000000000000000",
                "1795687200,1795687200"
            })
    void withGarbageForATimeIsNone(String timestamp) {
        assertThat(isGenuine(timestamp, slack.signature(timestamp, BODY), BODY)).isFalse();
    }

    @Test
    void standsInOneHeaderAndItsTimeInOneOther() {
        var signed = slack.signature(now(), BODY);

        assertThat(signature.claim(List.of(now()), List.of(signed))).contains(new Claim(now(), signed));
        assertThat(signature.claim(List.of(), List.of(signed))).isEmpty();
        assertThat(signature.claim(List.of(now()), List.of())).isEmpty();
        assertThat(signature.claim(List.of(now(), now()), List.of(signed))).isEmpty();
        assertThat(signature.claim(List.of(now()), List.of(signed, signed))).isEmpty();
    }

    @Test
    void isCheckedByManyThreadsAtOnce() {
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(number -> ("text=" + number).getBytes(StandardCharsets.UTF_8))
                        .filter(body -> isGenuine(now(), slack.signature(now(), body), body)))
                .hasSize(2_000);
    }

    @Test
    void needsASecret() {
        assertThatThrownBy(() -> new Signature("", clock)).isInstanceOf(IllegalArgumentException.class);
    }
}
