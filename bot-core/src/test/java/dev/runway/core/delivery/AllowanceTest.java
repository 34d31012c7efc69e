package dev.runway.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.platform.Call;
import dev.runway.core.platform.Limit;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What an adapter asks its platform by itself, beside all deliveries. */
class AllowanceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Sent sent = new Sent();
    private final ScriptedPlatform platform = sent.platform;

    private void allows(Call... calls) {
        platform.limits.add(new Limit(Limit.Scope.WORKSPACE, Set.of(calls), 3, SECOND));
    }

    private void postsTwo() {
        sent.post("portfolio", "one");
        sent.post("ledger", "two");
    }

    @Test
    void deliveriesMakeRoomForIt() {
        allows(Call.POST, Call.LOOK_UP);
        var courier = sent.courier();

        assertThat(courier.<String>counting(Sent.ACME, Call.LOOK_UP, 2, () -> "Ana"))
                .isEqualTo("Ana");
        postsTwo();
        courier.deliverAllNow();

        assertThat(platform.asked).hasSize(1);
        sent.clock.pass(SECOND);
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(2);
    }

    @Test
    void itWaitsForNothingAndCountsWhenItFailsToo() {
        allows(Call.POST, Call.LOOK_UP);
        var courier = sent.courier();
        Supplier<String> failing = () -> {
            throw new IllegalStateException("no answer");
        };

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> courier.counting(Sent.ACME, Call.LOOK_UP, 1, failing))
                    .hasMessage("no answer");
        }
        postsTwo();
        courier.deliverAllNow();

        assertThat(platform.asked).isEmpty();
        sent.clock.pass(SECOND);
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(2);
    }

    @Test
    void whatNoLimitCountsAndAnotherWorkspacesIsNoMatter() {
        allows(Call.POST);
        var courier = sent.courier();

        assertThat(courier.<Integer>counting(Sent.ACME, Call.LOOK_UP, 3, () -> 1))
                .isEqualTo(1);
        assertThat(courier.<Integer>counting(Sent.OTHER, Call.POST, 3, () -> 2)).isEqualTo(2);
        postsTwo();
        courier.deliverAllNow();

        assertThat(platform.asked).hasSize(2);
    }
}
