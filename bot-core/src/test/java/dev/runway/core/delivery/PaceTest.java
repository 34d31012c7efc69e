package dev.runway.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.directory.Place;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MovableClock clock = new MovableClock();

    private Pace pace(Limit... limits) {
        return new Pace(Map.of(ScriptedPlatform.NAME, List.of(limits)), clock);
    }

    /** A call that is answered at once, if it need not wait. */
    private static Optional<Instant> call(Pace pace, Place place, Call call) {
        return call(pace, place, Map.of(call, 1));
    }

    private static Optional<Instant> call(Pace pace, Place place, Map<Call, Integer> calls) {
        var leave = pace.ask(place, calls, false);
        if (leave.mustWait().isEmpty()) {
            leave.over();
        }
        return leave.mustWait().map(Pace.Wait::until);
    }

    @Test
    void withoutLimitsNothingWaits() {
        var pace = new Pace(Map.of(), clock);
        for (int i = 0; i < 100; i++) {
            assertThat(call(pace, Sent.channel("portfolio"), Call.POST)).isEmpty();
        }
        assertThat(pace.resting().calls()).isEmpty();
        assertThat(pace.resting().until()).isEmpty();
    }

    /** Teams' four limits at once: whatever stretch of time is looked at, there are not too many calls in it. */
    @Test
    void noStretchOfTimeHasTooManyCallsAndNoneIsWasted() {
        var limits = List.of(
                new Limit(Limit.Scope.PLACE, 7, SECOND),
                new Limit(Limit.Scope.PLACE, 8, Duration.ofSeconds(2)),
                new Limit(Limit.Scope.PLACE, 60, Duration.ofSeconds(30)));
        var pace = new Pace(Map.of(ScriptedPlatform.NAME, limits), clock);
        var calls = new ArrayList<Instant>();
        while (calls.size() < 300) {
            call(pace, Sent.channel("portfolio"), Call.POST)
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

    /** The first may have arrived late and the next arrives at once: only after the answer is it certain when it was counted. */
    @Test
    void aCallCountsUntilItsTimeAfterItsAnswer() {
        var pace = pace(new Limit(Limit.Scope.WORKSPACE, 2, MINUTE));
        var slow = pace.ask(Sent.channel("one"), Map.of(Call.POST, 1), false);
        assertThat(call(pace, Sent.channel("two"), Call.POST)).isEmpty();
        clock.pass(Duration.ofSeconds(10));
        assertThat(pace.ask(Sent.channel("three"), Map.of(Call.POST, 1), false).mustWait())
                .contains(new Pace.Wait(Call.POST, Instant.EPOCH.plusSeconds(60)));

        slow.over();
        clock.pass(Duration.ofSeconds(50));

        assertThat(call(pace, Sent.channel("three"), Call.POST)).isEmpty();
        assertThat(call(pace, Sent.channel("four"), Call.POST)).contains(Instant.EPOCH.plusSeconds(70));
    }

    @Test
    void whileAllIsUnderWayNobodyKnowsASoonerEndThanAWholeStretch() {
        var pace = pace(new Limit(Limit.Scope.PLACE, 1, SECOND));
        var place = Sent.channel("one");
        pace.ask(place, Map.of(Call.POST, 1), false);
        clock.pass(Duration.ofSeconds(20));

        assertThat(call(pace, place, Call.POST)).contains(Instant.EPOCH.plusSeconds(21));
        assertThat(pace.ready(place)).isEqualTo(Instant.EPOCH.plusSeconds(21));
    }

    @Test
    void placesDoNotWaitForEachOtherUnlessTheWorkspaceRests() {
        var pace = pace(
                new Limit(Limit.Scope.PLACE, 1, SECOND), new Limit(Limit.Scope.WORKSPACE, 2, Duration.ofSeconds(10)));

        assertThat(call(pace, Sent.channel("one"), Call.POST)).isEmpty();
        assertThat(call(pace, Sent.channel("one"), Call.POST)).isPresent();
        assertThat(call(pace, Sent.channel("two"), Call.POST)).isEmpty();
        assertThat(call(pace, Sent.channel("three"), Call.POST))
                .contains(clock.instant().plusSeconds(10));
        assertThat(call(pace, Sent.channel(Sent.OTHER, "four"), Call.POST)).isEmpty();
        assertThat(pace.resting().calls())
                .containsExactly(new Outbox.Resting(Sent.ACME, EnumSet.allOf(Call.class), false));
        assertThat(pace.resting().until()).contains(clock.instant().plusSeconds(10));
    }

    @Test
    void aPlaceIsTheSameWhateverItIsCalled() {
        var pace = pace(new Limit(Limit.Scope.PLACE, 1, SECOND));
        var renamed = new Place(Sent.ACME, "one", Place.Kind.DIRECT, "Ana");

        assertThat(call(pace, Sent.channel("one"), Call.POST)).isEmpty();
        assertThat(call(pace, renamed, Call.POST)).isPresent();
        assertThat(pace.ready(renamed)).isEqualTo(clock.instant().plusSeconds(1));
    }

    @Test
    void aLimitCountsTheCallsItNames() {
        var pace = pace(
                new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), 2, MINUTE),
                new Limit(Limit.Scope.WORKSPACE, Set.of(Call.REPLACE, Call.REMOVE), 1, MINUTE));
        var place = Sent.channel("one");

        assertThat(call(pace, place, Call.REMOVE)).isEmpty();
        assertThat(call(pace, place, Call.REPLACE)).isPresent();
        assertThat(call(pace, place, Call.POST)).isEmpty();
        assertThat(call(pace, place, Call.LOOK_UP)).isEmpty();
        assertThat(pace.resting().calls())
                .containsExactly(new Outbox.Resting(Sent.ACME, Set.of(Call.REPLACE, Call.REMOVE), false));
    }

    @Test
    void severalCallsAreCountedTogetherOrNotAtAll() {
        var pace = pace(
                new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), 3, MINUTE),
                new Limit(Limit.Scope.WORKSPACE, Set.of(Call.REPLACE), 1, MINUTE));
        var place = Sent.channel("one");
        assertThat(call(pace, place, Map.of(Call.POST, 2))).isEmpty();
        clock.pass(Duration.ofSeconds(10));

        assertThat(pace.ask(place, Map.of(Call.REPLACE, 1, Call.POST, 2), false).mustWait())
                .contains(new Pace.Wait(Call.POST, Instant.EPOCH.plusSeconds(60)));
        assertThat(call(pace, place, Call.REPLACE)).isEmpty();
        assertThat(call(pace, place, Call.POST)).isEmpty();
        assertThat(call(pace, place, Map.of(Call.POST, 2))).contains(Instant.EPOCH.plusSeconds(60));
        assertThat(call(pace, place, Map.of(Call.POST, 3))).contains(Instant.EPOCH.plusSeconds(70));
    }

    @Test
    void aLittleOfAWorkspacesAllowanceIsKeptForWhereAnAnswerIsAwaited() {
        assertThat(IntStream.of(1, 9, 10, 24, 25, 49, 50, 100, 300).map(calls -> calls - withoutAnswers(calls)))
                .containsExactly(0, 0, 1, 1, 1, 1, 2, 4, 12);
    }

    /** How many go at once where nobody waits for an answer, of so many that would go where somebody does. */
    private int withoutAnswers(int calls) {
        var pace = pace(
                new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), calls, MINUTE),
                new Limit(Limit.Scope.PLACE, Set.of(Call.POST), calls, MINUTE));
        var place = Sent.channel("one");
        int made = 0;
        while (call(pace, place, Call.POST).isEmpty()) {
            made++;
        }
        assertThat(pace.resting().calls())
                .containsExactly(new Outbox.Resting(Sent.ACME, Set.of(Call.POST), made < calls));
        for (int left = made; left < calls; left++) {
            pace.ask(place, Map.of(Call.POST, 1), true).over();
        }
        assertThat(pace.ask(place, Map.of(Call.POST, 1), true).mustWait())
                .contains(new Pace.Wait(Call.POST, clock.instant().plus(MINUTE)));
        assertThat(pace.resting().calls()).containsExactly(new Outbox.Resting(Sent.ACME, Set.of(Call.POST), false));
        return made;
    }

    /** Teams' limit of a tenant: whoever needs an answer waits for the next second at most, so that no call need lie idle. */
    @Test
    void ofASecondNothingIsKeptBackAndAnswersGoFirstInTheNext() {
        for (var per : List.of(SECOND, Duration.ofSeconds(2))) {
            var pace = pace(new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), 30, per));
            var place = Sent.channel("one");
            var begun = clock.instant();
            for (int i = 0; i < 30; i++) {
                assertThat(call(pace, place, Call.POST)).isEmpty();
            }
            assertThat(pace.resting()).isEqualTo(atRest(false, begun.plus(per)));
            clock.pass(per);

            assertThat(pace.resting()).isEqualTo(atRest(true, clock.instant().plus(per.dividedBy(50))));
            assertThat(call(pace, place, Call.POST)).contains(clock.instant().plus(per.dividedBy(50)));
            var answer = pace.ask(place, Map.of(Call.POST, 2), true);
            assertThat(answer.mustWait()).isEmpty();
            answer.over();
            clock.pass(per.dividedBy(50));
            for (int i = 0; i < 28; i++) {
                assertThat(call(pace, place, Call.POST)).isEmpty();
            }
            assertThat(call(pace, place, Call.POST))
                    .contains(begun.plus(per.multipliedBy(2)).plus(per.dividedBy(50)));
            assertThat(pace.ask(place, Map.of(Call.POST, 1), true).mustWait())
                    .contains(new Pace.Wait(Call.POST, begun.plus(per.multipliedBy(2))));
        }
    }

    @Test
    void answersNeverMakeMoreCallsThanALimitAllowsEither() {
        var limit = new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), 30, SECOND);
        var pace = pace(limit);
        var place = Sent.channel("one");
        var calls = new ArrayList<Instant>();
        for (int tick = 0; tick < 1_000; tick++) {
            for (int wanted = 0; wanted < 7; wanted++) {
                var leave = pace.ask(place, Map.of(Call.POST, 1), wanted == 0);
                if (leave.mustWait().isEmpty()) {
                    leave.over();
                    calls.add(clock.instant());
                }
            }
            clock.pass(Duration.ofMillis(7));
        }

        assertThat(calls).hasSizeGreaterThan(7 * 29);
        for (int i = limit.calls(); i < calls.size(); i++) {
            assertThat(Duration.between(calls.get(i - limit.calls()), calls.get(i)))
                    .isGreaterThanOrEqualTo(limit.per());
        }
    }

    @Test
    void ofAShortStretchWithFewCallsNobodyHasAHeadStart() {
        var pace = pace(new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), 9, SECOND));
        for (int i = 0; i < 9; i++) {
            assertThat(call(pace, Sent.channel("one"), Call.POST)).isEmpty();
        }

        assertThat(call(pace, Sent.channel("one"), Call.POST))
                .contains(clock.instant().plus(SECOND));
    }

    private static Pace.AtRest atRest(boolean unlessAwaited, Instant until) {
        return new Pace.AtRest(
                Set.of(new Outbox.Resting(Sent.ACME, Set.of(Call.POST), unlessAwaited)), Optional.of(until));
    }

    @Test
    void aPlacesOwnLimitAndWhatThePlatformAskedForHoldAnswersAsWell() {
        var pace = pace(new Limit(Limit.Scope.PLACE, 10, MINUTE));
        for (int i = 0; i < 10; i++) {
            assertThat(call(pace, Sent.channel("one"), Call.POST)).isEmpty();
        }
        pace.hold(Limit.Scope.WORKSPACE, Sent.channel("any"), Call.REPLACE, SECOND);

        assertThat(pace.ask(Sent.channel("one"), Map.of(Call.POST, 1), true).mustWait())
                .isPresent();
        assertThat(pace.ask(Sent.channel("two"), Map.of(Call.REPLACE, 1), true).mustWait())
                .isPresent();
    }

    /** What answers used of it is kept back again before anybody else goes on. */
    @Test
    void whatIsKeptBackIsFilledUpFirst() {
        var pace = pace(new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), 10, MINUTE));
        var place = Sent.channel("one");
        for (int i = 0; i < 9; i++) {
            assertThat(call(pace, place, Call.POST)).isEmpty();
        }
        clock.pass(Duration.ofSeconds(50));
        pace.ask(place, Map.of(Call.POST, 1), true).over();
        assertThat(pace.resting().until()).contains(Instant.EPOCH.plusSeconds(60));
        clock.pass(Duration.ofSeconds(10));

        for (int i = 0; i < 8; i++) {
            assertThat(call(pace, place, Call.POST)).isEmpty();
        }
        assertThat(call(pace, place, Call.POST)).contains(Instant.EPOCH.plusSeconds(110));
        pace.ask(place, Map.of(Call.POST, 1), true).over();
        assertThat(call(pace, place, Call.POST)).contains(Instant.EPOCH.plusSeconds(120));
    }

    /** The platform spreads them itself; the one after them keeps its distance from the last. */
    @Test
    void moreThanFitAtOnceGoWhenTheLimitIsFree() {
        var pace = pace(new Limit(Limit.Scope.PLACE, Set.of(Call.POST), 1, SECOND));
        var place = Sent.channel("one");

        var parts = pace.ask(place, Map.of(Call.POST, 3), false);
        clock.pass(Duration.ofSeconds(2));
        parts.over();

        assertThat(parts.mustWait()).isEmpty();
        assertThat(call(pace, place, Call.POST)).contains(Instant.EPOCH.plusSeconds(3));
        clock.pass(SECOND);
        assertThat(call(pace, place, Call.POST)).isEmpty();
    }

    @Test
    void whatThePlatformAskedForHoldsThatCallInThatWorkspaceForTheLongestOfItsWaits() {
        var pace = pace();
        pace.hold(Limit.Scope.WORKSPACE, Sent.channel("any"), Call.POST, Duration.ofSeconds(30));
        pace.hold(Limit.Scope.WORKSPACE, Sent.channel("any"), Call.POST, Duration.ofSeconds(10));

        assertThat(call(pace, Sent.channel("one"), Call.POST)).contains(Instant.EPOCH.plusSeconds(30));
        assertThat(call(pace, Sent.channel("one"), Call.REPLACE)).isEmpty();
        assertThat(call(pace, Sent.channel(Sent.OTHER, "one"), Call.POST)).isEmpty();
        assertThat(pace.resting().calls()).containsExactly(new Outbox.Resting(Sent.ACME, Set.of(Call.POST), false));
        clock.pass(Duration.ofSeconds(30));
        assertThat(pace.resting().calls()).isEmpty();
        assertThat(call(pace, Sent.channel("one"), Call.POST)).isEmpty();
    }

    @Test
    void whatThePlatformAskedOfOnePlaceHoldsThatPlaceAlone() {
        var pace = pace();
        pace.hold(Limit.Scope.PLACE, Sent.channel("one"), Call.POST, Duration.ofSeconds(30));

        assertThat(call(pace, Sent.channel("one"), Call.POST)).contains(Instant.EPOCH.plusSeconds(30));
        assertThat(call(pace, Sent.channel("one"), Call.REPLACE)).isEmpty();
        assertThat(call(pace, Sent.channel("two"), Call.POST)).isEmpty();
        assertThat(pace.resting().calls()).isEmpty();
        clock.pass(Duration.ofSeconds(30));
        assertThat(call(pace, Sent.channel("one"), Call.POST)).isEmpty();
    }

    @Test
    void countersOfPlacesThatFellSilentAreDropped() {
        var pace = pace(new Limit(Limit.Scope.PLACE, 1, SECOND));
        for (int i = 0; i < 25_000; i++) {
            call(pace, Sent.channel("place" + i), Call.POST);
            clock.pass(Duration.ofMillis(10));
        }

        assertThat(pace.counted()).isLessThan(6_000);
    }

    @Test
    void aLimitThatLimitsNothingIsRefused() {
        assertThatThrownBy(() -> new Limit(Limit.Scope.PLACE, Set.of(), 1, SECOND))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(Limit.Scope.PLACE, 0, SECOND)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(Limit.Scope.PLACE, 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
