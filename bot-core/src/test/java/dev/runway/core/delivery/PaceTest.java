package dev.runway.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.platform.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final MovableClock clock = new MovableClock();

    private Pace pace(Limit... limits) {
        return new Pace(Map.of(ScriptedPlatform.NAME, List.of(limits)), clock);
    }

    @Test
    void withoutLimitsNothingWaits() {
        var pace = new Pace(Map.of(), clock);
        for (int i = 0; i < 100; i++) {
            assertThat(pace.take(Sent.channel("portfolio"), Delivery.Kind.POST)).isEmpty();
        }
        assertThat(pace.resting()).isEmpty();
    }

    /** Teams' four limits at once: whatever stretch of time is looked at, there are not too many calls in it. */
    @Test
    void noStretchOfTimeHasTooManyCallsAndNoneIsWasted() {
        var limits = List.of(
                new Limit(Limit.Scope.PLACE, 7, Duration.ofSeconds(1)),
                new Limit(Limit.Scope.PLACE, 8, Duration.ofSeconds(2)),
                new Limit(Limit.Scope.PLACE, 60, Duration.ofSeconds(30)));
        var pace = new Pace(Map.of(ScriptedPlatform.NAME, limits), clock);
        var calls = new ArrayList<Instant>();
        while (calls.size() < 300) {
            pace.take(Sent.channel("portfolio"), Delivery.Kind.POST)
                    .ifPresentOrElse(
                            ready -> clock.pass(Duration.between(clock.instant(), ready)),
                            () -> calls.add(clock.instant()));
        }

        for (var limit : limits) {
            for (int i = limit.calls(); i < calls.size(); i++) {
                assertThat(Duration.between(calls.get(i - limit.calls()), calls.get(i)))
                        .isGreaterThanOrEqualTo(limit.per());
            }
        }
        assertThat(Duration.between(calls.get(0), calls.get(299))).isLessThanOrEqualTo(Duration.ofSeconds(150));
    }

    @Test
    void placesDoNotWaitForEachOtherUnlessTheWorkspaceRests() {
        var pace = pace(
                new Limit(Limit.Scope.PLACE, 1, Duration.ofSeconds(1)),
                new Limit(Limit.Scope.WORKSPACE, 2, Duration.ofSeconds(10)));

        assertThat(pace.take(Sent.channel("one"), Delivery.Kind.POST)).isEmpty();
        assertThat(pace.take(Sent.channel("one"), Delivery.Kind.POST)).isPresent();
        assertThat(pace.take(Sent.channel("two"), Delivery.Kind.POST)).isEmpty();
        assertThat(pace.take(Sent.channel("three"), Delivery.Kind.POST))
                .contains(clock.instant().plusSeconds(10));
        assertThat(pace.take(Sent.channel(Sent.OTHER, "four"), Delivery.Kind.POST))
                .isEmpty();
        assertThat(pace.resting()).containsOnlyKeys(Sent.ACME);
    }

    @Test
    void countersOfPlacesThatFellSilentAreDropped() {
        var pace = pace(new Limit(Limit.Scope.PLACE, 1, Duration.ofSeconds(1)));
        for (int i = 0; i < 25_000; i++) {
            pace.take(Sent.channel("place" + i), Delivery.Kind.POST);
            clock.pass(Duration.ofMillis(10));
        }

        assertThat(pace.counted()).isLessThan(6_000);
    }
}
