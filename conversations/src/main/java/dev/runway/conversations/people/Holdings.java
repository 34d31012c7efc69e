package dev.runway.conversations.people;

import dev.runway.core.directory.Person;
import dev.runway.core.message.Message;
import java.util.Optional;

/** Whoever keeps what people answer for, and knows what is to be handed over when they no longer do. */
public interface Holdings {

    /** What they hold, with buttons to hand it over; empty when that is nothing. */
    Optional<Message> of(long office, Person person);
}
