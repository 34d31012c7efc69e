package dev.runway.fakeslack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.testkit.ManualClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FakeLimitsTest {

    private final ManualClock clock = new ManualClock();
    private final FakeLimits limits = new FakeLimits(clock, 3);

    private int post(String team, String channel) {
        return limits.wait("chat.postMessage", team, Map.of("channel", channel));
    }

    private void pass(long millis) {
        clock.pass(Duration.ofMillis(millis));
    }

    @Test
    void aChannelTakesOneMessageASecondByWhateverNameOfIt() {
        assertThat(post("T1", "U7")).isZero();
        pass(999);
        assertThat(post("T1", "D7")).isEqualTo(1);
        assertThat(post("T1", "U8")).isZero();
        pass(1);
        assertThat(post("T1", "D7")).isZero();

        assertThat(limits.violations()).hasSize(1);
        assertThat(limits.violations().get(0)).contains("D7", "1 in PT1S");
    }

    @Test
    void aWorkspaceTakesItsAllowanceInAnyMinuteAndWhatIsRefusedIsNotCounted() {
        for (int channel = 0; channel < 3; channel++) {
            assertThat(post("T1", "C" + channel)).isZero();
            pass(10_000);
        }
        assertThat(post("T1", "C9")).isEqualTo(30);
        assertThat(post("T2", "C9")).isZero();
        pass(29_001);
        assertThat(post("T1", "C9")).isEqualTo(1);
        pass(999);
        assertThat(post("T1", "C9")).isZero();
        assertThat(limits.violations()).hasSize(2);
    }

    @Test
    void everyMethodHasItsOwnTier() {
        for (int call = 0; call < 50; call++) {
            assertThat(limits.wait("chat.update", "T1", Map.of("channel", "C1")))
                    .isZero();
        }

        assertThat(limits.wait("chat.update", "T1", Map.of("channel", "C1"))).isEqualTo(60);
        assertThat(limits.wait("conversations.history", "T1", Map.of())).isZero();
        assertThat(limits.wait("auth.test", "T1", Map.of())).isZero();
        assertThat(post("T1", "C1")).isZero();
    }
}
