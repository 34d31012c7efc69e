package dev.runway.app.chat;

import dev.runway.testkit.chat.ChatRunner.Expected;

/**
 * How a chat reads on Slack itself, where it is not as written: who failed to deliver, and why, is told in Slack's own word.
 */
final class OnSlack {

    private OnSlack() {}

    static Expected expected(Expected usual) {
        var text = usual.text().stream()
                .map(line -> line.replace(
                        "Acme's chat failed while writing to Chidi",
                        "Slack failed while writing to Chidi: " + SlackStage.REFUSED))
                .toList();
        return new Expected(usual.head(), text, usual.inChannel());
    }
}
