package dev.runway.core.dialog.run;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One stored answer.
 *
 * @param template the wording as declared when it was asked, and others under which it was confirmed since, parted by
 *     {@link #AND}; when the declaration reads differently now, the answer is shown and confirmed before it counts
 * @param asked the wording as the person read it
 * @param values keys for choices, {@code yyyy-MM-dd} for a date, plain decimals for a number, {@code EUR 12.50} for money,
 *     {@code yes} or {@code no}, a reference's key, else the words; empty when skipped
 * @param mentioned keys of the people named in the words, in the order they are named
 * @param event the platform's id of what was said, so that editing one's own message edits the answer; empty for a button
 *     or a form
 * @param at when it was given, on the office's clock
 */
public record Answer(
        AnswerKey key,
        String template,
        String asked,
        List<String> values,
        List<String> mentioned,
        String event,
        Instant at) {

    /** Between two wordings, where no wording has it. */
    static final String AND = "\u001e";

    public Answer {
        values = List.copyOf(values);
        mentioned = List.copyOf(mentioned);
    }

    public boolean skipped() {
        return values.isEmpty();
    }

    /** Whether it was given, or confirmed, under that wording. */
    public boolean isFor(String wording) {
        return List.of(template.split(AND)).contains(wording);
    }

    /**
     * Confirmed under another wording.
     *
     * @param known the wordings that the declaration has: one that is gone need not be remembered
     */
    public Answer confirmed(String wording, String read, Collection<String> known) {
        var both = Stream.concat(
                        Stream.of(wording), Stream.of(template.split(AND)).filter(known::contains))
                .distinct();
        return new Answer(key, both.collect(Collectors.joining(AND)), read, values, mentioned, event, at);
    }

    /** The same answer to a question whose key has another name now. */
    public Answer under(AnswerKey now) {
        return new Answer(now, template, asked, values, mentioned, event, at);
    }
}
