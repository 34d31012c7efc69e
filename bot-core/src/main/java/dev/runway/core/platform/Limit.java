package dev.runway.core.platform;

import java.time.Duration;

/** At most {@code calls} within {@code per}, for each {@code scope}. */
public record Limit(Scope scope, int calls, Duration per) {

    /** What the limit is counted for. */
    public enum Scope {
        PLACE,
        WORKSPACE
    }

    public Limit {
        if (calls < 1 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("A limit allows at least one call in a time above zero.");
        }
    }
}
