package dev.runway.testkit.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.door.Tries;
import dev.runway.core.platform.PlatformException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriesTest {

    private final List<Duration> waited = new ArrayList<>();
    private final ArrayDeque<PlatformException> failures = new ArrayDeque<>();
    private int calls;

    private void call() {
        calls++;
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
    }

    private void tooEarlyBy(Duration after) {
        failures.add(PlatformException.tryLater("Slack", "answering", after, null));
    }

    @Test
    void waitAsLongAsIsAskedAndNoLongerThanSomebodyWaits() {
        tooEarlyBy(Duration.ofMillis(1_500));
        tooEarlyBy(Duration.ofMinutes(1));
        new Tries(waited::add).of(this::call);

        assertThat(waited).containsExactly(Duration.ofMillis(1_500), Duration.ofSeconds(3));
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void areThree() {
        for (int each = 0; each < 3; each++) {
            tooEarlyBy(null);
        }

        assertThatThrownBy(() -> new Tries(waited::add).of(this::call)).isInstanceOf(PlatformException.class);
        assertThat(waited).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void areForWhatPassesAlone() {
        failures.add(PlatformException.stopPostingThere("Slack", "answering", null));

        assertThatThrownBy(() -> new Tries(waited::add).of(this::call)).isInstanceOf(PlatformException.class);
        assertThat(waited).isEmpty();
    }

    @Test
    void endWhenTheProcessStops() {
        tooEarlyBy(null);

        assertThatThrownBy(() -> new Tries(wait -> {
                            throw new InterruptedException();
                        })
                        .of(this::call))
                .isInstanceOf(PlatformException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(calls).isEqualTo(1);
    }
}
