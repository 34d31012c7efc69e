package dev.runway.slack.send;

/**
 * Slack wants every {@code action_id} once in a message, and two buttons may well have the same action: each gets a number
 * behind the action, which is taken off again.
 */
public final class ActionIds {

    private static final char BETWEEN = '#';

    private ActionIds() {}

    /** @param number of the button in its message */
    public static String of(String action, int number) {
        return action + BETWEEN + number;
    }

    /** What {@link #of} was given; an id that it did not make is the action itself. */
    public static String action(String actionId) {
        int between = actionId.lastIndexOf(BETWEEN);
        return between < 0 ? actionId : actionId.substring(0, between);
    }
}
