package dev.runway.conversations.broadcast;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Makes links that only whoever is given one can follow, for a while. A port: the application signs them. */
@FunctionalInterface
public interface Links {

    /** How long a link works. */
    Duration LASTS = Duration.ofDays(1);

    /** Where nobody can sign. */
    Links NONE = (office, broadcast) -> Optional.empty();

    /** To a broadcast's delivery report as CSV; empty where there is no key to sign it with. */
    Optional<URI> csv(long office, long broadcast);
}
