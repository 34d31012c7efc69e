package dev.runway.core.inbox;

import dev.runway.core.agenda.Agenda;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.run.Runs;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.ChatPlatform;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What every turn works with.
 *
 * @param endings by dialog
 * @param office the clock of what people read and plan
 * @param system the clock of deliveries
 */
record Workings(
        DialogEngine engine,
        Runs runs,
        Outbox outbox,
        Directory directory,
        Agenda agenda,
        Map<String, ChatPlatform> platforms,
        Map<String, Ending> endings,
        Supplier<UUID> ids,
        Clock office,
        Clock system) {

    /** Whoever was merged is held as whom they are now: read under that lock. */
    Optional<Person> holding(long office, long number, Held held) {
        held.hold(number);
        var known = directory.person(office, number);
        return known.filter(person -> person.id() != number)
                .map(person -> holding(office, person.id(), held))
                .orElse(known);
    }

    Set<Ability> abilities(Place place) {
        var platform = platforms.get(place.workspace().platform());
        return platform == null ? Set.of() : platform.abilities();
    }

    Ending ending(String dialog) {
        var ending = endings.get(dialog);
        if (ending == null) {
            throw new IllegalStateException("Nothing takes the dialog \"" + dialog + "\" when it is sent.");
        }
        return ending;
    }
}
