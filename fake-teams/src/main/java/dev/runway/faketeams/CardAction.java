package dev.runway.faketeams;

import tools.jackson.databind.JsonNode;

/**
 * Something to press on a card, an {@code Action.Execute}.
 *
 * @param data raw, as Teams sends it back with the inputs' values added
 * @param style {@code default}, {@code positive} or {@code destructive}
 * @param mode {@code primary}, or {@code secondary} for what is behind the three dots
 */
public record CardAction(String title, String verb, JsonNode data, String style, String mode) {}
