package dev.runway.core.dialog.run;

import java.util.Map;

/**
 * Something that a dialog asks the same questions about, such as a project.
 *
 * @param key stored with the answers
 * @param name what people read, as {@code {subject}} in a wording
 * @param values what is known of it at the start, read as {@code {name}} in a wording; {@code last} for instance
 */
public record Subject(String key, String name, Map<String, String> values) {
    public Subject {
        values = Map.copyOf(values);
    }
}
