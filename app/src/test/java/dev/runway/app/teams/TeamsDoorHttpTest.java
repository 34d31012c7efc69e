package dev.runway.app.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.RunwayApplication;
import dev.runway.faketeams.Activities;
import dev.runway.faketeams.Attacks;
import dev.runway.faketeams.FakeIssuer;
import dev.runway.faketeams.FakeTeams;
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
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

/** Teams' door behind the real web server: who speaks is told before a body is read, and no more than a megabyte of it is. */
class TeamsDoorHttpTest {

    private static final String PASSWORD = "a~secret-of-this-test-alone";
    private static final int MEGABYTE = 1_048_576;

    /** What a client and the server let through of a header, 8 KB in all. */
    private static final Pattern IN_A_HEADER = Pattern.compile("[\\x20-\\x7e]{0,7000}");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void takesWhatTeamsSignedAndNothingElse() throws Exception {
        try (var issuer = FakeIssuer.start(Clock.systemUTC()).bot(FakeTeams.TENANT, FakeTeams.APP, PASSWORD);
                var teams = FakeTeams.start(Clock.systemUTC(), issuer::isBots);
                var runway = SpringApplication.run(
                        RunwayApplication.class,
                        "--teams.app-id=" + FakeTeams.APP,
                        "--teams.app-password=" + PASSWORD,
                        "--teams.tenant-id=" + FakeTeams.TENANT,
                        "--teams.login-url=" + issuer.loginUrl(),
                        "--teams.openid-metadata-url=" + issuer.metadataUrl(),
                        "--teams.service-urls=" + teams.url(),
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                                + ";MODE=PostgreSQL;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1")) {
            var door = URI.create(
                    "http://127.0.0.1:" + runway.getEnvironment().getProperty("local.server.port") + "/api/messages");
            var ana = new Activities.User("29:ana", "Ana", UUID.randomUUID().toString(), "Europe/Lisbon");
            var typing = new Activities(FakeTeams.APP, FakeTeams.TENANT, teams.url(), Clock.systemUTC())
                    .personal(ana, "")
                    .put("type", "typing");
            var body = typing.toString().getBytes(StandardCharsets.UTF_8);
            var whole = (typing + " ".repeat(MEGABYTE - body.length)).getBytes(StandardCharsets.UTF_8);
            var tooLong = (typing + " ".repeat(MEGABYTE - body.length + 1)).getBytes(StandardCharsets.UTF_8);
            var good = issuer.token(FakeTeams.APP, teams.url());
            var json = "application/json; charset=utf-8";

            assertThat(status(door, good, json, BodyPublishers.ofByteArray(whole)))
                    .isEqualTo(200);
            assertThat(status(door, good, json, BodyPublishers.ofByteArray(tooLong)))
                    .isEqualTo(413);
            assertThat(status(door, good, json, inPieces(tooLong)))
                    .as("with no length announced")
                    .isEqualTo(413);
            assertThat(status(door, good, "multipart/form-data; boundary=x", BodyPublishers.ofByteArray(body)))
                    .as("a type that the server must not act upon")
                    .isEqualTo(200);
            assertThat(status(door, good, json, BodyPublishers.ofString("{\"type\":")))
                    .isEqualTo(400);

            for (var attack : new Attacks(issuer, FakeTeams.APP, teams.url()).all()) {
                if (IN_A_HEADER.matcher(attack.token()).matches()) {
                    assertThat(status(door, attack.token(), json, BodyPublishers.ofByteArray(body)))
                            .as(attack.name())
                            .isEqualTo(401);
                }
            }
            assertThat(status(
                            door, issuer.token(FakeTeams.APP, Attacks.SERVICE), json, BodyPublishers.ofByteArray(body)))
                    .as("Teams', but for another service than the activity names")
                    .isEqualTo(401);
            assertThat(teams.calls()).isEmpty();
        }
    }

    private static BodyPublisher inPieces(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private int status(URI door, String token, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token)
                .POST(body);
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
