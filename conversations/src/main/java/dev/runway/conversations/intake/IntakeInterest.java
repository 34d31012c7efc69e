package dev.runway.conversations.intake;

/** Somebody whose own request was merged into this one, and who hears of it as well. */
public record IntakeInterest(long person) {}
