package dev.runway.core.delivery;

import dev.runway.core.delivery.Delivery.State;
import dev.runway.core.delivery.Outbox.Rest;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.core.platform.Traced;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What becomes of a row whose delivery failed. Says it only; the {@link Carrier} does it. */
final class Remedies {

    private static final int MOST_DOUBLINGS = 20;

    private final Clock system;
    private final RandomGenerator random;
    private final CourierSettings settings;

    Remedies(Clock system, RandomGenerator random, CourierSettings settings) {
        this.system = system;
        this.random = random;
        this.settings = settings;
    }

    /**
     * @param row as it is to be recorded; SENDING when it is to be looked up
     * @param rest of the place, for a row that has not ended
     * @param closed whether everything else that waits for the place is skipped as well
     */
    record Verdict(Delivery row, Optional<Rest> rest, boolean closed, Remedy remedy) {

        /** Where it was another place than the row's that takes nothing. */
        Verdict ofThisRowAlone() {
            return new Verdict(row, rest, false, remedy);
        }
    }

    /**
     * @param repeatable whether doing it twice does no harm
     * @param findable whether the platform can say if it was done
     */
    Verdict afterSending(Delivery row, RuntimeException failure, boolean repeatable, boolean findable) {
        var reason = reason(failure);
        var remedy = remedy(failure);
        return switch (remedy) {
            case TRY_LATER -> again(row, State.WAITING, State.FAILED, failure, remedy);
            case STOP_POSTING_THERE ->
                row.isBegun()
                        ? end(row, State.IN_DOUBT, reason, remedy)
                        : new Verdict(row.in(State.SKIPPED, reason), Optional.empty(), true, remedy);
            case TELL_AN_ADMINISTRATOR, FIX_OUR_CODE -> end(row, State.FAILED, reason, remedy);
            case MAYBE_SENT -> {
                if (repeatable) {
                    yield again(row, State.WAITING, State.FAILED, failure, remedy);
                }
                yield findable
                        ? new Verdict(
                                row.in(State.SENDING, reason),
                                Optional.of(Rest.until(system.instant().plus(settings.settle()))),
                                false,
                                remedy)
                        : end(row, State.IN_DOUBT, reason, remedy);
            }
        };
    }

    /** The platform could not be asked whether it was done. */
    Verdict afterLookingUp(Delivery row, RuntimeException failure) {
        var remedy = remedy(failure);
        return remedy == Remedy.TRY_LATER || remedy == Remedy.MAYBE_SENT
                ? again(row, State.SENDING, State.IN_DOUBT, failure, remedy)
                : end(row, State.IN_DOUBT, reason(failure), remedy);
    }

    private Verdict again(Delivery row, State meanwhile, State inTheEnd, RuntimeException failure, Remedy remedy) {
        if (row.trouble().waited().compareTo(settings.giveUp()) >= 0) {
            return end(
                    row, inTheEnd, "Tried for " + settings.giveUp().toHours() + " hours: " + reason(failure), remedy);
        }
        var asked = failure instanceof PlatformException known ? known.after() : Optional.<Duration>empty();
        var wait = asked.filter(time -> !time.isZero() && !time.isNegative())
                .orElseGet(() -> backoff(row.trouble().failures()));
        return new Verdict(
                row.in(meanwhile, reason(failure)),
                Optional.of(Rest.afterFailure(system.instant(), wait)),
                false,
                remedy);
    }

    /** Doubled each time, and somewhere in its upper half, so that many that failed together do not come back together. */
    private Duration backoff(int failures) {
        var doubled = settings.firstWait().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        var wait = doubled.compareTo(settings.longestWait()) < 0 ? doubled : settings.longestWait();
        long half = wait.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }

    /** Of what stands in part it would be untrue that it failed: somebody has to look. */
    private static Verdict end(Delivery row, State state, String reason, Remedy remedy) {
        return new Verdict(row.in(row.isBegun() ? State.IN_DOUBT : state, reason), Optional.empty(), false, remedy);
    }

    private static Remedy remedy(RuntimeException failure) {
        return failure instanceof PlatformException known ? known.remedy() : Remedy.MAYBE_SENT;
    }

    /** Stored, logged and shown to the operator: what a failure that nobody foresaw says may hold what people said. */
    private static String reason(RuntimeException failure) {
        return failure instanceof PlatformException ? failure.getMessage() : Traced.of(failure);
    }
}
