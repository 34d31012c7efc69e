package dev.runway.slack.receive;

import com.google.gson.JsonObject;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Inbox;
import dev.runway.slack.people.Channels;
import dev.runway.slack.people.People;
import dev.runway.slack.workspace.Connections;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;

/** Slack's door, {@code POST /slack/events}: events, slash commands and interactions, each acknowledged with its reply. */
public final class SlackDoor {

    /**
     * Whom the door asks.
     *
     * @param platform for private answers that Slack would not take at their {@code response_url}
     */
    public record Neighbours(Connections connections, People people, Channels channels, ChatPlatform platform) {}

    /** A message as Slack takes it, {@code {text, blocks}}; several where one of Slack's would be too long. */
    @FunctionalInterface
    public interface Rendering {
        List<JsonObject> of(Workspace workspace, Message message);
    }

    /**
     * @param signingSecret the app's, from its Basic Information page
     * @param system real time, which nothing moves
     * @param afterwards runs what must not keep an acknowledgement waiting
     */
    public SlackDoor(String signingSecret, Clock system, Inbox inbox, Neighbours neighbours, Executor afterwards) {}
}
