package dev.runway.teams.send;

import dev.runway.core.directory.Place;
import dev.runway.teams.connector.Connector;
import dev.runway.teams.place.Address;
import dev.runway.teams.place.Addresses;
import dev.runway.teams.tenant.Tenant;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a place is at Teams. A person's conversation that nobody knows yet is opened once, and kept. Safe for threads. */
final class Whereabouts {

    private static final int STRIPES = 64;

    private final Connector connector;
    private final Addresses addresses;
    private final Object[] opening = Stream.generate(Object::new).limit(STRIPES).toArray();

    Whereabouts(Connector connector, Addresses addresses) {
        this.connector = connector;
        this.addresses = addresses;
    }

    boolean mustOpen(Place place) {
        return place.isDirect() && addresses.of(place).isEmpty();
    }

    void forget(Place place) {
        addresses.forget(place);
    }

    Address of(Tenant tenant, Place place, String doing) {
        return addresses
                .of(place)
                .orElseGet(() -> place.isDirect()
                        ? opened(tenant, place, doing)
                        // A channel's, a group's or a thread's place is called as its conversation is.
                        : new Address(place.ref(), service(place, doing)));
    }

    /** Two who ask at once open it once; on another node Teams answers with the same conversation. */
    private Address opened(Tenant tenant, Place place, String doing) {
        synchronized (opening[Math.floorMod(place.ref().hashCode(), STRIPES)]) {
            return addresses.of(place).orElseGet(() -> {
                var service = service(place, doing);
                var address = new Address(connector.createConversation(tenant, service, place.ref(), doing), service);
                addresses.keep(place, address);
                return address;
            });
        }
    }

    private String service(Place place, String doing) {
        Optional<String> named = addresses.service(place);
        return named.orElseThrow(() -> Connector.unheardOf(doing));
    }
}
