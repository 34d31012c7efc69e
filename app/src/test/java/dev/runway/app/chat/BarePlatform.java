package dev.runway.app.chat;

import dev.runway.testkit.chat.ChatRunner.Expected;
import java.util.stream.Stream;

/**
 * How a chat reads where there are no forms, nothing can be replaced, and nobody can be told anything privately in a channel:
 *
 * <ul>
 *   <li>a message that changes is said anew, below {@code core.delivery.Degrade}'s own words;
 *   <li>what was private in a channel is said where the person is alone with the bot, and what an acknowledgement would carry
 *       there is a message like any other;
 *   <li>the word "form" and its button are not offered.
 * </ul>
 */
final class BarePlatform {

    private static final String UPDATED = "Updated: this replaces what I said before.";

    private BarePlatform() {}

    static Expected expected(Expected usual) {
        var text = usual.text().stream().map(BarePlatform::withoutForm).toList();
        if (usual.head().startsWith("Bot changes")) {
            var all = Stream.concat(Stream.of(UPDATED), text.stream()).toList();
            return new Expected(usual.head().replace("Bot changes", "Bot"), all, usual.inChannel());
        }
        var head = usual.inChannel()
                ? usual.head().replace("Bot privately to ", "Bot to ")
                : usual.head().replaceFirst("^Bot privately to .*:$", "Bot:");
        return new Expected(head, text, usual.inChannel());
    }

    private static String withoutForm(String line) {
        return line.replace(" go on in a form,", "").replace(" form,", "").replace(" (Go on in a form)", "");
    }
}
