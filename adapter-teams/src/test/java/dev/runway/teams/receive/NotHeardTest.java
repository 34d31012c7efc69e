package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.bot.schema.Activity;
import dev.runway.core.platform.Incoming;
import dev.runway.faketeams.Activities;
import dev.runway.faketeams.FakeCall;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What is none of ours, and what is not whole. */
class NotHeardTest {

    private static final Map<String, Object> DATA = Map.of("runway", Map.of("action", "dialog", "argument", "x"));

    private final Knocks knocks = new Knocks();
    private final Activities activities = knocks.activities;

    @AfterEach
    void close() {
        knocks.close();
    }

    private Ack isNotHeard(ObjectNode body) {
        var ack = knocks.sends(body);
        assertThat(knocks.heard).isEmpty();
        assertThat(knocks.addresses.all).isEmpty();
        return ack;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"typing", "messageReaction", "event", "endOfConversation", "trace", "suggestion", "handoff", "🙂"
            })
    void otherActivitiesAreAcknowledged(String type) {
        var ack = isNotHeard(activities.personal(Knocks.ANA, "help").put("type", type));

        assertThat(ack.status()).isEqualTo(200);
        assertThat(ack.body()).isEmpty();
    }

    @Test
    void whatIsOfNoTypeIsABadRequest() {
        assertThat(knocks.take(new Activity("")).status()).isEqualTo(400);
        assertThat(isNotHeard(Activities.with(activities.personal(Knocks.ANA, "x"), body -> body.remove("type")))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"composeExtension/query", "task/fetch", "signin/verifyState", "config/fetch", ""})
    void otherInvokesAreSaidToBeUnknown(String name) {
        var ack = isNotHeard(activities.pressed(Knocks.ANA, "1", "press", DATA).put("name", name));

        assertThat(ack.status()).isEqualTo(501);
        assertThat(ack.body()).isEmpty();
    }

    @Test
    void anInvokeWithoutAnActionIsABadRequest() {
        for (var value : new String[] {"", "x"}) {
            var body = activities.pressed(Knocks.ANA, "1", "press", DATA);
            body.put("value", value);
            assertThat(isNotHeard(body).status()).isEqualTo(400);
        }
        var none = activities.pressed(Knocks.ANA, "1", "press", DATA);
        none.remove("value");
        assertThat(isNotHeard(none).status()).isEqualTo(400);
    }

    /** Of a card that another version of ours posted, or somebody else. */
    @Test
    void aButtonThatIsNoneOfOursDoesNothingAndIsNoError() {
        isNothing(activities.pressed(Knocks.ANA, "1", "paint", DATA));
        isNothing(activities.pressed(Knocks.ANA, "1", "press", Map.of()));
        isNothing(activities.pressed(Knocks.ANA, "1", "press", Map.of("runway", "dialog")));
        isNothing(activities.pressed(
                Knocks.ANA,
                "1",
                "send",
                Map.of("runway", Map.of("action", "a", "argument", "b", "nonce", "n".repeat(101)))));
        isNothing(
                Activities.with(activities.pressed(Knocks.ANA, "1", "press", DATA), body -> body.remove("replyToId")));
        isNothing(Activities.with(
                activities.pressed(Knocks.ANA, "1", "press", DATA),
                body -> ((ObjectNode) body.path("conversation")).remove("id")));
        isNothing(Activities.with(activities.pressed(Knocks.ANA, "1", "press", DATA), body -> body.remove("id")));
    }

    private void isNothing(ObjectNode body) {
        var ack = isNotHeard(body);
        assertThat(ack.status()).isEqualTo(200);
        assertThat(Knocks.answer(ack).toString())
                .isEqualTo(
                        "{\"statusCode\":200,\"type\":\"application/vnd.microsoft.activity.message\",\"value\":\"\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "conversation", "id", "channelData"})
    void aMessageThatLacksItsPartsIsAcknowledged(String part) {
        var body = activities.personal(Knocks.ANA, "help");
        body.remove(part);
        if (part.equals("channelData")) {
            ((ObjectNode) body.path("conversation")).remove("tenantId");
        }

        assertThat(isNotHeard(body).status()).isEqualTo(200);
    }

    @Test
    void aMessageWithoutWordsIsHeardAsNone() {
        var file = activities.personal(Knocks.ANA, "");
        file.remove("text");
        file.putArray("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.teams.file.download.info")
                .put("name", "plan.xlsx")
                .putObject("content")
                .put("downloadUrl", "https://acme.sharepoint.example/plan.xlsx");

        assertThat(((Incoming.Said) knocks.hears(file)).words()).isEmpty();
    }

    /** Looking somebody up is a call; a text full of names must not hold up its own answer. */
    @Test
    void ofTenThousandWhoAreNamedTenAreLookedUp() {
        var text =
                IntStream.range(0, 10_000).mapToObj(n -> "<at>P" + n + "</at>").collect(Collectors.joining(" "));
        var body = activities.personal(Knocks.ANA, text);
        IntStream.range(0, 10_000).forEach(n -> activities.mentioning(body, "29:p" + n, "P" + n));

        assertThat(((Incoming.Said) knocks.hears(body)).words())
                .startsWith("@P0 @P1 ")
                .endsWith(" @P9999");
        assertThat(knocks.teams.calls(FakeCall.Kind.MEMBER)).hasSize(1 + Senders.MOST_NAMES);
    }
}
