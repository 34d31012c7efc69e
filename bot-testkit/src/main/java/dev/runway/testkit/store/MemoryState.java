package dev.runway.testkit.store;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.Reply;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everything that is stored, in maps of values that never change, so that a copy is quick and whole. */
final class MemoryState {

    record EventKey(Workspace workspace, String event) {}

    record PlaceKey(Workspace workspace, String ref) {
        static PlaceKey of(Place place) {
            return new PlaceKey(place.workspace(), place.ref());
        }
    }

    record KnownPlace(Place place, Optional<Account> whose) {}

    record RowKey(long office, UUID id) {}

    /**
     * @param claim how often it was claimed
     * @param needs the call that its oldest row waits for, where that is known
     */
    record Destination(
            Place place,
            long claim,
            Optional<Instant> due,
            Optional<Instant> heldUntil,
            Instant restsUntil,
            Optional<Call> needs) {}

    final Map<EventKey, Reply> seen;
    final Map<RowKey, Run> runs;
    /** In the order of their numbers. */
    final Map<RowKey, Delivery> rows;

    final Map<PlaceKey, Destination> destinations;
    final Map<Long, Person> people;
    final Map<Account, Long> accounts;
    final Map<PlaceKey, KnownPlace> places;
    final Map<Long, Workspace> spokeLast;
    /** From the numbers that were given up. */
    final Map<Long, Long> merged;

    final Map<Account, Long> was;

    MemoryState() {
        seen = new HashMap<>();
        runs = new HashMap<>();
        rows = new LinkedHashMap<>();
        destinations = new LinkedHashMap<>();
        people = new HashMap<>();
        accounts = new HashMap<>();
        places = new HashMap<>();
        spokeLast = new HashMap<>();
        merged = new HashMap<>();
        was = new HashMap<>();
    }

    MemoryState(MemoryState other) {
        seen = new HashMap<>(other.seen);
        runs = new HashMap<>(other.runs);
        rows = new LinkedHashMap<>(other.rows);
        destinations = new LinkedHashMap<>(other.destinations);
        people = new HashMap<>(other.people);
        accounts = new HashMap<>(other.accounts);
        places = new HashMap<>(other.places);
        spokeLast = new HashMap<>(other.spokeLast);
        merged = new HashMap<>(other.merged);
        was = new HashMap<>(other.was);
    }

    /** Whom a number means now. */
    long means(long person) {
        return merged.getOrDefault(person, person);
    }
}
