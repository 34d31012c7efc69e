package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.runway.faketeams.Attacks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.node.ObjectNode;

class BadInputTest {

    private final Knock knock = new Knock();

    @AfterEach
    void close() {
        knock.close();
    }

    private ObjectNode said() {
        return knock.activities.personal(Knock.ANA, "status payments");
    }

    private void isAnswered(MockHttpServletRequest request, int status) {
        var response = knock.sends(request);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getContentType()).isNull();
        assertThat(response.isCommitted()).isTrue();
    }

    private void isRefused(MockHttpServletRequest request, int status) {
        isAnswered(request, status);
        assertThat(knock.taken).as("nothing is begun").isEmpty();
    }

    @Test
    void thatIsNotTeamsIsRefused() {
        var body = said().toString();
        isRefused(Knock.request(null, body), 401);
        isRefused(Knock.request("Bearer a.b.c", body), 401);
        isRefused(
                Knock.request(
                        knock.bearer(), said().put("channelId", "emulator").toString()),
                401);
        isRefused(
                Knock.request(
                        knock.bearer(),
                        said().put("serviceUrl", "https://evil.example/").toString()),
                401);
    }

    static String[] broken() {
        return ActivityReaderTest.none();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void thatIsBrokenIsABadRequest(String body) {
        isRefused(Knock.request(knock.bearer(), body), 400);
    }

    /** What is announced is looked at first and counted all the same: the announcement may lie, or be missing. */
    @ParameterizedTest
    @ValueSource(longs = {TeamsDoor.LONGEST_BODY + 1, 10, 0, -1, Long.MAX_VALUE})
    void isNotReadBeyondAMegabyte(long announced) {
        isRefused(announcing(announced, padded(TeamsDoor.LONGEST_BODY + 1)), 413);
    }

    @ParameterizedTest
    @ValueSource(longs = {TeamsDoor.LONGEST_BODY, -1})
    void mayHaveAMegabyte(long announced) {
        isAnswered(announcing(announced, padded(TeamsDoor.LONGEST_BODY)), 200);
        assertThat(knock.taken).hasSize(1);
    }

    @Test
    void thatIsTooLongIsNotReadWhenItSaysSo() {
        var request = announcing(TeamsDoor.LONGEST_BODY + 1, said().toString().getBytes(StandardCharsets.UTF_8));
        isRefused(request, 413);
    }

    private byte[] padded(int length) {
        var body = said().put("pad", "");
        int rest = length - body.toString().length();
        return body.put("pad", "x".repeat(rest)).toString().getBytes(StandardCharsets.UTF_8);
    }

    private MockHttpServletRequest announcing(long length, byte[] body) {
        var request = new MockHttpServletRequest("POST", TeamsDoor.PATH) {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.setContent(body);
        request.addHeader(HttpHeaders.AUTHORIZATION, knock.bearer());
        return request;
    }

    /** Teams sends it again. */
    @Test
    void whatCannotBeActedOnIsNotAcknowledged() {
        knock.turns = activity -> {
            throw new IllegalStateException("the store is away");
        };
        isAnswered(Knock.request(knock.bearer(), said().toString()), 500);
        isAnswered(
                Knock.request(
                        knock.bearer(),
                        knock.activities.pressed(Knock.ANA, "1", "go", Map.of()).toString()),
                500);
        assertThat(knock.taken).hasSize(2);
    }

    /** So that Teams tries again: it has done nothing wrong. */
    @Test
    void whoCannotBeToldIsAskedToComeAgain() {
        knock.issuer.fail(503);
        isRefused(Knock.request(knock.bearer(), said().toString()), 503);
        isRefused(Knock.request("Bearer a.b.c", said().toString()), 401);

        knock.issuer.fail(0);
        knock.clock.pass(Duration.ofMinutes(1));
        assertThat(knock.sends(said()).getStatus()).isEqualTo(200);
    }

    @Test
    void anInvokeIsAnsweredInTheSameConnectionAndWhatFollowsComesAfterIt() {
        var order = new ArrayList<String>();
        var json = JsonNodeFactory.instance.objectNode().put("value", "na\u00efve");
        knock.turns = activity -> Ack.of(json).then(() -> order.add("next"));
        var response = new MockHttpServletResponse() {
            @Override
            public void flushBuffer() {
                order.add("written");
                super.flushBuffer();
            }
        };
        send(response);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/json;charset=utf-8");
        assertThat(response.getContentLength()).isEqualTo(18);
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("{\"value\":\"na\u00efve\"}");
        assertThat(order).containsExactly("written", "next");
    }

    private void send(MockHttpServletResponse response) {
        try {
            knock.door().receive(Knock.request(knock.bearer(), said().toString()), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theDoorIsWhereTeamsIsTold() throws Exception {
        var mvc = MockMvcBuilders.standaloneSetup(knock.door()).build();
        var post = MockMvcRequestBuilders.post("/api/messages")
                .contentType("application/json")
                .header(HttpHeaders.AUTHORIZATION, knock.bearer())
                .content(said().toString());

        assertThat(mvc.perform(post).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(knock.taken).extracting(activity -> activity.getServiceUrl()).containsExactly(Attacks.SERVICE);
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/api/messages"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(405);
    }
}
