package dev.runway.conversations.portfolio;

import org.springframework.data.annotation.Id;

/** A collection of programs that one board answers for. */
public record Portfolio(@Id Long id, long office, String name) {}
