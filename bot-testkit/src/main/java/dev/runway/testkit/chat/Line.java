package dev.runway.testkit.chat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing in a chat. {@link Heard} and {@link Fact} are expected; {@link Note} is neither; the rest makes things happen. */
sealed interface Line {

    /** {@code # words}, or nothing at all. */
    record Note() implements Line {}

    /** {@code [given acme …]}: a named fixture. */
    record Given(String words) implements Line {}

    /**
     * {@code [it is Thursday 2026-11-26, 10:00 in Lisbon]}.
     *
     * @param besides a fixture that belongs to the moment, after {@code , and}; empty for none
     */
    record ItIs(ZonedDateTime then, String besides) implements Line {}

    /** {@code [10 minutes pass]}. */
    record Passes(Duration time) implements Line {}

    /** {@code [on Teams]}. */
    record On(String platform) implements Line {}

    /** {@code [the bot restarts]}. */
    record Restarts() implements Line {}

    /** {@code [Ana edits "words" to "other words"]}: her own message, on the platform. */
    record Edits(String who, String before, String after) implements Line {}

    /** {@code [Ana invites the bot to #portfolio]}. */
    record Invites(String who, String channel) implements Line {}

    /** {@code [Ana removes the bot from #portfolio]}. */
    record Removes(String who, String channel) implements Line {}

    /** {@code [Ana closes the form]}, without sending it. */
    record Closes(String who) implements Line {}

    /** {@code Ana: words}; words that begin with a slash are a slash command. */
    record Said(String who, Optional<String> channel, String words) implements Line {}

    /** {@code Ana presses (Edit) on "Ledger Move"}. */
    record Presses(String who, String label, Optional<String> on) implements Line {}

    /** {@code Ana fills in: key = value}; a key named twice has two values. */
    record FillsIn(String who, Map<String, List<String>> values) implements Line {}

    /** {@code => words}. */
    record Fact(String words) implements Line {}

    /**
     * What the bot says.
     *
     * @param head up to and with the colon: {@code Bot to Dana:}
     * @param text its lines without the common indentation
     */
    record Heard(String head, List<String> text) implements Line {}
}
