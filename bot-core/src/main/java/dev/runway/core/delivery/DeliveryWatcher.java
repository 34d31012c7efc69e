package dev.runway.core.delivery;

import dev.runway.core.platform.Remedy;
import java.util.Optional;

/** Told of every delivery that ended on this node, after it was recorded; for counters, health and administrators. Quick, and never throws. */
@FunctionalInterface
public interface DeliveryWatcher {

    /** @param remedy what the platform asked for, when it did not go well */
    void ended(Delivery delivery, Optional<Remedy> remedy);
}
