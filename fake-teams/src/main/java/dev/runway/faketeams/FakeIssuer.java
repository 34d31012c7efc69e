package dev.runway.faketeams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever says who Teams is and who the bot is, on a free port of this machine: the Bot Connector's OpenID metadata with the keys
 * it signs with, and Entra's token endpoint for the bot's own. Its keys are made once and stay the same for a run of tests.
 * Safe for threads.
 */
public final class FakeIssuer implements AutoCloseable {

    /** Endorsed for Teams and others: what Teams signs with. */
    public static final String ENDORSED = "endorsed";

    /** Another one that is endorsed for Teams, known after {@link #rotate} alone. */
    public static final String NEXT = "next";

    /** Has no list of endorsements. */
    public static final String UNENDORSED = "unendorsed";

    /** Has a list with nothing in it. */
    public static final String EMPTY = "empty";

    /** Endorsed for other channels. */
    public static final String ELSEWHERE = "elsewhere";

    /** In nobody's list. */
    public static final String UNKNOWN = "unknown";

    public static final String METADATA = "/v1/.well-known/openidconfiguration";
    public static final String KEYS = "/v1/.well-known/keys";

    private static final Set<String> BELIEVED = Set.of(ENDORSED, NEXT);
    private static final Map<String, RSAKey> PAIRS = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();

    static {
        // Else every answer waits 40 ms for the other end's acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final BotTokens bots;
    private volatile List<String> listed = List.of(UNENDORSED, EMPTY, ELSEWHERE, ENDORSED);
    private volatile int status;
    private volatile Optional<String> moved = Optional.empty();
    private volatile Optional<String> keysUrl = Optional.empty();
    private volatile Optional<String> keysBody = Optional.empty();

    private FakeIssuer(Clock clock) {
        this.clock = clock;
        this.bots = new BotTokens(clock);
        // Before anybody waits for an answer: making them takes seconds on a machine that has other things to do.
        listed.forEach(FakeIssuer::pair);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        // Before anybody waits for them.
        listed.forEach(FakeIssuer::pair);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** @param clock by which tokens begin and end */
    public static FakeIssuer start(Clock clock) {
        return new FakeIssuer(clock);
    }

    /** For {@code TEAMS_OPENID_METADATA_URL}. */
    public String metadataUrl() {
        return base() + METADATA;
    }

    /** For {@code TEAMS_LOGIN_URL}: the tenant's {@code /oauth2/v2.0/token} follows. */
    public String loginUrl() {
        return base();
    }

    /** What Teams sends with an activity from that service, without {@code Bearer}. */
    public String token(String appId, String serviceUrl) {
        return forge(appId, serviceUrl).build();
    }

    /** The same, to be spoilt in one way or another. */
    public FakeToken forge(String appId, String serviceUrl) {
        return new FakeToken(clock, appId, serviceUrl);
    }

    /** An application that may ask for tokens. */
    public FakeIssuer bot(String tenant, String appId, String secret) {
        bots.know(tenant, appId, secret);
        return this;
    }

    /** Whether a request to the connector with this {@code Authorization} is a bot's whose token is in force. */
    public boolean isBots(String authorization) {
        return bots.isGood(authorization);
    }

    /** Every token that was issued so far is refused from now on. */
    public void revoke() {
        bots.revoke();
    }

    /** From now on Teams has another key too, as before it changes them. */
    public void rotate() {
        pair(NEXT);
        listed = List.of(UNENDORSED, NEXT, ENDORSED);
    }

    /** From now on everything here is answered with this status; 0 to answer again. */
    public void fail(int httpStatus) {
        status = httpStatus;
    }

    /** From now on whoever reads here is sent elsewhere; null for nowhere. */
    public void moved(String elsewhere) {
        moved = Optional.ofNullable(elsewhere);
    }

    /** From now on the metadata names another place for the keys. */
    public void keysAt(String url) {
        keysUrl = Optional.of(url);
    }

    /** From now on the keys are this. */
    public void keysAre(String body) {
        keysBody = Optional.of(body);
    }

    /** The paths that were asked for so far, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** How often a bot asked for a token. */
    public long tokensAsked() {
        return calls.stream().filter(path -> path.endsWith(BotTokens.PATH)).count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Those that nobody should believe are one pair by several names: a pair takes its time to make. */
    static RSAKey pair(String kid) {
        var made = PAIRS.computeIfAbsent(BELIEVED.contains(kid) ? kid : UNKNOWN, FakeIssuer::made);
        return new RSAKey.Builder(made).keyID(kid).build();
    }

    private static RSAKey made(String kid) {
        try {
            return new RSAKeyGenerator(2_048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK makes RSA keys.", e);
        }
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            calls.add(path);
            if (status != 0) {
                exchange.sendResponseHeaders(status, -1);
            } else if (moved.isPresent()) {
                exchange.getResponseHeaders().set("Location", moved.get());
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals(METADATA)) {
                write(exchange, 200, metadata().toString());
            } else if (path.equals(KEYS)) {
                write(exchange, 200, keysBody.orElseGet(() -> keys().toString()));
            } else if (path.endsWith(BotTokens.PATH)) {
                var issued = bots.issue(path, exchange);
                write(exchange, issued.status(), issued.body().toString());
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private ObjectNode metadata() {
        var document = JSON.createObjectNode();
        document.put("issuer", "https://api.botframework.com");
        document.put("authorization_endpoint", "https://invalid.botframework.com");
        document.put("jwks_uri", keysUrl.orElse(base() + KEYS));
        document.putArray("id_token_signing_alg_values_supported").add("RS256");
        document.putArray("token_endpoint_auth_methods_supported").add("private_key_jwt");
        return document;
    }

    private ObjectNode keys() {
        var document = JSON.createObjectNode();
        var keys = document.putArray("keys");
        for (var kid : listed) {
            var key = keys.addObject();
            pair(kid).toPublicJWK().toJSONObject().forEach((name, value) -> key.put(name, value.toString()));
            switch (kid) {
                case UNENDORSED -> {}
                case EMPTY -> key.putArray("endorsements");
                case ELSEWHERE -> key.putArray("endorsements").add("webchat").add("msteams-beta");
                default ->
                    key.putArray("endorsements").add("skype").add("msteams").add("webchat");
            }
        }
        return document;
    }

    private static void write(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
