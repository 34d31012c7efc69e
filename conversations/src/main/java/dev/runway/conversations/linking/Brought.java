package dev.runway.conversations.linking;

import dev.runway.core.directory.Away;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What whoever is known got from the one they became one with, and gives back when the two are parted.
 *
 * @param words kept as they are: {@code +ADMINISTRATOR} for a role that came, {@code -OBSERVER} for one that went with it,
 *     {@code away:2026-12-03/2026-12-03} for days off, {@code zone:Europe/Lisbon>Asia/Singapore} for the zone before and the
 *     one that was chosen
 */
record Brought(List<String> words) {

    private static final String AWAY = "away:";
    private static final String ZONE = "zone:";

    static Brought between(Person before, Person now) {
        var came = now.roles().stream().filter(role -> !before.has(role)).map(role -> "+" + role);
        var went = before.roles().stream().filter(role -> !now.has(role)).map(role -> "-" + role);
        var away = now.away().stream()
                .filter(days -> !before.away().contains(days))
                .map(days -> AWAY + days.first() + "/" + days.last());
        var zone = now.zoneChosen() && !before.zoneChosen()
                ? Stream.of(ZONE + before.zone().getId() + ">" + now.zone().getId())
                : Stream.<String>empty();
        return new Brought(
                Stream.of(came, went, away, zone).flatMap(each -> each).sorted().toList());
    }

    /** @param stored as {@link #stored} gave it, or null where nothing is kept */
    static Brought of(String stored) {
        return new Brought(stored == null || stored.isEmpty() ? List.of() : List.of(stored.split(" ")));
    }

    String stored() {
        return words.stream().collect(Collectors.joining(" "));
    }

    /** The person without all of it. What they chose or were given since stays, but for a role that came like this as well. */
    Person takenFrom(Person person) {
        var roles = new HashSet<>(person.roles());
        after("+").forEach(role -> roles.remove(Role.valueOf(role)));
        if (roles.isEmpty()) {
            after("-").forEach(role -> roles.add(Role.valueOf(role)));
        }
        if (roles.isEmpty()) {
            roles.add(Role.MEMBER);
        }
        var days = after(AWAY).stream().map(Brought::away).toList();
        var left = person.having(roles)
                .away(person.away().stream()
                        .filter(away -> !days.contains(away))
                        .toList());
        for (String zone : after(ZONE)) {
            var both = zone.split(">");
            boolean isStill = left.zoneChosen() && left.zone().getId().equals(both[1]);
            left = isStill ? left.following(ZoneId.of(both[0])) : left;
        }
        return left;
    }

    private List<String> after(String prefix) {
        return words.stream()
                .filter(word -> word.startsWith(prefix))
                .map(word -> word.substring(prefix.length()))
                .toList();
    }

    private static Away away(String days) {
        var both = days.split("/");
        return new Away(LocalDate.parse(both[0]), LocalDate.parse(both[1]));
    }
}
