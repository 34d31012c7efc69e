package dev.runway.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.runway.fakeslack.Body;
import dev.runway.fakeslack.Payloads;
import dev.runway.fakeslack.Signer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class BadInputTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Knocks knocks = new Knocks();
    private final Body command = knocks.payloads.command(Knocks.ANA, Knocks.ANAS, "", "intake", "Ledger");

    @AfterEach
    void close() {
        knocks.close();
    }

    private void isRefused(MockHttpServletRequest request, int status) {
        var response = knocks.sends(request);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(knocks.heard).as("nothing is done").isEmpty();
        assertThat(knocks.lookedUp).as("nobody is looked up").isEmpty();
        assertThat(knocks.slack.calls()).isEmpty();
    }

    @Test
    void stopsAtTheDoorUnlessSlackSignedIt() {
        var body = command.bytes();
        var now = String.valueOf(knocks.clock.instant().getEpochSecond());
        var signed = knocks.signature(now, body);

        isRefused(Knocks.request(FORM, body), 401);
        isRefused(with(body, now, null), 401);
        isRefused(with(body, null, signed), 401);
        isRefused(with(body, "soon", knocks.signature("soon", body)), 401);
        isRefused(with(body, now, "v0=" + "0".repeat(64)), 401);
        isRefused(with(body, now, ""), 401);
        isRefused(with("command=%2Frunway&text=other".getBytes(StandardCharsets.UTF_8), now, signed), 401);
        isRefused(with(body, now, new Signer("somebody's").signature(now, body)), 401);
    }

    @Test
    void stopsAtTheDoorWhenAHeaderStandsThereTwice() {
        var twice = knocks.signed(command);
        twice.addHeader(Signer.SIGNATURE, twice.getHeader(Signer.SIGNATURE));
        isRefused(twice, 401);

        var twoTimes = knocks.signed(command);
        twoTimes.addHeader(Signer.TIMESTAMP, twoTimes.getHeader(Signer.TIMESTAMP));
        isRefused(twoTimes, 401);
    }

    @Test
    void stopsAtTheDoorWhenItWasKeptOrComesFromAhead() {
        var kept = knocks.signed(command);
        knocks.clock.pass(Duration.ofSeconds(301));
        isRefused(kept, 401);

        var ahead = knocks.signed(command);
        knocks.clock.pass(Duration.ofSeconds(-301));
        isRefused(ahead, 401);
    }

    private static MockHttpServletRequest with(byte[] body, String timestamp, String signature) {
        var request = Knocks.request(FORM, body);
        if (timestamp != null) {
            request.addHeader(Signer.TIMESTAMP, timestamp);
        }
        if (signature != null) {
            request.addHeader(Signer.SIGNATURE, signature);
        }
        return request;
    }

    /** What is announced is looked at first and counted all the same: the announcement may lie, or be missing. */
    @ParameterizedTest
    @ValueSource(longs = {SlackDoor.LONGEST_BODY + 1, 10, 0, -1, Long.MAX_VALUE})
    void isNotReadBeyondAMegabyte(long announced) {
        var tooLong = new Body(FORM, "payload=" + "x".repeat(SlackDoor.LONGEST_BODY - 7));
        isRefused(announcing(announced, knocks.signed(tooLong), tooLong.bytes()), 413);
    }

    @Test
    void mayHaveAMegabyte() {
        var body = new Body(FORM, "ssl_check=" + "1".repeat(SlackDoor.LONGEST_BODY - 10));

        assertThat(body.bytes()).hasSize(SlackDoor.LONGEST_BODY);
        assertThat(knocks.sends(body).getStatus()).isEqualTo(200);
        assertThat(knocks.sends(announcing(-1, knocks.signed(body), body.bytes()))
                        .getStatus())
                .as("in pieces, with no length announced")
                .isEqualTo(200);
    }

    private static MockHttpServletRequest announcing(long length, MockHttpServletRequest signed, byte[] body) {
        var request = new MockHttpServletRequest("POST", SlackDoor.PATH) {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.setContent(body);
        request.addHeader(Signer.TIMESTAMP, signed.getHeader(Signer.TIMESTAMP));
        request.addHeader(Signer.SIGNATURE, signed.getHeader(Signer.SIGNATURE));
        return request;
    }

    static Stream<String> broken() {
        return Stream.of(
                "",
                " ",
                "{",
                "{}}",
                "{} x",
                "{\"type\":\"event_callback\"",
                "{type:'event_callback'}",
                "{\"type\":\"event_callback\",}",
                "{\"type\":NaN}",
                "[]",
                "[{\"type\":\"event_callback\"}]",
                "\"event_callback\"",
                "null",
                "42",
                "{\"a\":".repeat(100_000),
                "[".repeat(100_000),
                "{\"text\":\"line\nend\"}",
                "payload",
                "payload=",
                "payload=null",
                "payload=%5B%5D",
                "payload=%7B",
                "payload=%7B%7D&payload=%7B%7D",
                "payload=%7B%7",
                "payload=%7B%",
                "payload=%7B%zz",
                "payload=%7B%E2%82%7D",
                "payload=%C0%AF",
                "text=no+command",
                "&&&",
                "=",
                "<xml/>",
                "--boundary\r\nContent-Disposition: form-data; name=\"payload\"\r\n\r\n{}\r\n--boundary--");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void thatIsBrokenIsABadRequest(String body) {
        isRefused(knocks.signed(new Body("application/json", body)), 400);
        isRefused(knocks.signed(new Body(FORM, body)), 400);
    }

    /** Nobody reads what a press says of its message, and it must be right all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NaN",
                "tru",
                "01",
                "+1",
                "1.",
                "'single'",
                "\"a\tb\"",
                "\"a\nb\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"open",
                "{\"a\tb\":1}",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{a:1}",
                "[1,]",
                "[1 2]",
                "[}",
                "/* why */ 1"
            })
    void thatIsBrokenWhereNobodyReadsIsABadRequest(String value) {
        var payload = "{\"type\":\"block_actions\",\"message\":" + value + ",\"team\":{\"id\":\"T0ACME\"}}";
        isRefused(knocks.signed(new Body("application/json", payload)), 400);
        isRefused(knocks.signed(new Body(FORM, "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8))), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{\"a\":[1,-2.5e3,true,{\"\\u0041\\n\":\"\\\"\"}]}", "\n\t{\r\n}"})
    void thatIsRightWhereNobodyReadsIsTaken(String value) {
        var payload = "{\"type\":\"block_actions\",\"message\":" + value + ",\"team\":{\"id\":\"T0ACME\"}}";
        isRefused(knocks.signed(new Body(FORM, "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8))), 200);
    }

    /** What a decoder would put in the stead of broken bytes may also have been typed. */
    @Test
    void thatHasTheSignForBrokenBytesInItIsTaken() {
        isRefused(knocks.signed(new Body("application/json", "{\"type\":\"\uFFFD\"}")), 200);
    }

    @Test
    void thatIsNoUtf8IsABadRequest() {
        var body = "{\"type\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        var now = String.valueOf(knocks.clock.instant().getEpochSecond());
        isRefused(with(body, now, knocks.signature(now, body)), 400);
    }

    static Stream<String> strange() {
        return Stream.of(
                "{}",
                "{\"type\":null}",
                "{\"type\":{\"deep\":[1,2,{}]}}",
                "{\"type\":\"something_new\",\"team_id\":\"T0ACME\"}",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"team_id\":[\"T0ACME\"],\"event\":\"message\"}",
                "{\"type\":\"event_callback\",\"team_id\":\"T0ACME\",\"event\":[]}",
                "{\"type\":\"event_callback\",\"team_id\":\"T0ACME\",\"event\":{\"type\":\"message\"}}",
                "{\"type\":\"url_verification\"}",
                "{\"type\":\"url_verification\",\"challenge\":17}",
                "payload=%7B%7D",
                "payload=%7B%22type%22%3A%22block_actions%22%2C%22team%22%3A%7B%22id%22%3A%22T0ACME%22%7D%7D",
                "payload=%7B%22type%22%3A%22shortcut%22%2C%22team%22%3A%7B%22id%22%3A%22T0ACME%22%7D%2C%22user%22%3A%7B%22id%22"
                        + "%3A%22U0ANA%22%7D%7D",
                "command=",
                "command=%2Fintake&team_id=T0ACME",
                "command=%2Fintake&team_id=T0ACME&user_id=U0ANA&channel_id=D0ANA&trigger_id=+",
                "command=%2Fintake&team_id=T0ACME&user_id=../users&channel_id=D0ANA&trigger_id=1",
                "command=%2Fintake&team_id=T0ACME&user_id=U0ANA&channel_id=%00&trigger_id=1",
                "ssl_check=1&token=x");
    }

    @ParameterizedTest
    @MethodSource("strange")
    void thatIsWellFormedAndNothingToUsIsAcknowledged(String body) {
        isRefused(knocks.signed(new Body("text/plain", body)), 200);
    }

    @Test
    void aViewThatIsNoneIsABadRequest() {
        var payload = "{\"type\":\"view_submission\",\"team\":{\"id\":\"T0ACME\"},\"user\":{\"id\":\"U0ANA\"},"
                + "\"trigger_id\":\"1\",\"view\":{\"blocks\":\"none\"}}";
        isRefused(knocks.signed(new Body(FORM, "payload=" + payload)), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"state\":{\"values\":{\"goal\":null}}",
                "\"state\":{\"values\":{\"goal\":{\"value\":7}}}",
                "\"state\":{\"values\":{\"goal\":{\"value\":{\"selected_options\":[null]}}}}",
                "\"blocks\":[{\"type\":\"input\"}]"
            })
    void aViewThatIsOddIsABadRequest(String odd) {
        var payload = "{\"type\":\"view_submission\",\"team\":{\"id\":\"T0ACME\"},\"user\":{\"id\":\"U0ANA\"},"
                + "\"trigger_id\":\"1\",\"view\":{\"id\":\"V1\",\"callback_id\":\"dialog\"," + odd + "}}";
        isRefused(knocks.signed(new Body(FORM, "payload=" + payload)), 400);
    }

    /** Slack tries an event again, and tells whoever typed a command that it did not work. */
    @Test
    void whatCannotBeActedOnIsNotAcknowledged() {
        knocks.replies = incoming -> {
            throw new IllegalStateException("the store is away");
        };

        for (Body body : new Body[] {
            command, knocks.payloads.message(Knocks.ANA, Knocks.ANAS, "1795687200.000001", "status payments")
        }) {
            var response = knocks.sends(body);
            assertThat(response.getStatus()).isEqualTo(500);
            assertThat(response.getContentAsByteArray()).isEmpty();
        }
        assertThat(knocks.heard).hasSize(2);
    }

    @Test
    void theHandshakeIsAnsweredWithItsChallengeOnceItIsSigned() {
        var challenge = Payloads.challenge("3eZbrw1aB10FEMAGAZd4FyFQ\"<script>");
        isRefused(Knocks.request("application/json", challenge.bytes()), 401);

        var response = knocks.sends(challenge);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/json;charset=utf-8");
        assertThat(JsonParser.parseString(text(response))
                        .getAsJsonObject()
                        .get("challenge")
                        .getAsString())
                .isEqualTo("3eZbrw1aB10FEMAGAZd4FyFQ\"<script>");
    }

    @Test
    void theDoorIsWhereSlackIsTold() throws Exception {
        var mvc = MockMvcBuilders.standaloneSetup(knocks.door()).build();
        var signed = knocks.signed(command);
        var post = MockMvcRequestBuilders.post("/slack/events")
                .contentType(FORM)
                .content(command.bytes())
                .header(Signer.TIMESTAMP, signed.getHeader(Signer.TIMESTAMP))
                .header(Signer.SIGNATURE, signed.getHeader(Signer.SIGNATURE));

        assertThat(mvc.perform(post).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(knocks.heard).hasSize(1);
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/slack/events"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(405);
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
