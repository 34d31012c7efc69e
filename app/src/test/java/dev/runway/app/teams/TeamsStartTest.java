package dev.runway.app.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.app.RunwayApplication;
import dev.runway.app.settings.UnfitSettings;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.faketeams.Activities;
import dev.runway.faketeams.FakeIssuer;
import dev.runway.faketeams.FakeTeams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** The whole application with Teams set, beside a fake of Teams and of Microsoft's login. */
@ExtendWith(OutputCaptureExtension.class)
class TeamsStartTest {

    private static final String PASSWORD = "a~secret-of-this-test-alone";

    private static final Activities.User DANA =
            new Activities.User("29:dana", "Dana", "7a1b2c3d-1111-2222-3333-444455556666", "Europe/Lisbon");

    private final FakeIssuer issuer =
            FakeIssuer.start(Clock.systemUTC()).bot(FakeTeams.TENANT, FakeTeams.APP, PASSWORD);
    private final FakeTeams teams = FakeTeams.start(Clock.systemUTC(), issuer::isBots);

    @AfterEach
    void close() {
        teams.close();
        issuer.close();
    }

    private ConfigurableApplicationContext start(String appId, String password, String tenant, String... more) {
        var settings = List.of(
                "--teams.app-id=" + appId,
                "--teams.app-password=" + password,
                "--teams.tenant-id=" + tenant,
                "--teams.login-url=" + issuer.loginUrl(),
                "--teams.openid-metadata-url=" + issuer.metadataUrl(),
                "--teams.service-urls=" + teams.url(),
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1");
        return SpringApplication.run(
                RunwayApplication.class,
                Stream.concat(settings.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext runway, String path)
            throws IOException, InterruptedException {
        return send(to(runway, path));
    }

    private static HttpRequest.Builder to(ConfigurableApplicationContext runway, String path) {
        var port = runway.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder activity(ConfigurableApplicationContext runway, ObjectNode body) {
        return to(runway, "/api/messages")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder proven(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + issuer.token(FakeTeams.APP, teams.url()));
    }

    @Test
    void aWrongPasswordStopsTheStartWithOneSentence(CapturedOutput output) {
        assertThatThrownBy(() -> start(FakeTeams.APP, "wrong-p4ssword", FakeTeams.TENANT))
                .hasRootCauseInstanceOf(UnfitSettings.class);

        assertThat(output)
                .contains(
                        "Microsoft's login failed while letting the bot in: it does not take TEAMS_APP_PASSWORD; please")
                .contains(", and start Runway again.")
                .doesNotContain("wrong-p4ssword", "\tat ");
    }

    @Test
    void soDoesAnAppThatTheTenantDoesNotKnow(CapturedOutput output) {
        assertThatThrownBy(() -> start("00000000-1111-2222-3333-444444444444", PASSWORD, FakeTeams.TENANT))
                .hasRootCauseInstanceOf(UnfitSettings.class);

        assertThat(output)
                .contains("it knows no application TEAMS_APP_ID in the tenant TEAMS_TENANT_ID")
                .doesNotContain(PASSWORD, "\tat ");
    }

    @Test
    void whatIsRightStartsAndThePlaygroundIsClosed(CapturedOutput output) throws Exception {
        try (var runway = start(FakeTeams.APP, PASSWORD, FakeTeams.TENANT)) {
            assertThat(get(runway, "/playground").statusCode()).isEqualTo(404);
            assertThat(get(runway, "/actuator/health").body()).contains("Teams lets us in.");
            assertThat(runway.getBean(JdbcClient.class)
                            .sql("select workspace from workspace where platform = 'teams'")
                            .query(String.class)
                            .list())
                    .containsExactly(FakeTeams.TENANT);
        }
        assertThat(output).doesNotContain(PASSWORD);
    }

    @Test
    void whatTeamsSendsIsAnsweredAtItsConnector(CapturedOutput output) throws Exception {
        teams.user(DANA.id(), DANA.name(), "dana@acme.example");
        teams.says(teams.direct(DANA.id()), DANA.id(), "zone");
        var said =
                new Activities(FakeTeams.APP, FakeTeams.TENANT, teams.url(), Clock.systemUTC()).personal(DANA, "zone");
        try (var runway = start(FakeTeams.APP, PASSWORD, FakeTeams.TENANT)) {
            assertThat(send(activity(runway, said)).statusCode()).isEqualTo(401);
            assertThat(send(activity(runway, said).header("Authorization", "Bearer a.b.c"))
                            .statusCode())
                    .isEqualTo(401);

            var answer = send(proven(activity(runway, said)));
            assertThat(answer.statusCode()).isEqualTo(200);
            teams.awaitSights(2);
            assertThat(send(proven(activity(runway, said))).statusCode())
                    .as("the same again")
                    .isEqualTo(200);

            var answers = teams.messages(teams.direct(DANA.id())).stream()
                    .filter(message -> message.from().equals(FakeTeams.BOT))
                    .toList();
            assertThat(answers).singleElement().satisfies(message -> assertThat(
                            message.activity().toString())
                    .contains("Europe/Lisbon"));
        }
        assertThat(output).doesNotContain(PASSWORD, "a.b.c");
    }

    @Test
    void bothPlatformsWorkBesideEachOther() throws Exception {
        try (var slack = FakeSlack.start(Clock.systemUTC());
                var runway = start(
                        FakeTeams.APP,
                        PASSWORD,
                        FakeTeams.TENANT,
                        "--slack.bot-token=" + slack.token(),
                        "--slack.signing-secret=a-secret-of-this-test-alone",
                        "--slack.api-url=" + slack.url())) {
            var health = get(runway, "/actuator/health").body();

            assertThat(health).contains("Slack lets us in.", "Teams lets us in.");
            assertThat(send(to(runway, "/slack/events").POST(HttpRequest.BodyPublishers.ofString("{}")))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(send(to(runway, "/api/messages").POST(HttpRequest.BodyPublishers.ofString("{}")))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(runway.getBean(JdbcClient.class)
                            .sql("select platform from workspace order by platform")
                            .query(String.class)
                            .list())
                    .containsExactly("slack", "teams");
        }
    }

    @Test
    void aLoginThatDoesNotAnswerDoesNotStopTheStart() throws Exception {
        issuer.fail(503);
        try (var runway = start(FakeTeams.APP, PASSWORD, FakeTeams.TENANT)) {
            var health = get(runway, "/actuator/health");

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("Microsoft gives no token, so messages to Teams wait");
        }
    }
}
