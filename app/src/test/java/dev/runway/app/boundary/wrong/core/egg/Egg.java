package dev.runway.app.boundary.wrong.core.egg;

import dev.runway.app.boundary.wrong.core.hen.Hen;

/** Laid by the hen it becomes. */
public record Egg(Hen by) {}
