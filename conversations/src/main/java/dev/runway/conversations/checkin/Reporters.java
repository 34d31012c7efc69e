package dev.runway.conversations.checkin;

import java.util.Collection;

/** Who is asked in a round, by their numbers. */
public interface Reporters {

    Collection<Long> of(long office);
}
