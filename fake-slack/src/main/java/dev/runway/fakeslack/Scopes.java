package dev.runway.fakeslack;

import java.util.Set;

/** What a bot may do where Runway's own manifest was installed as it is. */
final class Scopes {

    static final Set<String> SHIPPED = Set.of(
            "app_mentions:read",
            "channels:read",
            "groups:read",
            "chat:write",
            "commands",
            "files:write",
            "im:history",
            "im:write",
            "users:read",
            "users:read.email");

    private Scopes() {}

    /** What reading a conversation takes (docs.slack.dev/reference/methods/conversations.history). */
    static String toRead(String conversation) {
        return switch (conversation.charAt(0)) {
            case 'D' -> "im:history";
            case 'G' -> "groups:history";
            default -> "channels:history";
        };
    }
}
