package dev.runway.core.message;

import java.util.List;
import java.util.Objects;

/** A piece of a {@link Message}, top to bottom. */
public sealed interface Part {

    /** A line of words; a platform may run neighbouring paragraphs together, one a line. */
    record Paragraph(Text text) implements Part {
        public Paragraph {
            Objects.requireNonNull(text, "text");
        }
    }

    /** A short title above what follows. */
    record Heading(Text text) implements Part {
        public Heading {
            Objects.requireNonNull(text, "text");
        }
    }

    /** A summary: lines at levels from 1, each level set in by two spaces more. */
    record Outline(List<Line> lines) implements Part {
        public Outline {
            lines = List.copyOf(lines);
        }
    }

    /** A line of an {@link Outline}. */
    record Line(int level, Text text) {
        public Line {
            if (level < 1) {
                throw new IllegalArgumentException("An outline's levels begin at 1, not at " + level + ".");
            }
            Objects.requireNonNull(text, "text");
        }
    }

    /** What may be pressed. */
    record Buttons(List<Button> buttons) implements Part {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }
}
