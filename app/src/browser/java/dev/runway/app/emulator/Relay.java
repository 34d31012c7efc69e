package dev.runway.app.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Passes Runway's calls on to the emulator, untouched, and remembers the views that it answers with: it has no way to ask for
 * them. Also takes what comes by a response_url, which the emulator has not.
 */
final class Relay implements AutoCloseable {

    private static final List<String> PASSED_ON = List.of("Authorization", "Content-Type");

    private final HttpServer server;
    private final Map<String, JsonObject> views = new ConcurrentHashMap<>();
    private final List<JsonObject> whispers = new CopyOnWriteArrayList<>();
    private volatile String newest = "";

    Relay(Emulator emulator) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/api/", exchange -> pass(exchange, emulator.url()));
        server.createContext("/respond/", this::hear);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The view that was opened or updated last. */
    Optional<JsonObject> view() {
        return Optional.ofNullable(views.get(newest));
    }

    /** What came by a response_url, oldest first. */
    List<JsonObject> whispers() {
        return List.copyOf(whispers);
    }

    private void pass(HttpExchange exchange, String to) throws IOException {
        var method = exchange.getRequestURI().getPath().substring("/api/".length());
        var request = HttpRequest.newBuilder(URI.create(to + method))
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        exchange.getRequestBody().readAllBytes()));
        PASSED_ON.forEach(
                name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                        .ifPresent(value -> request.header(name, value)));
        try {
            // A client of its own: the emulator closes idle connections, and one that is met closed would look like a
            // lost answer.
            var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (method.equals("views.open") || method.equals("views.update")) {
                remember(
                        JsonParser.parseString(new String(answer.body(), UTF_8)).getAsJsonObject());
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private void remember(JsonObject answer) {
        if (answer.has("view")) {
            var view = answer.getAsJsonObject("view");
            newest = view.get("id").getAsString();
            views.put(newest, view);
        }
    }

    private void hear(HttpExchange exchange) throws IOException {
        whispers.add(JsonParser.parseString(new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                .getAsJsonObject());
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
