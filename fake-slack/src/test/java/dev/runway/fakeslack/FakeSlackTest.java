package dev.runway.fakeslack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over HTTP, as any client calls it. */
class FakeSlackTest {

    private static final String VIEW =
            "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"Intake\"},\"blocks\":[]}";

    private final FakeSlack fake = FakeSlack.start(Clock.systemUTC());
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void people() {
        fake.user("U0ANA", "Ana Lima", "ana@example.org", "Europe/Lisbon");
        fake.user("U0WEI", "Wei Chen", "wei@example.org", "Asia/Singapore");
        fake.channel("C0ONE", "one", "U0ANA");
        fake.workspace().grant("channels:history");
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void onlyItsOwnTokensAreTaken() {
        assertThat(error(call("", "auth.test", Map.of()))).isEqualTo("not_authed");
        assertThat(error(call("xoxb-wrong", "auth.test", Map.of()))).isEqualTo("invalid_auth");
        assertThat(call("auth.test", Map.of()).get("team_id").getAsString()).isEqualTo("T0ACME");
    }

    @Test
    void anotherWorkspacesTokenSeesNothingOfThisOne() {
        fake.workspace("T0OTHER", "xoxb-other", "U0THEIRS").grant("channels:history");
        assertThat(error(call("xoxb-other", "users.info", Map.of("user", "U0ANA"))))
                .isEqualTo("user_not_found");
        assertThat(error(call("xoxb-other", "chat.postMessage", Map.of("channel", "C0ONE", "text", "x"))))
                .isEqualTo("channel_not_found");
        assertThat(error(call("xoxb-other", "conversations.history", Map.of("channel", "C0ONE"))))
                .isEqualTo("channel_not_found");
    }

    @Test
    void aPersonsIdOpensTheConversationWithThem() {
        var posted = call("chat.postMessage", Map.of("channel", "U0ANA", "text", "Good morning"));
        assertThat(posted.get("channel").getAsString()).isEqualTo("D0ANA");
        var ts = posted.get("ts").getAsString();
        assertThat(error(call("chat.update", Map.of("channel", "U0ANA", "ts", ts, "text", "x"))))
                .isEqualTo("channel_not_found");
        assertThat(call("chat.update", Map.of("channel", "D0ANA", "ts", ts, "text", "Good evening"))
                        .get("ok")
                        .getAsBoolean())
                .isTrue();
        assertThat(fake.messages("U0ANA")).extracting(FakeMessage::text).containsExactly("Good evening");
    }

    @Test
    void botsTheDeactivatedAndStrangersGetNoDirectMessage() {
        fake.bot("U0BOT", "Robot");
        fake.deactivated("U0GONE", "Finn");
        assertThat(error(post("U0BOT"))).isEqualTo("cannot_dm_bot");
        assertThat(error(post("U0GONE"))).isEqualTo("user_is_deactivated");
        assertThat(error(post("U0NOBODY"))).isEqualTo("channel_not_found");
    }

    @Test
    void whereTheBotIsNotNothingIsSaidOrRead() {
        fake.workspace().leave("C0ONE", fake.botUser());
        assertThat(error(post("C0ONE"))).isEqualTo("not_in_channel");
        assertThat(error(call("conversations.history", Map.of("channel", "C0ONE"))))
                .isEqualTo("not_in_channel");
        assertThat(error(call("chat.postEphemeral", Map.of("channel", "C0ONE", "user", "U0ANA", "text", "x"))))
                .isEqualTo("not_in_channel");
    }

    @Test
    void anArchivedChannelTakesNothing() {
        fake.workspace().archive("C0ONE");
        assertThat(error(post("C0ONE"))).isEqualTo("is_archived");
    }

    @Test
    void whatOnePersonIsShownStandsForNobodyElse() {
        call("chat.postEphemeral", Map.of("channel", "C0ONE", "user", "U0ANA", "text", "For you"));
        assertThat(fake.ephemerals("U0ANA", "C0ONE")).hasSize(1);
        assertThat(fake.ephemerals("U0WEI", "C0ONE")).isEmpty();
        assertThat(fake.messages("C0ONE")).isEmpty();
        assertThat(error(call("chat.postEphemeral", Map.of("channel", "C0ONE", "user", "U0WEI", "text", "x"))))
                .isEqualTo("user_not_in_channel");
    }

    @Test
    void whatOthersWroteIsNotOursToChange() {
        var theirs = fake.workspace().says("U0ANA", "C0ONE", "Hello");
        var named = Map.of("channel", "C0ONE", "ts", theirs.ts(), "text", "x");
        assertThat(error(call("chat.update", named))).isEqualTo("cant_update_message");
        assertThat(error(call("chat.delete", named))).isEqualTo("cant_delete_message");
        assertThat(error(call("chat.delete", Map.of("channel", "C0ONE", "ts", "1.1"))))
                .isEqualTo("message_not_found");
    }

    @Test
    void metadataIsReadWhenAskedFor() {
        var metadata = "{\"event_type\":\"x\",\"event_payload\":{\"a\":1}}";
        call("chat.postMessage", Map.of("channel", "C0ONE", "text", "x", "metadata", metadata));
        assertThat(history(Map.of("channel", "C0ONE")).toString()).doesNotContain("event_type");
        assertThat(history(Map.of("channel", "C0ONE", "include_all_metadata", "1"))
                        .toString())
                .contains(metadata);
        assertThat(error(call("chat.postMessage", Map.of("channel", "C0ONE", "text", "x", "metadata", "{}"))))
                .isEqualTo("invalid_metadata_schema");
    }

    @Test
    void onlyWhatTheScopesAllowIsRead() {
        fake.workspace("T0OTHER", "xoxb-other", "U0THEIRS").channel("C0TWO", "two");
        assertThat(error(call("xoxb-other", "conversations.history", Map.of("channel", "C0TWO"))))
                .isEqualTo("missing_scope");
    }

    @Test
    void historyIsReadPageByPageFromTheNewest() {
        for (int i = 1; i <= 3; i++) {
            fake.workspace().says("U0ANA", "C0ONE", "message " + i);
        }
        var first = call("conversations.history", Map.of("channel", "C0ONE", "limit", "2"));
        assertThat(first.getAsJsonArray("messages").toString()).contains("message 3", "message 2");
        assertThat(first.get("has_more").getAsBoolean()).isTrue();
        var cursor =
                first.getAsJsonObject("response_metadata").get("next_cursor").getAsString();
        var second = call("conversations.history", Map.of("channel", "C0ONE", "limit", "2", "cursor", cursor));
        assertThat(second.getAsJsonArray("messages").toString())
                .contains("message 1")
                .doesNotContain("message 2");
        assertThat(second.getAsJsonObject("response_metadata")
                        .get("next_cursor")
                        .getAsString())
                .isEmpty();
    }

    @Test
    void aTriggerOpensOneModalInItsTime() {
        var trigger = fake.trigger("U0ANA");
        assertThat(call("views.open", Map.of("trigger_id", trigger, "view", VIEW))
                        .get("ok")
                        .getAsBoolean())
                .isTrue();
        assertThat(fake.view("U0ANA")).isPresent();
        assertThat(error(call("views.open", Map.of("trigger_id", trigger, "view", VIEW))))
                .isEqualTo("exchanged_trigger_id");
        var late = fake.trigger("U0ANA");
        fake.workspace().expire(late);
        assertThat(error(call("views.open", Map.of("trigger_id", late, "view", VIEW))))
                .isEqualTo("expired_trigger_id");
        assertThat(error(call("views.open", Map.of("trigger_id", "made.up", "view", VIEW))))
                .isEqualTo("invalid_trigger_id");
    }

    @Test
    void aModalIsUpdatedByWhoeverSawItLast() {
        call("views.open", Map.of("trigger_id", fake.trigger("U0ANA"), "view", VIEW));
        var open = fake.view("U0ANA").orElseThrow();
        assertThat(error(call("views.update", Map.of("view_id", open.id(), "hash", "older", "view", VIEW))))
                .isEqualTo("hash_conflict");
        call("views.update", Map.of("view_id", open.id(), "hash", open.hash(), "view", VIEW));
        assertThat(fake.view("U0ANA").orElseThrow().hash()).isNotEqualTo(open.hash());
        assertThat(error(call("views.update", Map.of("view_id", "V0NONE", "view", VIEW))))
                .isEqualTo("not_found");
    }

    @Test
    void whatIsToGoWrongGoesWrongOnce() {
        fake.failNext("chat.postMessage", "fatal_error");
        assertThat(error(post("C0ONE"))).isEqualTo("fatal_error");
        assertThat(post("C0ONE").get("ok").getAsBoolean()).isTrue();
        fake.retryAfter("chat.postMessage", 3);
        assertThat(sent("xoxb-acme", "chat.postMessage", Map.of("channel", "C0ONE", "text", "x"))
                        .headers()
                        .firstValue("Retry-After"))
                .contains("3");
        fake.breakNext("chat.postMessage", 503);
        assertThat(sent("xoxb-acme", "chat.postMessage", Map.of("channel", "C0ONE", "text", "x"))
                        .statusCode())
                .isEqualTo(503);
        assertThat(fake.messages("C0ONE")).hasSize(1);
    }

    @Test
    void everyNthAnswerIsLostAndDoneAllTheSame() {
        fake.loseAnswers(2);
        assertThat(post("C0ONE").get("ok").getAsBoolean()).isTrue();
        assertThatThrownBy(() -> post("C0ONE")).isInstanceOf(AssertionError.class);
        assertThat(post("C0ONE").get("ok").getAsBoolean()).isTrue();
        assertThat(fake.messages("C0ONE")).hasSize(3);
    }

    private JsonObject post(String channel) {
        return call("chat.postMessage", Map.of("channel", channel, "text", "Hello"));
    }

    private JsonArray history(Map<String, String> arguments) {
        return call("conversations.history", arguments).getAsJsonArray("messages");
    }

    private JsonObject call(String method, Map<String, String> arguments) {
        return call("xoxb-acme", method, arguments);
    }

    private JsonObject call(String token, String method, Map<String, String> arguments) {
        return JsonParser.parseString(sent(token, method, arguments).body()).getAsJsonObject();
    }

    private HttpResponse<String> sent(String token, String method, Map<String, String> arguments) {
        var form = arguments.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(fake.url() + method))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new AssertionError("No answer.", lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped.", stopped);
        }
    }

    private static String error(JsonObject answer) {
        assertThat(answer.get("ok").getAsBoolean()).isFalse();
        return answer.get("error").getAsString();
    }
}
