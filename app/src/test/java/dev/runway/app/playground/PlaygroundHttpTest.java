package dev.runway.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The playground through its real door: HTTP to the whole application over an empty database. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties =
                "spring.datasource.url=jdbc:h2:mem:playground;MODE=PostgreSQL;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1")
@DirtiesContext
class PlaygroundHttpTest {

    private static final long PATIENCE_SECONDS = 60;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    int port;

    @Test
    void thePageIsServedWithAllItsParts() throws Exception {
        var page = get("/playground");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        for (var part : List.of("main.js", "style.css", "mark.svg")) {
            assertThat(get("/playground/page/" + part).statusCode()).as(part).isEqualTo(200);
        }
    }

    @Test
    void theFrontDoorLeadsToThePage() throws Exception {
        var answer = get("/");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/playground");
    }

    @Test
    void theOfficeIsFurnishedOnce() throws Exception {
        var state = json(get("/playground/api/state"));

        assertThat(state.at("/office/name").asString()).isEqualTo("Acme Technical Services Project Management Office");
        assertThat(state.at("/people").findValuesAsString("user"))
                .containsExactly("ana", "ben", "chidi", "wei", "mei", "dana", "eve");
        assertThat(state.at("/commands").findValuesAsString("word")).contains("help", "update", "status");
        assertThat(state.at("/clock/moves").propertyNames())
                .containsExactlyInAnyOrder("HOUR", "DAY", "NEXT_PROMPT", "NEXT_DIGEST");
        var portfolio = json(get("/playground/api/history?as=eve&place=channel:portfolio"));
        assertThat(portfolio.at("/entries").size()).isEqualTo(1);
    }

    /** One word, arriving three times and twice of them at once: one message of hers, one answer, the same reply. */
    @Test
    void aWordThatArrivesThreeTimesIsAnsweredOnce() throws Exception {
        var body = "{\"event\": \"" + UUID.randomUUID()
                + "\", \"as\": \"dana\", \"place\": \"direct:dana\", \"words\": \"status wiki move\"}";
        var first = postLater("say", body);
        var second = postLater("say", body);
        var third = post("say", body);

        assertThat(List.of(first.get().body(), second.get().body(), third.body()))
                .containsOnly(third.body());
        var entries = untilThereAre("dana", 2);
        assertThat(entries.get(0).at("/words").asString()).isEqualTo("status wiki move");
        assertThat(entries.get(1).toString()).contains("Wiki Move is ");
        assertThat(post("say", body).statusCode()).isEqualTo(200);
        assertThat(untilThereAre("dana", 2)).hasSize(2);
    }

    @Test
    void aPrivateAnswerToACommandIsSaidOnce() throws Exception {
        var body = "{\"event\": \"" + UUID.randomUUID()
                + "\", \"as\": \"eve\", \"place\": \"direct:eve\", \"command\": \"status\", \"words\": \"wiki move\"}";
        for (int time = 0; time < 3; time++) {
            assertThat(post("command", body).statusCode()).isEqualTo(200);
        }
        assertThat(untilThereAre("eve", 2)).hasSize(2);
    }

    /** Help lists commands of several words: behind a slash they mean the same as said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "working | days      | You work on Monday",
                "i'm     | here again | Good to see you.",
                "runway  | zone      | Your zone is",
                "stauts  | wiki move | I don't know what \"stauts wiki move\" means."
            })
    void everythingThatCanBeSaidCanStandBehindASlash(String command, String words, String answer) throws Exception {
        var event = UUID.randomUUID().toString();
        var sent = post(
                "command",
                "{\"event\": \"" + event + "\", \"as\": \"ben\", \"place\": \"channel:engineering\", \"command\": \""
                        + command + "\", \"words\": \"" + words + "\"}");

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(json(get("/playground/api/history?as=ben&place=channel:engineering"))
                        .at("/entries")
                        .valueStream()
                        .reduce((one, later) -> later))
                .hasValueSatisfying(newest -> assertThat(newest.toString()).contains(answer.replace("\"", "\\\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"say", "edit", "command", "press", "form/change", "form/submit", "form/close", "read", "time"})
    void brokenJsonIsRefusedEverywhere(String path) throws Exception {
        var answer = post(path, "{\"as\": ");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/error").asString()).startsWith("This is not the JSON that is expected here.");
    }

    @Test
    void whatHappensIsHeardAtOnceAndAgainAfterALostConnection() throws Exception {
        var from = json(get("/playground/api/state")).at("/seq").asLong();
        var said = "{\"event\": \"" + UUID.randomUUID()
                + "\", \"as\": \"chidi\", \"place\": \"channel:engineering\", \"words\": \"good morning, all\"}";
        try (var stream = new EventStream("as=ana&after=" + from, null)) {
            post("say", said);
            assertThat(stream.next("entry")).contains("good morning, all");
        }
        try (var again = new EventStream("as=ana", Long.toString(from))) {
            assertThat(again.next("entry")).contains("good morning, all");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return postLater(path, body).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private CompletableFuture<HttpResponse<String>> postLater(String path, String body) {
        return http.sendAsync(
                request("/playground/api/" + path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The person's direct messages, once there are so many: answers are delivered a moment after the request. */
    private List<JsonNode> untilThereAre(String user, int number) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            var entries = new ArrayList<JsonNode>();
            json(get("/playground/api/history?as=" + user + "&place=direct:" + user))
                    .at("/entries")
                    .forEach(entries::add);
            if (entries.size() >= number) {
                return entries;
            }
            assertThat(System.nanoTime()).as("%s", entries).isLessThan(deadline);
        }
    }

    /** Server-sent events over a plain socket: read line by line as they come. */
    private final class EventStream implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;

        EventStream(String query, String last) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            var request = "GET /playground/api/live?" + query + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n"
                    + (last == null ? "" : "Last-Event-ID: " + last + "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /** The data of the next event of that name. */
        String next(String name) throws IOException {
            var inIt = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    inIt = line.equals("event:" + name);
                } else if (inIt && line.startsWith("data:")) {
                    return line;
                }
            }
            throw new IOException("The stream ended.");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
