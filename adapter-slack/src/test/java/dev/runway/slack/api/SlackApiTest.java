package dev.runway.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.slack.workspace.Connection;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackApiTest {

    private static final String TOKEN = "xoxb-acme";
    private static final Connection ACME = new Connection(new Workspace(1, "slack", "T0ACME"), "U0RUNWAY", TOKEN);

    @Test
    void aTrailingSlashMayBeLeftOut() {
        try (var fake = FakeSlack.start(Clock.systemUTC());
                var api = new SlackApi(fake.url().substring(0, fake.url().length() - 1))) {
            assertThat(api.ask(ACME, "asking who we are", methods -> methods.authTest(request -> request))
                            .getTeamId())
                    .isEqualTo("T0ACME");
        }
    }

    @Test
    void aWrongTokenIsForAnAdministratorAndNotShown() {
        withFake((fake, api) -> {
            var stranger = new Connection(new Workspace(1, "slack", "T0ACME"), "U0RUNWAY", "xoxb-secret");
            var failure = failure(() -> post(api, stranger));
            assertThat(failure.remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
            assertThat(failure).hasMessage("Slack failed while posting in #portfolio: invalid_auth");
            assertThat(trace(failure)).doesNotContain("xoxb");
            assertThat(stranger.toString()).doesNotContain("xoxb");
        });
    }

    @Test
    void tooManyCallsWaitAsLongAsSlackSays() {
        withFake((fake, api) -> {
            fake.retryAfter("chat.postMessage", 17);
            var failure = failure(() -> post(api, ACME));
            assertThat(failure.remedy()).isEqualTo(Remedy.TRY_LATER);
            assertThat(failure.after()).contains(Duration.ofSeconds(17));
        });
    }

    @Test
    void aLostAnswerMayHaveBeenDoneUnlessItDoesNoHarm() {
        withFake((fake, api) -> {
            fake.loseNext("chat.postMessage");
            assertThat(failure(() -> post(api, ACME)).remedy()).isEqualTo(Remedy.MAYBE_SENT);
            fake.loseNext("auth.test");
            fake.loseNext("auth.test");
            assertThat(failure(() -> api.ask(ACME, "asking", methods -> methods.authTest(request -> request)))
                            .remedy())
                    .isEqualTo(Remedy.TRY_LATER);
        });
    }

    @Test
    void whatDoesNoHarmIsAskedOnceMoreWhenAConnectionWasMetClosed() {
        withFake((fake, api) -> {
            fake.loseNext("auth.test");

            assertThat(api.ask(ACME, "asking who we are", methods -> methods.authTest(request -> request))
                            .getTeamId())
                    .isEqualTo("T0ACME");
            assertThat(fake.calls("auth.test")).hasSize(2);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aBrokenServerMayHaveDoneIt(int status) {
        withFake((fake, api) -> {
            fake.breakNext("chat.postMessage", status);
            assertThat(failure(() -> post(api, ACME)).remedy()).isEqualTo(Remedy.MAYBE_SENT);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 302})
    void aServerThatIsNotSlacksIsForAnAdministrator(int status) {
        withFake((fake, api) -> {
            fake.breakNext("chat.postMessage", status);
            var failure = failure(() -> post(api, ACME));
            assertThat(failure.remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
            assertThat(failure).hasMessageEndingWith("http_" + status);
        });
    }

    @ParameterizedTest
    @CsvSource({"''", "'<html>secret answer</html>'", "'[]'", "'null'", "'{\"ok\":'"})
    void anAnswerThatIsNoneMayHaveBeenDoneAndIsNotShown(String body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try (var api = new SlackApi("http://127.0.0.1:" + server.getAddress().getPort() + "/api/")) {
            var failure = failure(() -> post(api, ACME));
            assertThat(failure.remedy()).isEqualTo(Remedy.MAYBE_SENT);
            assertThat(trace(failure)).doesNotContain("secret answer", "xoxb");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatNeverLeftIsTriedAgain() {
        var fake = FakeSlack.start(Clock.systemUTC());
        fake.close();
        try (var api = new SlackApi(fake.url())) {
            assertThat(failure(() -> post(api, ACME)).remedy()).isEqualTo(Remedy.TRY_LATER);
            assertThat(failure(() -> api.postJson(fake.url() + "response/1", "{}", "answering"))
                            .remedy())
                    .isEqualTo(Remedy.TRY_LATER);
        }
        try (var api = new SlackApi("http://nowhere.invalid/api/")) {
            assertThat(failure(() -> post(api, ACME)).remedy()).isEqualTo(Remedy.TRY_LATER);
        }
    }

    @Test
    void slacksOwnWordCanBeRead() {
        withFake((fake, api) -> {
            fake.failNext("views.open", "expired_trigger_id");
            var failure = failure(() -> api.call(
                    ACME,
                    "opening a form",
                    methods ->
                            methods.viewsOpen(request -> request.triggerId("1").viewAsString("{}"))));
            assertThat(SlackApi.errorOf(failure)).contains("expired_trigger_id");
            assertThat(SlackApi.errorOf(PlatformException.tryLater("Slack", "asking", null, null)))
                    .isEmpty();
        });
    }

    @Test
    void aPrivateAnswerGoesToWhereSlackTakesIt() {
        withFake((fake, api) -> {
            fake.channel("C0PORTFOLIO", "portfolio");
            var url = fake.responseUrl("U0ANA", "C0PORTFOLIO");
            api.postJson(url, "{\"text\": \"For you alone\"}", "answering");
            assertThat(fake.ephemerals("U0ANA", "C0PORTFOLIO")).hasSize(1);
            for (int use = 2; use <= 5; use++) {
                api.postJson(url, "{\"text\": \"More\"}", "answering");
            }
            assertThat(failure(() -> api.postJson(url, "{\"text\": \"Too much\"}", "answering"))
                            .remedy())
                    .isEqualTo(Remedy.FIX_OUR_CODE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/response/1",
                "http://hooks.slack.com/commands/1",
                "https://hooks.slack.com.example.org/commands/1",
                "http://127.0.0.1:1/response/1",
                "file:///etc/passwd",
                "nonsense",
                ""
            })
    void nothingIsSentToAnAddressThatIsNotSlacks(String url) {
        withFake((fake, api) -> {
            var failure = failure(() -> api.postJson(url, "{}", "answering"));
            assertThat(failure.remedy()).isEqualTo(Remedy.FIX_OUR_CODE);
            assertThat(SlackApi.errorOf(failure)).contains("foreign_response_url");
        });
    }

    private interface Given {
        void test(FakeSlack fake, SlackApi api);
    }

    private static void withFake(Given given) {
        try (var fake = FakeSlack.start(Clock.systemUTC());
                var api = new SlackApi(fake.url())) {
            fake.channel("C0PORTFOLIO", "portfolio");
            given.test(fake, api);
        }
    }

    private static void post(SlackApi api, Connection connection) {
        api.call(
                connection,
                "posting in #portfolio",
                methods -> methods.chatPostMessage(
                        request -> request.channel("C0PORTFOLIO").text("Hello")));
    }

    private static PlatformException failure(Runnable call) {
        return catchThrowableOfType(PlatformException.class, call::run);
    }

    private static String trace(Throwable failure) {
        var written = new StringWriter();
        Consumer<PrintWriter> print = failure::printStackTrace;
        print.accept(new PrintWriter(written, true));
        return written.toString();
    }
}
