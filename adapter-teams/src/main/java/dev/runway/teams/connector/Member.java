package dev.runway.teams.connector;

import java.util.Optional;

/**
 * Somebody in a conversation, as Teams tells of them.
 *
 * @param name empty when Teams tells none
 * @param email their address, else their sign-in name; empty when Teams tells neither
 */
public record Member(String user, Optional<String> name, Optional<String> email) {}
