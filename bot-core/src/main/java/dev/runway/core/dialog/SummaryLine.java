package dev.runway.core.dialog;

/**
 * A line of the summary. It is left out when its condition does not hold, or when a placeholder of it has nothing to say.
 *
 * @param level 1, or 2 for a line set in below it
 * @param when when it is shown
 * @param words with placeholders
 */
public record SummaryLine(int level, Condition when, String words) {}
