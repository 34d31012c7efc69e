package dev.runway.app.boundary.wrong.core.hen;

import dev.runway.app.boundary.wrong.core.egg.Egg;

/** Lays the egg it came from. */
public record Hen(Egg from) {}
