package dev.runway.conversations.linking;

import dev.runway.core.directory.Person;
import dev.runway.core.directory.Role;
import dev.runway.core.inbox.Turn;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Told that two people are one from now on, in the turn in which they became so. */
public interface Joining {

    /** @param now the turn's person, as they are from now on */
    void joined(Turn turn, Person now);

    /**
     * The one who was known, with what the other one said: a zone that only the other chose, and the days off of both. What the
     * office gave the other stays given; a member and an observer were given nothing.
     */
    static Person of(Person known, Person other) {
        var zoned = !known.zoneChosen() && other.zoneChosen() ? known.choosing(other.zone()) : known;
        var away = Stream.concat(known.away().stream(), other.away().stream())
                .distinct()
                .toList();
        return zoned.away(away).having(roles(known, other));
    }

    private static Set<Role> roles(Person known, Person other) {
        var given = EnumSet.noneOf(Role.class);
        given.addAll(other.roles());
        given.remove(Role.MEMBER);
        given.remove(Role.OBSERVER);
        if (given.isEmpty()) {
            return known.roles();
        }
        given.addAll(known.roles());
        given.remove(Role.OBSERVER);
        return given;
    }
}
