package dev.runway.conversations.people;

/**
 * Somebody in a {@link Team}.
 *
 * @param person their number
 */
public record TeamMember(long person) {}
