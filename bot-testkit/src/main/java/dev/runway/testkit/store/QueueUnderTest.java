package dev.runway.testkit.store;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Outbox.InHand;
import dev.runway.core.directory.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A courier in few words. */
interface QueueUnderTest extends StoreUnderTest {

    Duration LEASE = Duration.ofSeconds(30);

    static Place channel(int number) {
        return new Place(ACME, "C" + number, Place.Kind.CHANNEL, "#channel-" + number);
    }

    default Optional<InHand> claim(Instant now) {
        return store().outbox().claim(now, LEASE, Set.of());
    }

    default Delivery found(Delivery delivery) {
        return store().outbox().find(1, delivery.id()).orElseThrow();
    }

    /** One courier that delivers what is due, until nothing is. */
    default List<UUID> deliverAll(Instant now) {
        var delivered = new ArrayList<UUID>();
        for (var inHand = claim(now); inHand.isPresent(); inHand = claim(now)) {
            while (inHand.isPresent()) {
                var row = inHand.get().delivery();
                delivered.add(row.id());
                inHand = store().outbox().next(inHand.get().hold(), row.sent(Optional.of("m")));
            }
        }
        return delivered;
    }
}
