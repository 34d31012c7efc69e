package dev.runway.core.message;

import java.util.HashSet;
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

    /**
     * Numbers as a picture. It carries no colours: a series has a {@link Tone}, and whoever draws it knows light from dark.
     * {@link PlainText} says the same in one line, which is also what a screen reader reads.
     *
     * @param title what it shows, at most 50 characters (Slack's limit for a chart's title)
     * @param kind how it is drawn
     * @param categories what the values are of, each once: a week, a program; at most 60 (12 in a pie), each of at most 75
     *     characters
     * @param series one for a pie, else at most 12, each with one value for each category
     */
    record Chart(String title, Kind kind, List<String> categories, List<Series> series) implements Part {

        /** How it is drawn. A platform that cannot stack draws the bars side by side. */
        public enum Kind {
            PIE,
            BAR,
            STACKED,
            LINE
        }

        /** What a series means to whoever looks at it. */
        public enum Tone {
            PLAIN,
            GOOD,
            WATCH,
            BAD
        }

        /**
         * Numbers that belong together.
         *
         * @param name at most 75 characters; with a sign in it where the colour alone would tell series apart
         * @param values one for each category, in their order
         */
        public record Series(String name, Tone tone, List<Double> values) {
            public Series {
                label(name);
                Objects.requireNonNull(tone, "tone");
                values = List.copyOf(values);
                if (values.stream().anyMatch(value -> !Double.isFinite(value))) {
                    throw new IllegalArgumentException(
                            "A chart's values are numbers; " + name + " has " + values + ".");
                }
            }
        }

        public static final int LONGEST_TITLE = 50;
        static final int LONGEST_LABEL = 75;
        static final int MOST_CATEGORIES = 60;
        static final int MOST_SERIES = 12;
        static final int MOST_SLICES = 12;

        public Chart {
            Objects.requireNonNull(kind, "kind");
            categories = List.copyOf(categories);
            series = List.copyOf(series);
            if (title.isBlank()) {
                throw new IllegalArgumentException("A chart needs a title that says what it shows.");
            }
            title = Shortened.to(LONGEST_TITLE, title);
            categories.forEach(Chart::label);
            between(categories.size(), kind == Kind.PIE ? MOST_SLICES : MOST_CATEGORIES, "categories");
            between(series.size(), kind == Kind.PIE ? 1 : MOST_SERIES, "series");
            once(categories, "category");
            once(series.stream().map(Series::name).toList(), "series");
            for (Series one : series) {
                if (one.values().size() != categories.size()) {
                    throw new IllegalArgumentException("The series " + one.name() + " has "
                            + one.values().size() + " values for " + categories.size() + " categories.");
                }
                boolean parts = kind == Kind.PIE || kind == Kind.STACKED;
                if (parts && one.values().stream().anyMatch(value -> value < 0)) {
                    throw new IllegalArgumentException("What is part of a whole is never less than nothing; "
                            + one.name() + " has " + one.values() + ".");
                }
            }
        }

        private static void between(int size, int most, String what) {
            if (size < 1 || size > most) {
                throw new IllegalArgumentException(
                        "A chart of its kind has 1 to " + most + " " + what + ", not " + size + ".");
            }
        }

        private static void once(List<String> names, String what) {
            if (new HashSet<>(names).size() < names.size()) {
                throw new IllegalArgumentException("A chart names each " + what + " once, not " + names + ".");
            }
        }

        private static void label(String label) {
            if (label.isBlank() || label.length() > LONGEST_LABEL) {
                throw new IllegalArgumentException(
                        "A chart's label has 1 to " + LONGEST_LABEL + " characters, not \"" + label + "\".");
            }
        }
    }
}
