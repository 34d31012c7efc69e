package dev.runway.teams.place;

import java.util.Objects;

/**
 * How a place of ours is reached at Teams.
 *
 * @param conversation Teams' id of the conversation, with its thread where it is one
 * @param service the service URL that Teams named last for it, a slash at its end
 */
public record Address(String conversation, String service) {

    public Address {
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(service, "service");
    }
}
