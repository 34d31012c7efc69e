package dev.runway.fakeslack;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a method's arguments, sent as a form or as JSON, and answers. */
final class Requests {

    /** @param token from the header or the arguments; arguments are without it */
    record Request(Optional<String> token, Map<String, String> arguments) {}

    private static final String BEARER = "Bearer ";

    private Requests() {}

    static Request read(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        var arguments = new HashMap<>(
                form(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("")));
        arguments.putAll(type.startsWith("application/json") ? json(body) : form(body));
        var inArguments = Optional.ofNullable(arguments.remove("token"));
        var header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()));
        return new Request(header.or(() -> inArguments), arguments);
    }

    static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> form(String body) {
        var arguments = new HashMap<String, String>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                arguments.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return arguments;
    }

    private static Map<String, String> json(String body) {
        var arguments = new HashMap<String, String>();
        for (Map.Entry<String, JsonElement> entry :
                JsonParser.parseString(body).getAsJsonObject().entrySet()) {
            var value = entry.getValue();
            if (!value.isJsonNull()) {
                arguments.put(entry.getKey(), value.isJsonPrimitive() ? value.getAsString() : value.toString());
            }
        }
        return arguments;
    }
}
