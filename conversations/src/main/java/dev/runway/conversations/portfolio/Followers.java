package dev.runway.conversations.portfolio;

import dev.runway.core.inbox.Turn;
import java.util.Collection;

/** Whoever keeps what people want to know of projects. Told in the turn in which it comes about, after it is stored. */
public interface Followers {

    /** These people, by their numbers, hear each new word on the project from now on; who does already is left as they are. */
    void follow(Turn turn, Project project, Collection<Long> people);

    /** Its record has changed: whoever waits for what it says now is told, and nobody need be asked for it. */
    void changed(Turn turn, Project now);
}
