package dev.runway.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers by {@code response_url}: for whom and where, five times within thirty minutes, whoever is a member there. */
final class ResponseUrls {

    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final String base;
    private final Clock clock;
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private record Issued(
            FakeWorkspace workspace,
            String user,
            String channel,
            Optional<FakeMessage> pressed,
            Instant until,
            AtomicInteger uses) {}

    ResponseUrls(String base, Clock clock) {
        this.base = base;
        this.clock = clock;
    }

    String issue(FakeWorkspace workspace, String user, String channel, Optional<FakeMessage> pressed) {
        var id = String.valueOf(numbers.incrementAndGet());
        issued.put(
                id,
                new Issued(workspace, user, channel, pressed, clock.instant().plus(LIFE), new AtomicInteger()));
        return base + "/response/" + id;
    }

    void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var known = issued.get(exchange.getRequestURI().getPath().substring("/response/".length()));
            if (known == null || clock.instant().isAfter(known.until())) {
                Requests.answer(exchange, 404, "expired_url".getBytes(StandardCharsets.UTF_8));
            } else if (known.uses().incrementAndGet() > USES) {
                Requests.answer(exchange, 404, "used_url".getBytes(StandardCharsets.UTF_8));
            } else {
                shown(exchange, known, JsonParser.parseString(body).getAsJsonObject());
            }
        }
    }

    private static void shown(HttpExchange exchange, Issued known, JsonObject payload) throws IOException {
        try {
            show(known, payload);
            Requests.answer(exchange, 200, "ok".getBytes(StandardCharsets.UTF_8));
        } catch (SlackSays no) {
            Requests.answer(exchange, 400, no.getMessage().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void show(Issued known, JsonObject payload) {
        var blocks = payload.has("blocks") ? payload.getAsJsonArray("blocks") : new JsonArray();
        var text = payload.has("text") ? payload.get("text").getAsString() : "";
        var workspace = known.workspace();
        if (is(payload, "delete_original")) {
            known.pressed().ifPresent(workspace::unwhisper);
            return;
        }
        BlockRules.check(blocks, text, workspace.takesCharts());
        if (is(payload, "replace_original") && known.pressed().isPresent()) {
            workspace.replaceShown(known.pressed().get(), text, blocks);
        } else if (payload.has("response_type")
                && payload.get("response_type").getAsString().equals("in_channel")) {
            var conversation = workspace.existing(known.channel());
            workspace.put(conversation, workspace.botUser(), text, blocks, Optional.empty());
        } else {
            workspace.whisper(known.user(), known.channel(), text, blocks);
        }
    }

    private static boolean is(JsonObject payload, String name) {
        return payload.has(name) && payload.get(name).getAsBoolean();
    }
}
