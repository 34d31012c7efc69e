package dev.runway.app.emulator;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.runway.app.process.Await;
import dev.runway.app.process.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The playground's: the office's clock of a real process goes to the next prompt or digest at once. */
public final class TimeMachine {

    private final Node runway;
    private final HttpClient http = HttpClient.newHttpClient();

    public TimeMachine(Node runway) {
        this.runway = runway;
    }

    /** When it would arrive. */
    public Instant next(String move) {
        return Instant.parse(clock().getAsJsonObject("moves").get(move).getAsString());
    }

    /** Returns once it has arrived and everything on the way is done; what was said is on its way. */
    public void goTo(String move) {
        var body = "{\"event\":\"" + UUID.randomUUID() + "\",\"move\":\"" + move + "\"}";
        var go = HttpRequest.newBuilder(URI.create(url("time")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long before = clock().get("journeys").getAsLong();
        Await.found("a journey to set off", () -> Optional.of(send(go))
                .filter(answer -> answer.statusCode() == HttpURLConnection.HTTP_ACCEPTED));
        Await.found(
                "the journey's end",
                () -> Optional.of(clock().get("journeys").getAsLong()).filter(journeys -> journeys != before));
    }

    private JsonObject clock() {
        var state = HttpRequest.newBuilder(URI.create(url("state"))).GET().build();
        return JsonParser.parseString(send(state).body()).getAsJsonObject().getAsJsonObject("clock");
    }

    private String url(String what) {
        return "http://127.0.0.1:" + runway.port() + "/playground/api/" + what;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
