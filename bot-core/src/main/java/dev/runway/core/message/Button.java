package dev.runway.core.message;

import java.util.Objects;

/**
 * Something to press.
 *
 * @param action which handler takes the press: a registered name such as {@code dialog} or {@code help.take}, at most 100
 *     characters
 * @param argument what the handler needs to know, opaque to platforms, at most 1,000 characters (Slack allows 2,000 in a
 *     button's value, DESIGN's room for an envelope taken off)
 * @param label what people read, at most 75 characters (Slack's limit for a button's text)
 * @param style how much it stands out
 */
public record Button(String action, String argument, String label, Style style) {

    /** A platform that has no colours ignores it. */
    public enum Style {
        PLAIN,
        PRIMARY,
        DANGER
    }

    public static final int LONGEST_LABEL = 75;
    public static final int LONGEST_ACTION = 100;
    public static final int LONGEST_ARGUMENT = 1_000;

    public Button {
        Objects.requireNonNull(style, "style");
        within(action, LONGEST_ACTION, "action");
        within(argument, LONGEST_ARGUMENT, "argument");
        if (label.isBlank()) {
            throw new IllegalArgumentException("A button needs a label that people can read.");
        }
        label = Shortened.to(LONGEST_LABEL, label);
    }

    public static Button of(String action, String argument, String label) {
        return new Button(action, argument, label, Style.PLAIN);
    }

    public Button primary() {
        return new Button(action, argument, label, Style.PRIMARY);
    }

    public Button danger() {
        return new Button(action, argument, label, Style.DANGER);
    }

    private static void within(String value, int longest, String what) {
        if (value.length() > longest) {
            throw new IllegalArgumentException(
                    "A button's " + what + " has " + value.length() + " characters; " + longest + " is the limit.");
        }
    }
}
