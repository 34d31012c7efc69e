package dev.runway.teams.people;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Somebody as an activity tells them.
 *
 * @param user Teams' id of them, {@code 29:…}
 * @param name empty when there is none to read
 * @param zone empty when the activity says none that we know
 */
public record Told(String user, Optional<String> name, Optional<ZoneId> zone) {}
