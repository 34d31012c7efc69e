package dev.runway.core.dialog;

import dev.runway.core.directory.Person;
import dev.runway.core.platform.Ability;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * Who answers, when and with what at hand.
 *
 * @param now the office's clock
 * @param abilities of the platform they speak on
 */
public record Setting(Person person, Instant now, Set<Ability> abilities) {

    public Setting {
        abilities = Set.copyOf(abilities);
    }

    /** Today where the person is. */
    public LocalDate today() {
        return now.atZone(person.zone()).toLocalDate();
    }

    public boolean has(Ability ability) {
        return abilities.contains(ability);
    }
}
