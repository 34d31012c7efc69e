package dev.runway.conversations.portfolio;

import java.time.LocalDate;

/** A milestone's date moved: from, to, and why, in somebody's words; {@code slippedOn} is when it was known. */
public record Slip(LocalDate slippedFrom, LocalDate slippedTo, String reason, LocalDate slippedOn) {}
