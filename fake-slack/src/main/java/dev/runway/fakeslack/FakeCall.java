package dev.runway.fakeslack;

import java.util.Map;

/**
 * A call as it arrived, whatever became of it.
 *
 * @param method such as {@code chat.postMessage}
 * @param team the workspace whose token came along; empty for a wrong token
 * @param arguments as sent, without the token; what is no text is JSON
 */
public record FakeCall(String method, String team, Map<String, String> arguments) {

    public FakeCall {
        arguments = Map.copyOf(arguments);
    }

    String argument(String name) {
        return arguments.getOrDefault(name, "");
    }
}
