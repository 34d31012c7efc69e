package dev.runway.faketeams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.testkit.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectorLimitsTest {

    private final ManualClock clock = new ManualClock();
    private final ConnectorLimits limits = new ConnectorLimits(clock);

    private int call(String conversation) {
        return limits.wait("acme", conversation);
    }

    private void pass(long millis) {
        clock.pass(Duration.ofMillis(millis));
    }

    /** How many of so many calls go through, one each time that so much passed. */
    private int through(int calls, long millis) {
        int through = 0;
        for (int call = 0; call < calls; call++) {
            through += call("19:one@thread.tacv2") == 0 ? 1 : 0;
            pass(millis);
        }
        return through;
    }

    @Test
    void aConversationTakesSevenInASecondAndEightInTwo() {
        for (int call = 0; call < 7; call++) {
            assertThat(call("a:ana")).isZero();
        }
        assertThat(call("a:ana")).isEqualTo(1);
        assertThat(call("a:ben")).isZero();
        pass(1_000);
        assertThat(call("a:ana")).isZero();
        assertThat(call("a:ana")).isEqualTo(1);
        pass(999);
        assertThat(call("a:ana")).isEqualTo(1);
        pass(1);
        assertThat(call("a:ana")).isZero();

        assertThat(limits.violations()).hasSize(3);
        assertThat(limits.violations().get(1)).contains("a:ana", "8 in PT2S");
    }

    @Test
    void aConversationTakesSixtyInThirtySecondsAndEighteenHundredInAnHour() {
        assertThat(through(100, 290)).isEqualTo(60);
        pass(60_000);
        assertThat(through(3_000, 1_000)).isEqualTo(1_800 - 60);
        assertThat(limits.violations()).anySatisfy(line -> assertThat(line).contains("1800 in PT1H"));
    }

    @Test
    void aChannelsThreadsAreOneConversation() {
        for (int thread = 0; thread < 7; thread++) {
            assertThat(call("19:one@thread.tacv2;messageid=" + thread)).isZero();
        }

        assertThat(call("19:one@thread.tacv2")).isEqualTo(1);
        assertThat(call("19:other@thread.tacv2")).isZero();
    }

    @Test
    void aTenantTakesThirtyInASecondWhateverTheyAreAndWhatIsRefusedIsNotCounted() {
        for (int person = 0; person < 29; person++) {
            assertThat(call("a:" + person)).isZero();
        }
        assertThat(call("")).isZero();
        assertThat(call("a:29")).isEqualTo(1);
        assertThat(call("")).isEqualTo(1);
        assertThat(limits.wait("beta", "a:29")).isZero();
        pass(1_000);
        for (int person = 0; person < 30; person++) {
            assertThat(call("a:" + person)).isZero();
        }
        assertThat(limits.violations()).hasSize(2);
    }
}
