package dev.runway.core.dialog;

/**
 * One press that gives the same answer for every subject. Shown with the first question, while there are two subjects or
 * more, nothing is answered yet and every subject has the option.
 *
 * @param label {@code {both}} is "both", "all three", "all 12"
 * @param subjects the {@code forEach} it is for
 * @param question the choice it answers
 * @param option the option's key
 */
public record Shortcut(String label, String subjects, String question, String option) {}
