package dev.runway.app.chat;

import dev.runway.testkit.chat.ChatRunner.Expected;

/**
 * What is not as written on Slack itself:
 *
 * <ul>
 *   <li>who failed to deliver, and why, is told in Slack's own word;
 *   <li>a command that Slack would not bring us, such as its own {@code /status}, is typed behind {@code /runway}
 *       ({@link SlackHands});
 *   <li>a message that is too long for Slack stands as several, one below the other ({@link SlackEyes}).
 * </ul>
 */
final class OnSlack {

    private OnSlack() {}

    static Expected expected(Expected usual) {
        var text = usual.text().stream()
                .map(line -> line.replace(
                        "Acme's chat failed while writing to Chidi",
                        "Slack failed while writing to Chidi: " + SlackTown.REFUSED))
                .toList();
        return new Expected(usual.head(), text, usual.inChannel());
    }
}
