package dev.runway.faketeams;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entra's token endpoint for an application's own credentials (learn.microsoft.com, "OAuth 2.0 client credentials flow"): id and
 * secret in the form or by HTTP's basic way, one scope, tokens of an hour. What it refuses it refuses with Entra's own word.
 */
final class BotTokens {

    static final String PATH = "/oauth2/v2.0/token";

    private static final String SCOPE = "https://api.botframework.com/.default";
    private static final Duration LIFE = Duration.ofSeconds(3_599);
    private static final String BEARER = "Bearer ";
    private static final JsonMapper JSON = new JsonMapper();

    private final Clock clock;
    private final Map<App, String> secrets = new ConcurrentHashMap<>();
    private final Map<String, Instant> issued = new ConcurrentHashMap<>();

    /** In which tenant, and who. */
    private record App(String tenant, String id) {}

    record Answer(int status, ObjectNode body) {}

    BotTokens(Clock clock) {
        this.clock = clock;
    }

    void know(String tenant, String appId, String secret) {
        secrets.put(new App(tenant, appId), secret);
    }

    void revoke() {
        issued.clear();
    }

    boolean isGood(String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.startsWith(BEARER))
                .map(header -> issued.get(header.substring(BEARER.length())))
                .filter(end -> clock.instant().isBefore(end))
                .isPresent();
    }

    Answer issue(String path, HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return refused(405, "invalid_request", "AADSTS900561");
        }
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        basic(exchange).ifPresent(form::putAll);
        var tenant = path.substring(1, path.length() - PATH.length());
        var secret = secrets.get(new App(tenant, form.getOrDefault("client_id", "")));
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return refused(400, "unsupported_grant_type", "AADSTS70003");
        }
        if (secret == null) {
            return refused(400, "unauthorized_client", "AADSTS700016");
        }
        if (!secret.equals(form.get("client_secret"))) {
            return refused(401, "invalid_client", "AADSTS7000215");
        }
        if (!SCOPE.equals(form.get("scope"))) {
            return refused(400, "invalid_scope", "AADSTS70011");
        }
        return granted();
    }

    private Answer granted() {
        var token = "bot-" + UUID.randomUUID();
        issued.put(token, clock.instant().plus(LIFE));
        var body = JSON.createObjectNode();
        body.put("token_type", "Bearer");
        body.put("expires_in", LIFE.toSeconds());
        body.put("ext_expires_in", LIFE.toSeconds());
        body.put("access_token", token);
        return new Answer(200, body);
    }

    private static Answer refused(int status, String error, String code) {
        var body = JSON.createObjectNode();
        body.put("error", error);
        body.put("error_description", code + ": refused by the fake.");
        return new Answer(status, body);
    }

    private static Optional<Map<String, String>> basic(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(header -> header.startsWith("Basic "))
                .map(header -> new String(
                        Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8))
                .map(pair -> pair.split(":", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> Map.of("client_id", decoded(pair[0]), "client_secret", decoded(pair[1])));
    }

    private static Map<String, String> form(String body) {
        var fields = new HashMap<String, String>();
        for (var field : body.split("&")) {
            var pair = field.split("=", 2);
            fields.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : "");
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
