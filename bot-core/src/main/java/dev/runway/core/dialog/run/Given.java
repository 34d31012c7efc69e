package dev.runway.core.dialog.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was known when a run started, fixed for its whole life: values for questions that need not be asked and for
 * wordings, and the subjects of each {@code forEach}.
 */
public record Given(Map<String, String> values, Map<String, List<Subject>> subjects) {

    public Given {
        values = Map.copyOf(values);
        var copy = new LinkedHashMap<String, List<Subject>>();
        subjects.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        subjects = Collections.unmodifiableMap(copy);
    }

    public static Given nothing() {
        return new Given(Map.of(), Map.of());
    }

    public static Given of(Map<String, String> values) {
        return new Given(values, Map.of());
    }
}
