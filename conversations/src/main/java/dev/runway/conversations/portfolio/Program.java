package dev.runway.conversations.portfolio;

import org.springframework.data.annotation.Id;

/** Related projects. {@code portfolio} is the number of the {@link Portfolio} it is in. */
public record Program(@Id Long id, long office, long portfolio, String name) {}
