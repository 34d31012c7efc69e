package dev.runway.core.inbox;

import dev.runway.core.platform.Reply;

/** What is said to words that mean nothing to any command or dialog: the nearest word, and what there is. */
public interface Fallback {

    /** @param words trimmed; empty when the bot was only called by its name */
    Reply unknown(Turn turn, String words);
}
