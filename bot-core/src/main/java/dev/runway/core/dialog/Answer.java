package dev.runway.core.dialog;

import java.time.Instant;
import java.util.List;

/**
 * One stored answer.
 *
 * @param template the wording as declared when it was asked; when the declaration reads differently now, the answer is
 *     shown and confirmed before it counts
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

    public Answer {
        values = List.copyOf(values);
        mentioned = List.copyOf(mentioned);
    }

    public boolean skipped() {
        return values.isEmpty();
    }

    /** The same answer to a question whose key has another name now. */
    Answer under(AnswerKey now) {
        return new Answer(now, template, asked, values, mentioned, event, at);
    }
}
