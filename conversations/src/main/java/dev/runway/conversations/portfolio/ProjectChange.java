package dev.runway.conversations.portfolio;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * What somebody changed about a project; never rewritten.
 *
 * @param run the conversation that brought it, or null; one conversation changes things once
 * @param what {@code lead}, {@code go-live}, {@code stage}: in the words it is shown in
 * @param was in words, or empty
 * @param became in words, or empty
 * @param reason in the author's words, or empty
 */
public record ProjectChange(
        @Id Long id,
        long office,
        long project,
        long author,
        UUID run,
        String what,
        String was,
        String became,
        String reason,
        Instant changedAt) {

    /** {@code go-live: 15 January → 29 January (lease on the cooling units)}; without a full stop. */
    public String inWords() {
        var change = was.isEmpty() ? became : was + " → " + became;
        return what + (change.isEmpty() ? "" : ": " + change) + (reason.isEmpty() ? "" : " (" + open(reason) + ")");
    }

    /** The same with its full stop. */
    public String sentence() {
        return inWords() + (inWords().endsWith(".\"") ? "" : ".");
    }

    private static String open(String sentence) {
        return sentence.replaceFirst("\\.$", "");
    }
}
