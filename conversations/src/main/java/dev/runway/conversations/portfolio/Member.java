package dev.runway.conversations.portfolio;

/** Somebody a project needs, by their number, and for what: {@code sponsor}, {@code knows the print server}. */
public record Member(long person, String part) {}
