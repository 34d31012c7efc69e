package dev.runway.app.benchmark.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What somebody does in Slack, as Slack tells it: by the examples in docs.slack.dev ("Interaction payloads", "Slash commands",
 * "The Events API"). A press carries the whole message that the button stands on, which makes it the heaviest of the usual.
 */
enum Kind {
    PRESS("press of a button on a message of blocks", "application/x-www-form-urlencoded") {
        @Override
        String template() {
            return "payload=" + URLEncoder.encode(Written.PRESS, StandardCharsets.UTF_8);
        }
    },
    COMMAND("slash command", "application/x-www-form-urlencoded") {
        @Override
        String template() {
            return Written.COMMAND;
        }
    },
    MESSAGE("direct message", "application/json") {
        @Override
        String template() {
            return Written.MESSAGE;
        }
    };

    private final String words;
    private final String type;

    Kind(String words, String type) {
        this.words = words;
        this.type = type;
    }

    /** With {@link Body}'s marks in it. */
    abstract String template();

    String contentType() {
        return type;
    }

    /** How long its body is, in bytes. */
    int bytes() {
        return new Body(template()).of(1, "U0PERSON0001", "on-track").length;
    }

    @Override
    public String toString() {
        return words;
    }
}
