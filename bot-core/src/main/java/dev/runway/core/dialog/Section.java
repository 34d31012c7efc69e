package dev.runway.core.dialog;

import java.util.List;
import java.util.Set;

/**
 * Neighbouring questions that are asked once, or all of them for one subject after the other.
 *
 * @param subjects the name of the {@code forEach}, or empty
 * @param known names of the values that a subject brings along
 */
public record Section(String subjects, Set<String> known, List<Asked> asked, List<SummaryLine> lines) {

    public Section {
        known = Set.copyOf(known);
        asked = List.copyOf(asked);
        lines = List.copyOf(lines);
    }

    public boolean isForEach() {
        return !subjects.isEmpty();
    }
}
