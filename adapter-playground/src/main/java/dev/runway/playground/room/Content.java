package dev.runway.playground.room;

import dev.runway.core.message.Message;
import java.util.Objects;

/** What an entry holds. */
public sealed interface Content {

    /** What a person wrote. */
    record Words(String words) implements Content {
        public Words {
            Objects.requireNonNull(words, "words");
        }
    }

    /** A slash command as it was typed, slash included. The person who typed it alone sees it. */
    record Typed(String words) implements Content {
        public Typed {
            Objects.requireNonNull(words, "words");
        }
    }

    /** What the bot says. */
    record Spoken(Message message) implements Content {
        public Spoken {
            Objects.requireNonNull(message, "message");
        }
    }
}
