package dev.runway.app.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.app.RunwayApplication;
import dev.runway.app.settings.UnfitSettings;
import dev.runway.fakeslack.Body;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.fakeslack.Signer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application with Slack set, beside a fake of Slack. */
@ExtendWith(OutputCaptureExtension.class)
class SlackStartTest {

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private final FakeSlack slack = FakeSlack.start(Clock.systemUTC());

    @AfterEach
    void close() {
        slack.close();
    }

    private ConfigurableApplicationContext start(String token) {
        return SpringApplication.run(
                RunwayApplication.class,
                "--slack.bot-token=" + token,
                "--slack.signing-secret=" + SECRET,
                "--slack.api-url=" + slack.url(),
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(ConfigurableApplicationContext runway, String path) {
        var port = runway.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpRequest.Builder signed(ConfigurableApplicationContext runway, String secret, Body body) {
        var request = to(runway, "/slack/events")
                .header("Content-Type", body.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
        new Signer(secret).headers(body.bytes(), Instant.now()).forEach(request::header);
        return request;
    }

    @Test
    void aWrongTokenStopsTheStartWithOneSentence(CapturedOutput output) {
        assertThatThrownBy(() -> start("xoxb-wrong")).hasRootCauseInstanceOf(UnfitSettings.class);

        assertThat(output)
                .contains("Slack does not accept SLACK_BOT_TOKEN (invalid_auth)")
                .doesNotContain("xoxb-wrong", SECRET, "\tat ");
    }

    @Test
    void whatSlackSendsIsAnsweredAndThePlaygroundIsClosed(CapturedOutput output) throws Exception {
        slack.user("U0DANA", "Dana", "dana@acme.example", "Europe/Lisbon");
        try (var runway = start(slack.token())) {
            var command = slack.payloads().command("U0DANA", "D0DANA", "directmessage", "runway", "zone");

            var answer = send(signed(runway, SECRET, command));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Europe/Lisbon");
            assertThat(send(signed(runway, "another", command)).statusCode()).isEqualTo(401);

            assertThat(send(to(runway, "/playground")).statusCode()).isEqualTo(404);
            assertThat(send(to(runway, "/actuator/health")).body()).contains("Slack lets us in.");
            assertThat(runway.getBean(JdbcClient.class)
                            .sql("select workspace from workspace where platform = 'slack'")
                            .query(String.class)
                            .list())
                    .containsExactly(slack.team());
        }
        assertThat(output).doesNotContain(slack.token(), SECRET);
    }

    @Test
    void aSlackThatDoesNotAnswerDoesNotStopTheStart() throws Exception {
        slack.breakNext("auth.test", 503);
        slack.breakNext("auth.test", 503);
        try (var runway = start(slack.token())) {
            var health = send(to(runway, "/actuator/health"));

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("Slack can't be asked, so messages to it wait");
        }
    }
}
