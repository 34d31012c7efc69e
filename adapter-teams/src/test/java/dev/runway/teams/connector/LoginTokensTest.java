package dev.runway.teams.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.faketeams.FakeIssuer;
import dev.runway.faketeams.FakeTeams;
import dev.runway.teams.tenant.Tenant;
import dev.runway.testkit.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTokensTest {

    private static final String SECRET = "vivid~secret.8Q";
    private static final Tenant TENANT = new Tenant(new Workspace(1, "teams", FakeTeams.TENANT), FakeTeams.APP);

    /** As FakeIssuer's tokens, and Entra's, less one second. */
    private static final Duration LIFE = Duration.ofSeconds(3_599);

    private static final Duration EARLY = Duration.ofMinutes(5);

    private final ManualClock clock = new ManualClock();
    private final FakeIssuer issuer = FakeIssuer.start(clock).bot(FakeTeams.TENANT, FakeTeams.APP, SECRET);
    private final LoginTokens tokens = new LoginTokens(issuer.loginUrl(), SECRET, clock);

    @AfterEach
    void close() {
        issuer.close();
    }

    private PlatformException failure() {
        return catchThrowableOfType(PlatformException.class, () -> tokens.of(TENANT));
    }

    @Test
    void aTokenIsFetchedOnceAndIsTheBots() {
        var token = tokens.of(TENANT);
        assertThat(issuer.isBots("Bearer " + token)).isTrue();
        assertThat(tokens.of(TENANT)).isEqualTo(token);
        assertThat(issuer.calls()).containsExactly("/" + FakeTeams.TENANT + "/oauth2/v2.0/token");
    }

    @Test
    void whosesoeverOfficeTheTenantIsItsTokenIsTheSame() {
        var unsettled = new Tenant(new Workspace(0, "teams", FakeTeams.TENANT), FakeTeams.APP);
        assertThat(tokens.of(unsettled)).isEqualTo(tokens.of(TENANT));
    }

    @Test
    void itIsKeptUntilFiveMinutesBeforeItExpires() {
        var token = tokens.of(TENANT);
        clock.pass(LIFE.minus(EARLY).minusMillis(1));
        assertThat(tokens.of(TENANT)).isEqualTo(token);
        clock.pass(Duration.ofMillis(1));
        assertThat(tokens.of(TENANT)).isNotEqualTo(token);
        assertThat(issuer.tokensAsked()).isEqualTo(2);
    }

    @Test
    void whileTheLoginIsOutOfOrderTheOldOneServesUntilShortlyBeforeItExpires() {
        var token = tokens.of(TENANT);
        clock.pass(LIFE.minus(EARLY));
        issuer.fail(503);
        assertThat(tokens.of(TENANT)).isEqualTo(token);
        clock.pass(EARLY.minusSeconds(30).minusMillis(1));
        assertThat(tokens.of(TENANT)).isEqualTo(token);
        clock.pass(Duration.ofMillis(1));
        assertThat(failure().remedy()).isEqualTo(Remedy.TRY_LATER);
    }

    @Test
    void aFailureAnswersForAMomentAndNoLonger() {
        issuer.fail(503);
        failure();
        issuer.fail(0);
        clock.pass(Duration.ofSeconds(5).minusMillis(1));
        assertThat(failure().remedy()).isEqualTo(Remedy.TRY_LATER);
        assertThat(issuer.tokensAsked()).isEqualTo(1);
        clock.pass(Duration.ofMillis(1));
        assertThat(tokens.of(TENANT)).isNotBlank();
        assertThat(issuer.tokensAsked()).isEqualTo(2);
    }

    @Test
    void aTokenThatWasRefusedIsNotHandedOutAgain() {
        var token = tokens.of(TENANT);
        tokens.refused(TENANT, token);
        var next = tokens.of(TENANT);
        assertThat(next).isNotEqualTo(token);
        tokens.refused(TENANT, token);
        assertThat(tokens.of(TENANT)).as("another thread met the old one").isEqualTo(next);
        assertThat(issuer.tokensAsked()).isEqualTo(2);
    }

    @Test
    void oneThreadFetchesForAll() throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var together = new CountDownLatch(1);
            var asked = IntStream.range(0, 64)
                    .mapToObj(number -> threads.submit(() -> {
                        together.await();
                        return tokens.of(TENANT);
                    }))
                    .toList();
            together.countDown();
            var first = asked.get(0).get();
            for (var each : asked) {
                assertThat(each.get()).isEqualTo(first);
            }
            assertThat(issuer.tokensAsked()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whileOneFetchesTheNextTheOthersGoOnWithWhatTheyHave() {
        var asked = new AtomicInteger();
        var arrived = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        withLogin(
                exchange -> {
                    if (asked.incrementAndGet() == 2) {
                        arrived.countDown();
                        awaited(answer);
                    }
                    write(exchange, 200, granted("token-" + asked.get(), "3600"));
                },
                slow -> {
                    var thread = Executors.newSingleThreadExecutor();
                    try {
                        assertThat(slow.of(TENANT)).isEqualTo("token-1");
                        clock.pass(Duration.ofMinutes(56));
                        var next = thread.submit(() -> slow.of(TENANT));
                        awaited(arrived);
                        assertThat(slow.of(TENANT)).isEqualTo("token-1");
                        answer.countDown();
                        assertThat(next.get()).isEqualTo("token-2");
                        assertThat(slow.of(TENANT)).isEqualTo("token-2");
                    } catch (InterruptedException | ExecutionException e) {
                        throw new IllegalStateException(e);
                    } finally {
                        thread.shutdownNow();
                    }
                });
    }

    @Test
    void aTokenOfFewSecondsIsStillUsedMoreThanOnce() {
        var asked = new AtomicInteger();
        withLogin(exchange -> write(exchange, 200, granted("token-" + asked.incrementAndGet(), "60")), brief -> {
            assertThat(brief.of(TENANT)).isEqualTo("token-1");
            clock.pass(Duration.ofSeconds(44));
            assertThat(brief.of(TENANT)).isEqualTo("token-1");
            clock.pass(Duration.ofSeconds(1));
            assertThat(brief.of(TENANT)).isEqualTo("token-2");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "400, unauthorized_client, TEAMS_APP_ID",
        "400, invalid_request, TEAMS_TENANT_ID",
        "400, invalid_tenant, TEAMS_TENANT_ID",
        "401, invalid_client, TEAMS_APP_PASSWORD",
        "403, access_denied, 'TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID'",
        "401, '', 'TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID'",
    })
    void whatTheLoginRefusesIsForAnAdministratorAndNamesTheSetting(int status, String error, String setting) {
        withLogin(
                exchange -> write(
                        exchange,
                        status,
                        "{\"error\":\"" + error + "\",\"error_description\":\"AADSTS: vivid answer\"}"),
                refused -> {
                    var failure = catchThrowableOfType(PlatformException.class, () -> refused.of(TENANT));
                    assertThat(failure.remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
                    assertThat(failure)
                            .hasMessageStartingWith("Microsoft's login failed while letting the bot in: ")
                            .hasMessageContaining(setting)
                            .hasMessageNotContaining("vivid");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 408, 429, 500, 502, 503, 504})
    void whatEndsByItselfIsTriedLater(int status) {
        withLogin(exchange -> write(exchange, status, "{}"), out -> {
            var failure = catchThrowableOfType(PlatformException.class, () -> out.of(TENANT));
            assertThat(failure.remedy()).isEqualTo(Remedy.TRY_LATER);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "<html>", "{\"token_type\":\"Bearer\"}", "{\"access_token\":1}", "null"})
    void anAnswerWithoutATokenIsTriedLater(String body) {
        withLogin(exchange -> write(exchange, 200, body), strange -> {
            var failure = catchThrowableOfType(PlatformException.class, () -> strange.of(TENANT));
            assertThat(failure.remedy()).isEqualTo(Remedy.TRY_LATER);
        });
    }

    @Test
    void aLoginThatCannotBeReachedIsTriedLater() {
        issuer.close();
        assertThat(failure().remedy()).isEqualTo(Remedy.TRY_LATER);
    }

    @Test
    void noFailureTellsTheSecret() {
        var wrong = new LoginTokens(issuer.loginUrl() + "/", SECRET + "-wrong", clock);
        for (Throwable one = catchThrowableOfType(PlatformException.class, () -> wrong.of(TENANT));
                one != null;
                one = one.getCause()) {
            assertThat(one.toString()).doesNotContain(SECRET).contains("TEAMS_APP_PASSWORD");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.microsoftonline.com",
                "http://169.254.169.254/",
                "http://127.0.0.1.evil.example",
                "http://localhost@evil.example",
                "ftp://127.0.0.1",
                "login.microsoftonline.com",
                "https:///x",
                "http://[",
                ""
            })
    void theSecretTravelsNowhereOpenly(String login) {
        assertThatThrownBy(() -> new LoginTokens(login, SECRET, clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TEAMS_LOGIN_URL")
                .hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://login.microsoftonline.com", "https://login.microsoftonline.us/", "http://127.0.0.1:1/x"
            })
    void itTravelsEncryptedOrOnThisMachine(String login) {
        assertThatCode(() -> new LoginTokens(login, SECRET, clock)).doesNotThrowAnyException();
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private void withLogin(Answer answer, Consumer<LoginTokens> test) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getRequestBody().readAllBytes();
                    answer.to(exchange);
                }
            });
            server.start();
            try {
                test.accept(new LoginTokens(
                        "http://127.0.0.1:" + server.getAddress().getPort(), SECRET, clock));
            } finally {
                server.stop(0);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String granted(String token, String seconds) {
        return "{\"token_type\":\"Bearer\",\"expires_in\":" + seconds + ",\"access_token\":\"" + token + "\"}";
    }

    private static void write(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
