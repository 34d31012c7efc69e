package dev.runway.conversations.people;

import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Turn;

/** Told when somebody's zone, days or absence changed, in the same turn. */
public interface Follows {

    void changed(Turn turn, Person now);
}
