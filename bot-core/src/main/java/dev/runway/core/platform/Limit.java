package dev.runway.core.platform;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * At most {@code calls} of these kinds together within {@code per}, for each {@code scope}.
 *
 * @param of which calls it counts; others neither wait for it nor use it up
 */
public record Limit(Scope scope, Set<Call> of, int calls, Duration per) {

    /** What the limit is counted for. */
    public enum Scope {
        PLACE,
        WORKSPACE
    }

    public Limit {
        of = Set.copyOf(of);
        if (calls < 1 || per.isNegative() || per.isZero() || of.isEmpty()) {
            throw new IllegalArgumentException(
                    "A limit names what it counts, and allows at least one call in a time above zero.");
        }
    }

    /** Of all calls, whatever their kind. */
    public Limit(Scope scope, int calls, Duration per) {
        this(scope, EnumSet.allOf(Call.class), calls, per);
    }

    /** How many of those calls it counts. */
    public int counted(Map<Call, Integer> made) {
        return of.stream().mapToInt(call -> made.getOrDefault(call, 0)).sum();
    }
}
