package dev.runway.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.RunwayApplication;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.fakeslack.Payloads;
import dev.runway.fakeslack.Signer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

/** Slack's door behind the real web server, which must leave a body as it was sent. */
class SlackDoorHttpTest {

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final int MEGABYTE = 1_048_576;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void readsRawBytesAndNoMoreThanAMegabyteOfThem() throws Exception {
        try (var slack = FakeSlack.start(Clock.systemUTC());
                var runway = SpringApplication.run(
                        RunwayApplication.class,
                        "--slack.bot-token=" + slack.token(),
                        "--slack.signing-secret=" + SECRET,
                        "--slack.api-url=" + slack.url(),
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                                + ";MODE=PostgreSQL;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1")) {
            var door = URI.create(
                    "http://127.0.0.1:" + runway.getEnvironment().getProperty("local.server.port") + "/slack/events");
            var challenge = Payloads.challenge("3eZbrw1a").bytes();
            var whole = ("ssl_check=" + "1".repeat(MEGABYTE - 10)).getBytes(StandardCharsets.UTF_8);
            var tooLong = ("ssl_check=" + "1".repeat(MEGABYTE - 9)).getBytes(StandardCharsets.UTF_8);

            assertThat(status(door, "application/x-www-form-urlencoded", whole, BodyPublishers.ofByteArray(whole)))
                    .isEqualTo(200);
            assertThat(status(door, "application/json", tooLong, BodyPublishers.ofByteArray(tooLong)))
                    .isEqualTo(413);
            assertThat(status(door, "application/json", tooLong, inPieces(tooLong)))
                    .as("with no length announced")
                    .isEqualTo(413);
            assertThat(status(
                            door, "multipart/form-data; boundary=x", challenge, BodyPublishers.ofByteArray(challenge)))
                    .as("a type that the server must not act upon")
                    .isEqualTo(200);
        }
    }

    private static BodyPublisher inPieces(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private int status(URI door, String type, byte[] body, BodyPublisher sent)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door).header("Content-Type", type).POST(sent);
        new Signer(SECRET).headers(body, Instant.now()).forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
