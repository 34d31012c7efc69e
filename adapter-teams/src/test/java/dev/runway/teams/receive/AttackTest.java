package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.bot.schema.Activity;
import dev.runway.faketeams.Activities;
import dev.runway.faketeams.Attacks;
import dev.runway.faketeams.FakeIssuer;
import jakarta.servlet.ServletInputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.node.ObjectNode;

/** Strangers at the door: each gets 401 and no word more, nothing is begun for them, and nobody is called. */
class AttackTest {

    private static final String TOO_LONG_FOR_A_HEADER = "Bearer " + "a".repeat(100_000) + ".b.c";

    private final Knock knock = new Knock();
    private final Outgoing outgoing = new Outgoing();

    @AfterEach
    void close() {
        outgoing.close();
        knock.close();
    }

    private void isRefused(MockHttpServletRequest request) {
        var response = knock.sends(request);

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.isCommitted()).isTrue();
        assertThat(knock.taken).as("nothing is begun").isEmpty();
        assertThat(outgoing.gone())
                .as("nobody is called but whoever names the keys")
                .allMatch(uri -> uri.toString().equals(knock.issuer.metadataUrl())
                        || uri.toString().equals(knock.issuer.loginUrl() + FakeIssuer.KEYS))
                .hasSameSizeAs(knock.issuer.calls());
    }

    private ObjectNode said() {
        return knock.activities.personal(Knock.ANA, "status payments");
    }

    private void isRefused(String token, Consumer<ObjectNode> change) {
        var body = said();
        change.accept(body);
        isRefused(Knock.request("Bearer " + token, body.toString()));
    }

    /** What a stranger can have: Teams' own activity, word for word. */
    @TestFactory
    Stream<DynamicTest> byToken() {
        return new Attacks(knock.issuer)
                .all().stream()
                        .map(attack ->
                                DynamicTest.dynamicTest(attack.name(), () -> isRefused(attack.token(), body -> {})));
    }

    /** Before a byte of the body is read. */
    @TestFactory
    Stream<DynamicTest> byTokenWithNoLookAtTheBody() {
        return Stream.of(
                        null,
                        "",
                        "Bearer a.b.c",
                        "Basic dXNlcjp3b3Jk",
                        TOO_LONG_FOR_A_HEADER,
                        "Bearer "
                                + knock.issuer
                                        .forge(Attacks.OTHER_APP, Attacks.SERVICE)
                                        .build())
                .map(header -> DynamicTest.dynamicTest(
                        "Authorization: "
                                + (header == null ? "none" : header.substring(0, Math.min(12, header.length()))),
                        () -> {
                            var request = new Unread();
                            if (header != null) {
                                request.addHeader(HttpHeaders.AUTHORIZATION, header);
                            }
                            isRefused(request);
                        }));
    }

    @Test
    void byTwoTokens() {
        var twice = Knock.request(knock.bearer(), said().toString());
        twice.addHeader(HttpHeaders.AUTHORIZATION, knock.bearer());
        isRefused(twice);
    }

    /** A token that Teams issued for one service, with an activity that would have us answer at another. */
    @TestFactory
    Stream<DynamicTest> byAnActivityOfAnotherService() {
        var token = knock.issuer.token(Attacks.APP, Attacks.SERVICE);
        return Stream.concat(
                        Attacks.elsewhere().stream(),
                        Stream.of(
                                "https://smba.trafficmanager.net/amer/",
                                "https://smba.trafficmanager.net/emea//",
                                "https://smba.infra.gcc.teams.microsoft.com/emea/",
                                ""))
                .map(url -> DynamicTest.dynamicTest(
                        "\"" + url + "\"", () -> isRefused(token, body -> body.put("serviceUrl", url))));
    }

    @Test
    void byAnActivityOfNoService() {
        var token = knock.issuer.token(Attacks.APP, Attacks.SERVICE);
        isRefused(token, body -> body.remove("serviceUrl"));
        isRefused(token, body -> body.putNull("serviceUrl"));
        isRefused(token, body -> body.put("serviceUrl", 7));
    }

    /** Names are read in any case, and the last of two counts: what is checked is what the turn is given. */
    @Test
    void byAnActivityOfTwoServices() {
        var evil = "\"serviceUrl\":\"https://evil.example/\"";
        var good = "\"serviceurl\":\"" + Attacks.SERVICE + "\"";
        var rest = Activities.with(said(), body -> body.remove("serviceUrl"))
                .toString()
                .substring(1);
        var evilLast = rest.substring(0, rest.length() - 1);
        isRefused(Knock.request(knock.bearer(), "{" + good + "," + evilLast + "," + evil + "}"));

        knock.sends(Knock.request(knock.bearer(), "{" + evil + "," + evilLast + "," + good + "}"));
        assertThat(knock.taken).extracting(Activity::getServiceUrl).containsExactly(Attacks.SERVICE);
    }

    @ParameterizedTest
    @CsvSource({"''", "emulator", "webchat", "directline", "MSTEAMS", "' msteams'", "msteams2", "skype"})
    void byAnActivityOfAnotherChannel(String channel) {
        isRefused(knock.issuer.token(Attacks.APP, Attacks.SERVICE), body -> body.put("channelId", channel));
    }

    @Test
    void byAnActivityOfNoChannel() {
        var token = knock.issuer.token(Attacks.APP, Attacks.SERVICE);
        isRefused(token, body -> body.remove("channelId"));
        isRefused(token, body -> body.putNull("channelId"));
    }

    /** What the fake issues is really good but for what is wrong with it. */
    @Test
    void areOtherThanTeams() {
        assertThat(knock.sends(said()).getStatus()).isEqualTo(200);
        assertThat(knock.taken).hasSize(1);
        assertThat(outgoing.gone()).hasSize(2);
        assertThat(List.copyOf(knock.issuer.calls())).containsExactly(FakeIssuer.METADATA, FakeIssuer.KEYS);
    }

    /** Whoever looks at its body has failed. */
    private static final class Unread extends MockHttpServletRequest {

        Unread() {
            super("POST", TeamsDoor.PATH);
        }

        @Override
        public ServletInputStream getInputStream() {
            throw new AssertionError("The body was looked at.");
        }
    }
}
