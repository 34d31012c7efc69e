package dev.runway.core.message;

import java.net.URI;
import java.util.Objects;

/** A run of words inside a {@link Text}. Words are never markup: an adapter escapes every one of them. */
public sealed interface Span {

    /** Words as they are. */
    record Plain(String words) implements Span {
        public Plain {
            Objects.requireNonNull(words, "words");
        }
    }

    /** Words that carry weight: bold where the platform has it. */
    record Strong(String words) implements Span {
        public Strong {
            Objects.requireNonNull(words, "words");
        }
    }

    /**
     * Somebody by name. The platform tells them where it can.
     *
     * @param person the person's number in the office's directory
     * @param name what people read where the platform cannot mention
     */
    record Mention(long person, String name) implements Span {
        public Mention {
            Objects.requireNonNull(name, "name");
        }
    }

    /** A link whose label is ours; a link that a person wrote stays {@link Plain}. */
    record Link(String label, URI target) implements Span {
        public Link {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(target, "target");
        }
    }
}
