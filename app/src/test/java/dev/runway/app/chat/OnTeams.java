package dev.runway.app.chat;

import dev.runway.testkit.chat.ChatRunner.Expected;
import java.util.Map;

/**
 * What is not as written on Teams itself:
 *
 * <ul>
 *   <li>nobody can be told anything privately in a channel: it is said where the person is alone with the bot;
 *   <li>who failed to deliver, and why, is told in Teams' own word;
 *   <li>a form is not opened by a slash, but by its word, the word "form" and a button ({@link TeamsStage});
 *   <li>a form's card turns into what was answered, where a window would close ({@link TeamsEyes});
 *   <li>a question that was answered turns into its answer, as its chats leave unsaid ({@code TranscriptPlatform}).
 * </ul>
 */
final class OnTeams {

    private static final String NO_SLASH =
            "a slash command is answered privately where it is typed; on Teams it is typed as words, which everybody there reads";

    private static final String NO_NEWS = "Teams tells where somebody is with the next thing they do, and not before";

    private static final String NO_CLOSING = "nobody closes a card; it stays where it is until it is sent";

    /** By path, the chats that Teams has no part in, and why. */
    static final Map<String, String> NOT_THERE = Map.of(
            "planning/slash-portfolio.chat", NO_SLASH,
            "help/spoken-to-in-a-channel.chat", NO_SLASH,
            "intake/in-the-midst-of-another-conversation.chat", NO_SLASH,
            "people/a-zone-follows-the-chat-until-it-is-chosen.chat", NO_NEWS,
            "checkin/a-prompt-gives-way-to-a-form.chat", NO_CLOSING,
            "form/closed-without-sending.chat", NO_CLOSING,
            "form/asked-in-chat-gone-on-in-the-form.chat", NO_CLOSING,
            "dialog/silence-is-nudged-once-then-kept.chat", NO_CLOSING);

    private OnTeams() {}

    static Expected expected(Expected usual) {
        var head = usual.inChannel()
                ? usual.head().replace("Bot privately to ", "Bot to ")
                : usual.head().replaceFirst("^Bot privately to .*:$", "Bot:");
        var text = usual.text().stream()
                .map(line -> line.replace(
                        "Acme's chat failed while writing to Chidi",
                        "Teams failed while writing to Chidi: Teams does not allow it; please check what the app may do in that tenant ("
                                + TeamsTown.REFUSED + ")"))
                .toList();
        return new Expected(head, text, usual.inChannel());
    }
}
