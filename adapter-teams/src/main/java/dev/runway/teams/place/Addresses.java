package dev.runway.teams.place;

import dev.runway.core.directory.Place;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the places are that were seen. A port: the store keeps it, for this module alone. A direct place's {@code ref} is the
 * person's id ({@code 29:…}), a channel's or a group's its conversation, a thread's that with {@code ;messageid=…}. Safe for
 * threads; called outside and inside transactions.
 */
public interface Addresses {

    /** Empty when nothing was seen of it. */
    Optional<Address> of(Place place);

    /** The service that Teams named last for anything in that place's tenant; empty before Teams named one. */
    Optional<String> service(Place place);

    /** Remembers it. Costs no statement where it is known just so. */
    void keep(Place place, Address address);

    /**
     * Remembers it, and that we were brought there.
     *
     * @param at when, by Teams' own clock
     */
    void invited(Place place, Address address, Instant at);

    /** Whether we were brought there after that moment of Teams' clock. */
    boolean isInvitedAfter(Place place, Instant then);

    /** Forgets it: the app was taken out of there. */
    void forget(Place place);
}
