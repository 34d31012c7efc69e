package dev.runway.slack.receive;

import dev.runway.core.platform.Incoming;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Slash commands (docs.slack.dev, "Implementing slash commands"). */
final class Commands {

    /** Those of the manifest; any other is a word of the first's. */
    static final Set<String> NAMES = Set.of("runway", "intake", "update", "project", "portfolio");

    private static final String ANY = "runway";

    /** What Slack calls a channel whose name it keeps to itself. */
    private static final Set<String> NO_NAMES = Set.of("", "privategroup", "directmessage");

    private final Senders senders;

    Commands(Senders senders) {
        this.senders = senders;
    }

    /** Empty when it is for a workspace that we do not know, or nobody's. */
    Optional<Asked> read(Map<String, String> form) {
        var user = form.getOrDefault("user_id", "");
        var channel = form.getOrDefault("channel_id", "");
        var trigger = form.getOrDefault("trigger_id", "");
        if (!Senders.isUser(user) || !Senders.isChannel(channel) || trigger.isBlank()) {
            return Optional.empty();
        }
        return senders.connection(form.getOrDefault("team_id", "")).map(connection -> {
            var envelope = senders.envelope(
                    connection, trigger, user, named(form.get("user_name")), channel, named(form.get("channel_name")));
            var words = senders.words(connection).of(form.getOrDefault("text", ""));
            return new Asked(
                    connection,
                    commanded(envelope, form.getOrDefault("command", "").replaceFirst("^/", ""), words),
                    new Asked.Way.Command(trigger, form.getOrDefault("response_url", "")));
        });
    }

    /** A command that somebody gave another name, or a new one, is understood like the word behind {@code /runway}. */
    private static Incoming commanded(Incoming.Envelope envelope, String command, String words) {
        return NAMES.contains(command)
                ? new Incoming.Commanded(envelope, command, words)
                : new Incoming.Commanded(envelope, ANY, (command + " " + words).strip());
    }

    static Optional<String> named(String name) {
        return Optional.ofNullable(name).filter(any -> !NO_NAMES.contains(any));
    }
}
