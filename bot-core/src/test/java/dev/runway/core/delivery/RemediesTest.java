package dev.runway.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.delivery.Delivery.State;
import dev.runway.core.message.Message;
import dev.runway.core.platform.PlatformException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the courier waits before it tries again. */
class RemediesTest {

    private static final PlatformException TRY_LATER =
            PlatformException.tryLater("Teams", "posting in #portfolio", null, null);

    private final MovableClock clock = new MovableClock();
    private final Remedies remedies = new Remedies(clock, new Random(7), CourierSettings.usual());

    private Duration waitAfter(int failures, PlatformException failure) {
        var row = Delivery.post(
                UUID.randomUUID(), Sent.channel("portfolio"), Message.of("Hello"), "test", clock.instant());
        for (int i = 0; i < failures; i++) {
            row = row.troubled(Duration.ZERO);
        }
        var verdict = remedies.afterSending(row, failure, false, false);
        assertThat(verdict.row().state()).isEqualTo(State.WAITING);
        return Duration.between(clock.instant(), verdict.rest().orElseThrow().until());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "5, 32", "8, 256", "9, 300", "63, 300", "1000, 300"})
    void theWaitDoublesUpToFiveMinutesAndLiesSomewhereInItsUpperHalf(int failures, int seconds) {
        var waits = new HashSet<Duration>();
        for (int i = 0; i < 200; i++) {
            var wait = waitAfter(failures, TRY_LATER);
            assertThat(wait).isBetween(Duration.ofMillis(seconds * 500L), Duration.ofSeconds(seconds));
            waits.add(wait);
        }
        assertThat(waits)
                .as("many that failed together do not come back together")
                .hasSizeGreaterThan(100);
    }

    @Test
    void whatThePlatformAsksForIsWaitedForAndNoLonger() {
        var asked = PlatformException.tryLater("Teams", "posting", Duration.ofSeconds(17), null);
        assertThat(waitAfter(9, asked)).isEqualTo(Duration.ofSeconds(17));
    }

    @ParameterizedTest
    @CsvSource({"0", "-5"})
    void whatAsksForNoTimeIsNotHurriedAfter(int seconds) {
        var asked = PlatformException.tryLater("Teams", "posting", Duration.ofSeconds(seconds), null);
        assertThat(waitAfter(2, asked)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }
}
